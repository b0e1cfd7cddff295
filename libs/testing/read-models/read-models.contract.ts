import { afterEach, beforeEach, describe } from '@jest/globals';
import { finding } from './contract.finding.js';
import { moments } from './contract.moments.js';
import { writing } from './contract.writing.js';
import type { Opened, OpenedReadModels } from './opened-read-models.js';

/** The exam of read models: what a `ReadModelWriter` commits, a `ReadModels` answers. Each test gets new rows. */
export function readModelsContract(name: string, open: () => OpenedReadModels): void {
  describe(`${name} keep the contract of the read models`, () => {
    let current: OpenedReadModels | undefined;
    beforeEach(() => {
      current = open();
    });
    afterEach(() => current?.close());
    const opened: Opened = () => {
      if (!current) throw new Error('no read models are open');
      return current;
    };
    describe('now and then', () => moments(opened));
    describe('finding', () => finding(opened));
    describe('writing', () => writing(opened));
  });
}

import { afterEach, beforeEach, describe } from '@jest/globals';
import { appending } from './contract.appending.js';
import { bytes } from './contract.bytes.js';
import { expecting } from './contract.expecting.js';
import { reading } from './contract.reading.js';
import { refusing } from './contract.refusing.js';
import { subscribing } from './contract.subscribing.js';
import type { OpenedStore, Store } from './opened-store.js';

/**
 * The exam of the `EventStore` port. It assumes no empty log, dense positions nor a clock of its own, so that it can be
 * set to a server that keeps its log. What an event id used in another stream does is left open.
 */
export function eventStoreContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} keeps the contract of the event store`, () => {
    let opened: OpenedStore | undefined;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened?.close());
    const store: Store = () => {
      if (!opened) throw new Error('no store is open');
      return opened.store;
    };
    describe('appending', () => appending(store));
    describe('appending by read, then exact', () => expecting(store));
    describe('what is stored', () => bytes(store));
    describe('reading', () => reading(store));
    describe('subscribing', () => subscribing(store));
    describe('bad input', () => refusing(store));
  });
}

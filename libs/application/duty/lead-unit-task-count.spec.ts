import { beforeEach, describe, expect, it } from '@jest/globals';
import { taskDecider } from '#domain/task/task.decide.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import type { TaskRow } from '../tables.js';
import { countLeadUnitTasks } from './lead-unit-task-count.js';

const task = (leadUnit: string | null, isOpen: 0 | 1): TaskRow => ({
  ...{
    id: 't',
    stream: 'task-t',
    revision: 0,
    etag: 0,
    programme: 'NQ17',
    code: null,
    codeFolded: null,
    progress: 'assigned',
  },
  ...{ leadUnit, isOpen, state: taskDecider.initial },
});

describe('units that lead open tasks', () => {
  let rows: InMemoryReadModels;
  const leads = () => rows.find('leadUnitTaskCounts', {}).map(({ unit, openTasks }) => [unit, openTasks]);

  beforeEach(() => {
    rows = new InMemoryReadModels();
  });

  it('are counted by their open tasks, and gone with the last', () => {
    countLeadUnitTasks(rows, undefined, task('A', 0));
    expect(leads()).toEqual([]);
    countLeadUnitTasks(rows, task('A', 0), task('A', 1));
    countLeadUnitTasks(rows, undefined, task('A', 1));
    countLeadUnitTasks(rows, task('A', 1), task('A', 1));
    expect(leads()).toEqual([['A', 2]]);
    countLeadUnitTasks(rows, task('A', 1), task('B', 1));
    expect(leads()).toEqual(
      expect.arrayContaining([
        ['A', 1],
        ['B', 1],
      ]),
    );
    countLeadUnitTasks(rows, task('A', 1), task('A', 0));
    countLeadUnitTasks(rows, task('B', 1), task(null, 1));
    expect(leads()).toEqual([]);
  });
});

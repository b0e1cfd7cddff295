import { describe, expect, it } from '@jest/globals';
import { initialTask } from '#domain/task/task.js';
import type { OpenSpan, TaskRow } from '../tables.js';
import { outlineOf, wasOpenAt } from './task-outline.js';

const ROW: TaskRow = {
  ...{ id: 't', stream: 'task-t', revision: 0, etag: 0, programme: '', code: null, codeFolded: null, leadUnit: null },
  ...{ progress: 'assigned', isOpen: 1, state: { ...initialTask, progress: 'assigned' } },
};

const spansOf = (...events: readonly (readonly [isOpen: 0 | 1, recordedAt: number])[]): readonly OpenSpan[] =>
  events.reduce<readonly OpenSpan[]>((spans, [isOpen, at]) => outlineOf({ ...ROW, isOpen }, spans, at).spans, []);

describe('when a task was open', () => {
  it('is nothing of a draft, and from its assignment on', () => {
    expect(spansOf([0, 10])).toEqual([]);
    expect(spansOf([0, 10], [1, 20], [1, 30])).toEqual([[20, null]]);
  });

  it('ends with it, and begins again where it is given again', () => {
    const spans = spansOf([1, 20], [0, 30], [0, 40], [1, 50]);
    expect(spans).toEqual([
      [20, 30],
      [50, null],
    ]);
    const open = [19, 20, 29, 30, 49, 50].filter((instant) => wasOpenAt({ spans }, instant));
    // What was recorded at an instant has happened by then.
    expect(open).toEqual([20, 29, 50]);
  });
});

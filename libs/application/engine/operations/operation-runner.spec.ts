import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { civilDate } from '#domain/calendar/civil-date.js';
import { isRejection, reject } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { InMemoryOperations } from '#infrastructure/operations/in-memory.operations.js';
import { haNoi } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { ministryStory, taskId } from '#testing/story-of-ministry.js';
import { StoreUnavailable } from '../../ports/event-store.js';
import type { Operation } from '../../ports/operations.js';
import { CommandExecutor } from '../execution/command-executor.js';
import { operationOf } from './operation.query.js';
import type { OperationItem, OperationPlan, Planning } from './operation-plan.js';
import { type OperationAsked, OperationRunner } from './operation-runner.js';

/** A process: what it knows of operations is its own, and gone with it. */
class Process {
  readonly operations = new InMemoryOperations();
  readonly runner: OperationRunner;

  constructor(
    private readonly story: Story,
    onAppended: () => void = () => {},
  ) {
    const { store, rows, clock } = story;
    const executor = new CommandExecutor(store, rows, clock, onAppended);
    this.runner = new OperationRunner(executor, this.operations, rows, clock);
  }

  /** What became of it, or why it was not begun. */
  async run(asked: OperationAsked, planning: Planning): Promise<Operation> {
    const started = await this.runner.start(asked, planning);
    if (isRejection(started)) throw new Error(`refused: ${started.rejected}`);
    await this.operations.wait(started.id, 5_000);
    return this.see(started.id);
  }

  async see(id: string): Promise<Operation> {
    const head = await this.story.store.head();
    if (head !== undefined) await this.story.rows.reached(head.position, 5_000);
    const operation = operationOf(this.operations, this.story.rows, id, 'p-admin');
    if (operation === undefined) throw new Error('there is no such operation');
    return operation;
  }
}

describe('work over many streams', () => {
  let story: Story;
  const asked: OperationAsked = {
    kind: 'import',
    by: { kind: 'person', person: 'p-admin' },
    ...{ commandKey: 'key-1', fingerprint: 'print-1', correlation: 'trace-1' },
  };

  beforeEach(async () => {
    story = await ministryStory();
    const [post, since, deployment] = ['administrator', civilDate(2019, 3, 7), 'dondoc'] as const;
    const title = { vi: 'Quản trị' };
    await story.do('runtime', deployment, (now) => ({ type: 'FoundDeployment', now, deployment, kind: 'production' }));
    await story.do('unit', 'BTTTT', (now) => ({ type: 'CreatePost', now, post, kind: post, title }));
    await story.do('unit', 'BTTTT', (now) => ({ type: 'AppointHolder', now, post, person: 'p-admin', since }));
  });
  afterEach(() => story.end());

  const task = (code: string) => ({ category: 'task', id: taskId(code) }) as const;
  /** Twice it would be refused. */
  const assign = (code: string): OperationItem => ({
    target: task(code),
    command: {
      ...{ type: 'AssignTask', now: story.clock.now(), by: 'p-admin', task: taskId(code), code, programme: 'NQ17' },
      ...{ title: { vi: `Nhiệm vụ ${code}` }, assigningUnit: 'BTTTT', coordinatingUnits: [], isRestricted: false },
      leadUnit: 'C-ATTT',
    },
  });
  /** Of a task that there is not. */
  const impossible = (code: string): OperationItem => ({
    target: task(code),
    command: { type: 'AcceptTask', now: story.clock.now(), by: 'p-admin' },
  });
  const planOf = (...items: readonly OperationItem[]): OperationPlan => ({
    as: { kind: 'system', name: 'setup', onBehalfOf: 'p-admin' },
    items,
    answer: (refused) => ({ refused: [...refused].map(([stream, { rejected }]) => [stream, rejected]) }),
  });
  const plans =
    (...items: readonly OperationItem[]): Planning =>
    () =>
      planOf(...items);
  const four = () => plans(assign('A'), assign('B'), assign('C'), assign('D'));
  const streams = ['A', 'B', 'C', 'D'].map((code) => `task-${taskId(code)}`);
  const written = async () => {
    const pages = await Promise.all(streams.map((stream) => story.store.readStream(stream)));
    return pages.map((page) => page.length);
  };
  const begun = async () =>
    (await story.store.readStream('runtime-dondoc')).filter(({ type }) => type === 'OperationBegun');

  it('is written down before its first item, done item by item, and counted from the log', async () => {
    const operation = await new Process(story).run(asked, four());
    expect(operation).toMatchObject({ state: 'done', progress: { done: 4, of: 4 }, result: { refused: [] } });
    const [beginning, ...others] = await begun();
    expect(others).toEqual([]);
    expect(beginning?.data).toEqual({ operation: operation.id, kind: 'import', items: 4 });
    expect(beginning?.metadata).toMatchObject({ actor: 'p-admin', commandFingerprint: 'print-1' });
    const items = (await Promise.all(streams.map((stream) => story.store.readStream(stream)))).flat();
    expect(items.every(({ position }) => position > (beginning?.position ?? Number.POSITIVE_INFINITY))).toBe(true);
    expect(new Set(items.map(({ metadata }) => metadata.causation))).toEqual(new Set([operation.id]));
    expect(new Set(items.map(({ metadata }) => metadata.commandKey)).size).toBe(4);
  });

  it('is checked whole before the first append: where the last item cannot be checked, nothing is begun', async () => {
    story.store.break(streams[3] ?? '', new StoreUnavailable('cut off'));
    await expect(new Process(story).run(asked, four())).rejects.toThrow(StoreUnavailable);
    story.store.mend(streams[3] ?? '');
    expect([await written(), await begun()]).toEqual([[0, 0, 0, 0], []]);
  });

  it('leaves out what is refused and what stands on it, and says why; the others are done', async () => {
    const plan = plans(assign('A'), impossible('B'), { ...assign('C'), standsOn: streams[1] ?? '' }, assign('D'));
    const operation = await new Process(story).run(asked, plan);
    expect(operation).toMatchObject({ state: 'done', progress: { done: 2, of: 2 } });
    const refused = [streams[1], streams[2]].map((stream) => [stream, 'task-not-found']);
    expect(operation.result).toEqual({ refused });
    expect(await written()).toEqual([1, 0, 0, 1]);
  });

  describe('whole or not at all', () => {
    const whole =
      (...items: readonly OperationItem[]): Planning =>
      () => ({
        ...planOf(...items),
        refusal: ({ size }) => (size === 0 ? undefined : reject('urges-refused', { count: size })),
      });

    it('is not begun where one item is refused, whichever it is', async () => {
      for (const items of [
        [assign('A'), impossible('B')],
        [impossible('A'), assign('B')],
      ]) {
        const answer = await new Process(story).runner.start(asked, whole(...items));
        expect(answer).toEqual(reject('urges-refused', { count: 1 }));
      }
      expect([await written(), await begun()]).toEqual([[0, 0, 0, 0], []]);
    });

    it('is done where all are taken', async () => {
      const operation = await new Process(story).run(asked, whole(assign('A'), assign('B')));
      expect(operation).toMatchObject({ state: 'done', progress: { done: 2, of: 2 } });
    });

    it('goes on once it was begun, without what can no longer be done', async () => {
      const cut = new Process(story, () => story.store.break(streams[1] ?? '', new StoreUnavailable('gone')));
      const operation = await cut.run(asked, whole(assign('A'), assign('B'), assign('C')));
      expect(operation.state).toBe('failed');
      story.store.mend(streams[1] ?? '');
      const goneOn = await new Process(story).run(asked, whole(assign('A'), impossible('B'), assign('C')));
      expect(goneOn).toMatchObject({ state: 'done', result: { refused: [[streams[1], 'task-not-found']] } });
      expect([await written(), (await begun()).length]).toEqual([[1, 0, 1, 0], 1]);
    });
  });

  it('passes over a stream that stands still', async () => {
    await story.record(streams[1] ?? '', 'OfTheFuture', {});
    const operation = await new Process(story).run(asked, four());
    expect(operation.result).toEqual({ refused: [[streams[1], 'written-by-a-newer-version']] });
    expect(await written()).toEqual([1, 1, 1, 1]);
  });

  describe('cut off in the middle', () => {
    /** The log is gone after the beginning and two items. */
    const cutOff = async () => {
      let appends = 0;
      const cut = new Process(story, () => {
        appends += 1;
        if (appends === 3)
          for (const stream of streams.slice(2)) story.store.break(stream, new StoreUnavailable('gone'));
      });
      const operation = await cut.run(asked, four());
      for (const stream of streams) story.store.mend(stream);
      return operation;
    };

    it('is shown as far as it came, also by another process', async () => {
      const { id, ...failed } = await cutOff();
      expect(failed).toMatchObject({ state: 'failed', progress: { done: 2, of: 4 } });
      const seen = await new Process(story).see(id);
      expect(seen).toEqual({ id, kind: 'import', state: 'partly', progress: { done: 2, of: 4 } });
      expect(operationOf(new InMemoryOperations(), story.rows, id, 'p-office')).toBeUndefined();
    });

    it('goes on under the same key, plans what it planned, and does nothing twice', async () => {
      const beganAt = story.clock.now();
      const { id } = await cutOff();
      story.clock.set(haNoi('2019-03-12 08:00'));
      const found: (readonly [number, Instant])[] = [];
      const planning: Planning = (context, now) => {
        found.push([story.rows.find('tasks', { programme: 'NQ17' }, { at: context.at }).length, now]);
        return four()(context, now);
      };
      const operation = await new Process(story).run(asked, planning);
      expect(operation).toMatchObject({ id, state: 'done', progress: { done: 4, of: 4 }, result: { refused: [] } });
      expect([await written(), (await begun()).length]).toEqual([[1, 1, 1, 1], 1]);
      // The two that were assigned before did not stand yet when it began, and it is planned as of that day.
      expect(found).toEqual([[0, beganAt]]);
    });

    it('is not gone on with by another request under the same key', async () => {
      await cutOff();
      const other = await new Process(story).runner.start({ ...asked, fingerprint: 'print-2' }, four());
      expect(other).toMatchObject({ rejected: 'idempotency-key-reused' });
      expect(await written()).toEqual([1, 1, 0, 0]);
    });
  });

  it('asked for twice at once is one', async () => {
    const process = new Process(story);
    const both = await Promise.all([process.run(asked, four()), process.run(asked, four())]);
    expect(both[0]?.id).toBe(both[1]?.id);
    expect([await written(), (await begun()).length]).toEqual([[1, 1, 1, 1], 1]);
  });

  it('is refused to whoever may not begin it, before anything is planned', async () => {
    const by = { kind: 'person', person: 'p-office' } as const;
    const never: Planning = () => {
      throw new Error('planned all the same');
    };
    const { runner } = new Process(story);
    for (const answer of [await runner.start({ ...asked, by }, never), await runner.preview({ ...asked, by }, never)]) {
      expect(answer).toMatchObject({ rejected: 'not-your-role' });
    }
  });

  it('with nothing to do begins nothing, and its key stays free', async () => {
    const nothing = await new Process(story).run(asked, plans(impossible('A')));
    expect(nothing).toMatchObject({ state: 'done', result: { refused: [[streams[0], 'task-not-found']] } });
    expect([nothing.progress, await begun()]).toEqual([undefined, []]);
    expect(await new Process(story).run({ ...asked, fingerprint: 'print-2' }, four())).toMatchObject({ state: 'done' });
  });

  it('previewed writes nothing, and says what would be refused', async () => {
    const { runner, operations } = new Process(story);
    const started = await runner.preview(asked, plans(assign('A'), impossible('B')));
    if (isRejection(started)) throw new Error(started.rejected);
    const { state, result } = await operations.wait(started.id, 5_000);
    expect([state, result]).toEqual(['done', { refused: [[streams[1], 'task-not-found']] }]);
    expect([await written(), await begun()]).toEqual([[0, 0, 0, 0], []]);
  });
});

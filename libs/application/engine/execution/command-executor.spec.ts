import { beforeEach, describe, expect, it } from '@jest/globals';
import { civilDate } from '#domain/calendar/civil-date.js';
import type { UnitCommand } from '#domain/directory/unit.decide.js';
import { isoOf } from '#domain/kernel/time.js';
import { WrittenByNewerVersion } from '#domain/upcasting/written-by-newer-version.js';
import { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';
import { AT, METADATA, newEvent } from '#testing/event-store/events.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import { haNoi } from '#testing/lives.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import type { ReadStream, RecordedEvent } from '../../ports/event-store.js';
import type { StreamCategory } from '../../streams.js';
import { carryOut } from './carry-out.js';
import { CommandExecutor } from './command-executor.js';
import type { DomainCommand } from './stream-rules.js';
import { systemCommand } from './system-command.js';

const now = haNoi('2019-03-07 08:00');
const named = (vi: string): UnitCommand => ({ type: 'RenameUnit', now, name: { vi } });
const ESTABLISHED: UnitCommand = {
  ...{ type: 'EstablishUnit', now, unit: 'C-ATTT', name: { vi: 'Cục' } },
  ...{ kind: 'department', participation: 'system' },
};
const HEAD: UnitCommand = { type: 'CreatePost', now, post: 'head', kind: 'head', title: { vi: 'Cục trưởng' } };
const APPOINTED = { type: 'AppointHolder', now, post: 'head', person: 'p-1', since: civilDate(2019, 3, 7) } as const;

class CountingStore extends InMemoryEventStore {
  reads = 0;
  override readStream(stream: string, options?: ReadStream): Promise<readonly RecordedEvent[]> {
    this.reads += 1;
    return super.readStream(stream, options);
  }
}

/** Two processes over one log: each remembers what it has read and written, and knows nothing of the other. */
describe('commands on a stream that is remembered', () => {
  let store: CountingStore;
  let ours: CommandExecutor;
  let theirs: CommandExecutor;

  const send = (executor: CommandExecutor, command: UnitCommand, key = JSON.stringify(command)) =>
    executor.execute({
      ...{ command, target: { category: 'unit', id: 'C-ATTT' }, actor: { kind: 'system', name: 'demonstration' } },
      ...{ commandKey: key, fingerprint: JSON.stringify(command), correlation: key },
    });

  beforeEach(async () => {
    store = new CountingStore();
    const executor = () => new CommandExecutor(store, new InMemoryReadModels(), new VirtualClock(now));
    ours = executor();
    theirs = executor();
    await send(ours, ESTABLISHED);
  });

  it('are appended without reading it', async () => {
    store.reads = 0;
    for (const [index, name] of ['a', 'b', 'c'].entries()) {
      expect(await send(ours, named(name))).toMatchObject({ changed: true, revision: index + 1 });
    }
    expect(store.reads).toBe(0);
  });

  it('are decided anew where another has written: on what it says, not on what was remembered', async () => {
    await send(theirs, HEAD);
    expect(await send(ours, APPOINTED)).toMatchObject({ changed: true, revision: 2 });
    expect(await send(theirs, { ...APPOINTED, person: 'p-2' })).toMatchObject({ rejected: 'post-already-held' });
  });

  it('are not taken for nothing new where another has changed what they name', async () => {
    await send(theirs, named('theirs'));
    expect(await send(ours, named('Cục'))).toMatchObject({ changed: true, revision: 2 });
    expect(await send(ours, named('Cục'), 'again')).toMatchObject({ changed: false, revision: 2 });
  });

  it('do not lose a reason where nothing is written: it was given before, or is refused', async () => {
    const asked = (reason: string, key: string) =>
      ours.execute({
        ...{
          command: HEAD,
          target: { category: 'unit', id: 'C-ATTT' },
          actor: { kind: 'system', name: 'demonstration' },
        },
        ...{ commandKey: key, fingerprint: key, correlation: key, reason },
      });
    expect(await asked('Kiện toàn', '1')).toMatchObject({ changed: true });
    expect(await asked('Kiện toàn', '2')).toMatchObject({ changed: false });
    expect(await asked('Theo quyết định mới', '3')).toMatchObject({
      rejected: 'reason-not-recorded',
      pointer: '/reason',
    });
  });

  it('cannot match a state that is not there: what would be refused anyhow is refused for that', async () => {
    const asked = (command: UnitCommand) =>
      ours.execute({
        ...{ command, target: { category: 'unit', id: 'BCYCP' }, actor: { kind: 'system', name: 'demonstration' } },
        ...{ commandKey: command.type, fingerprint: '', correlation: '', expectedEtag: 3 },
      });
    expect(await asked({ ...ESTABLISHED, unit: 'BCYCP' })).toEqual({ rejected: 'nothing-to-match', because: {} });
    expect(await asked(HEAD)).toMatchObject({ rejected: 'unit-not-found' });
  });

  it('match the very state that was seen, neither an older one nor one that is still to come', async () => {
    await send(ours, HEAD);
    const asked = (expectedEtag: number) =>
      ours.execute({
        ...{ command: named(`at ${expectedEtag}`), target: { category: 'unit', id: 'C-ATTT' } },
        actor: { kind: 'system', name: 'demonstration' },
        ...{ commandKey: `at ${expectedEtag}`, fingerprint: '', correlation: '', expectedEtag },
      });
    // The system's own writing does not move the tag: it is the first event's.
    for (const other of [-1, 1, 7]) expect(await asked(other)).toMatchObject({ rejected: 'stale' });
    expect(await asked(0)).toMatchObject({ changed: true });
  });

  it('are answered as the first time, whichever process carried them out', async () => {
    const first = await send(theirs, HEAD, 'the key');
    await send(theirs, named('later'));
    expect(await send(ours, HEAD, 'the key')).toEqual(first);
    expect(await send(ours, named('other'), 'the key')).toMatchObject({ rejected: 'idempotency-key-reused' });
    expect(await send(theirs, HEAD, 'the key')).toEqual({ ...first, isRepeat: true });
  });

  it('of our own processors count as work once, however often they are sent', async () => {
    const envelope = systemCommand('sweep', { category: 'unit', id: 'C-ATTT' }, HEAD, 'raised once');
    expect([await carryOut(ours, envelope), await carryOut(ours, envelope)]).toEqual([true, false]);
  });
});

describe('the version that events are written in', () => {
  const store = new InMemoryEventStore();
  const executor = () => new CommandExecutor(store, new InMemoryReadModels(), new VirtualClock(now));
  const asked = { actor: { kind: 'system', name: 'demonstration' }, fingerprint: '', correlation: 'c' } as const;
  const system = (command: DomainCommand, category: StreamCategory, id: string) =>
    executor().execute({ ...asked, command, target: { category, id }, commandKey: `${command.type} ${id}` });

  it('is their own, and commands go on after events of an earlier one', async () => {
    const founded = { deployment: 'd', kind: 'demonstration' };
    const moved = { to: isoOf(haNoi('2019-03-06 08:00')) };
    await store.append(
      'runtime-d',
      'no-stream',
      [newEvent(founded, { type: 'DeploymentFounded' }), newEvent(moved, { type: 'DemonstrationClockMoved' })],
      AT,
    );
    await system({ type: 'RecordClockMove', now, to: isoOf(now), by: 'p-admin' }, 'runtime', 'd');
    await system({ type: 'FinishDemonstration', now }, 'runtime', 'd');
    const [, , second, third] = await store.readStream('runtime-d');
    expect(second).toMatchObject({ metadata: { schemaVersion: 2 }, data: { to: isoOf(now), by: 'p-admin' } });
    expect(third).toMatchObject({ type: 'DemonstrationFinished', metadata: { schemaVersion: 1 } });
  });

  const drafted = newEvent({ task: 't', programme: 'NQ17', title: { vi: 'x' } }, { type: 'TaskDrafted' });
  const wake: DomainCommand = { type: 'WakeTask', now };
  const ofTheFuture = [
    ['a type', newEvent({}, { type: 'TaskSplit' })],
    ['a version', newEvent({}, { type: 'TaskAccepted', metadata: { ...METADATA, schemaVersion: 2 } })],
  ] as const;
  it.each(ofTheFuture)(
    'stops every command on a stream, a draft too, where it holds %s of the future',
    async (what, event) => {
      const id = what.replace(' ', '-');
      await store.append(`task-${id}`, 'no-stream', [drafted, event], AT);
      const { type } = event;
      for (const _ of [1, 2]) {
        const failure = system(wake, 'task', id);
        await expect(failure).rejects.toThrow(WrittenByNewerVersion);
        await expect(failure).rejects.toMatchObject({ stream: `task-${id}`, type });
      }
    },
  );
});

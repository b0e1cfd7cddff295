import { afterEach, describe, expect, it } from '@jest/globals';
import { type ReadScope, readScope } from '#application/engine/reading/read-scope.js';
import type { EventStore, Position } from '#application/ports/event-store.js';
import { WrittenAnswer } from '#application/slow-reads.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { AT, newEvent } from '#testing/event-store/events.js';
import { builtUrl } from '../../../../test/harness/built.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { openReadModels } from '../../../../test/harness/read-models-folder.js';
import type { SqliteReadModels } from './sqlite.read-models.js';
import { SqliteSlowReads, type SqliteSlowReadsOptions } from './sqlite.slow-reads.js';

const SOON_MS = 10_000;
const NQ17 = { programme: 'NQ17' };

/** A thread that does at each message what it is told, in JavaScript. */
const threadThat = (does: string): URL => {
  const thread = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ kind }) => { if (kind === 'close') parentPort.close(); else { ${does} } });`;
  return new URL(`data:text/javascript,${encodeURIComponent(thread)}`);
};

describe('slow reads beside the doors', () => {
  const folder = logFolder();
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  const open = async () => {
    const store = await folder.open();
    const models = await openReadModels(folder.path);
    folder.closeAfterwards(models);
    return { store, models };
  };
  /** `threads` are started before the real one. */
  const reads = (
    models: SqliteReadModels,
    options: Partial<SqliteSlowReadsOptions> = {},
    threads: URL[] = [],
  ): SqliteSlowReads => {
    const opened = new SqliteSlowReads({
      file: () => models.file,
      ...options,
      get threadUrl() {
        return threads.shift() ?? builtUrl('libs/infrastructure/read-models/sqlite/reader.thread.js');
      },
    });
    closing.push(() => opened.close());
    return opened;
  };
  const scopeAt = (models: SqliteReadModels, at: Position): ReadScope =>
    readScope(models, { at, moment: AT }, { person: 'p-1' }, 'Asia/Ho_Chi_Minh');

  async function issue(store: EventStore, models: SqliteReadModels, programme: string): Promise<Position> {
    const facts = { programme, code: programme, title: { vi: programme }, issuedOn: '2019-03-07', keptBy: 'BTTTT' };
    const data = { ...facts, policy: { id: 'default', version: 1 }, calendar: 'VN' };
    const event = newEvent(data, { type: 'ProgrammeIssued' });
    const { position } = await store.append(`programme-${programme}`, 'no-stream', [event], AT);
    models.nudge();
    await models.reached(position, SOON_MS);
    return position;
  }

  it('speak as of the position of the request, whatever is folded in meanwhile', async () => {
    const { store, models } = await open();
    const before = await issue(store, models, 'NQ16');
    const early = scopeAt(models, before);
    const slow = reads(models);
    const after = await issue(store, models, 'NQ17');
    await expect(slow.ask('plan', NQ17, early)).resolves.toMatchObject({ rejected: 'not-found' });
    const answer = await slow.ask('plan', { ...NQ17, from: '2019-10-20' as CivilDate }, scopeAt(models, after));
    if (isRejection(answer)) throw new Error(answer.rejected);
    const [from, to] = ['2019-10-20', '2019-11-19'];
    const wanted = { ...NQ17, from, to, items: [], cutOffAt: null, position: String(after) };
    expect(JSON.parse(new TextDecoder().decode(answer.json))).toMatchObject(wanted);
  });

  it('go on from the rows that were folded anew, for those too who waited meanwhile', async () => {
    const { store, models } = await open();
    const at = await issue(store, models, 'NQ17');
    const old = models.file;
    let file = old;
    const slow = reads(models, { file: () => file });
    await models.rebuild();
    // As if it had been sent before the new rows took over: the old file is not there any more.
    const asked = slow.ask('plan', NQ17, scopeAt(models, at));
    file = models.file;
    expect(file).not.toBe(old);
    await expect(asked).resolves.toBeInstanceOf(WrittenAnswer);
  });

  it('fail alone, where a question throws', async () => {
    const { store, models } = await open();
    const at = await issue(store, models, 'NQ17');
    const slow = reads(models);
    const broken = slow.ask('plan', { ...NQ17, from: 'never' as CivilDate }, scopeAt(models, at));
    await expect(broken).rejects.toThrow(/civil-date/);
    await expect(slow.ask('plan', NQ17, scopeAt(models, at))).resolves.toBeInstanceOf(WrittenAnswer);
  });

  it('are started again where their thread dies, which costs the question in hand alone', async () => {
    const { store, models } = await open();
    const at = await issue(store, models, 'NQ17');
    const ends: string[] = [];
    const onEnded = ({ message }: Error) => ends.push(message);
    const slow = reads(models, { onEnded }, [threadThat("throw new Error('struck down')")]);
    const [struck, waiting] = [1, 2].map(() => slow.ask('plan', NQ17, scopeAt(models, at)));
    await expect(struck).rejects.toMatchObject({ name: 'SlowReadInterrupted' });
    await expect(waiting).resolves.toBeInstanceOf(WrittenAnswer);
    expect(ends).toEqual([expect.stringContaining('struck down')]);
  });

  it('let few wait, leave out who hung up, and tell those who wait when the process stops', async () => {
    const { store, models } = await open();
    const at = await issue(store, models, 'NQ17');
    const slow = reads(models, { waitingMax: 2 }, [threadThat('')]);
    const ask = (gone?: AbortSignal) => {
      const asked = slow.ask('plan', NQ17, scopeAt(models, at), gone).catch((error: Error) => error.message);
      return { asked };
    };
    const hangsUp = new AbortController();
    const all = [ask(), ask(hangsUp.signal), ask()];
    await expect(ask().asked).resolves.toBe('2 slow reads wait');
    hangsUp.abort();
    await expect(all[1]?.asked).resolves.toBe('nobody waits for the answer any more');
    all.push(ask());
    await slow.close();
    await expect(Promise.all([0, 2, 3].map((place) => all[place]?.asked))).resolves.toEqual(
      Array.from({ length: 3 }, () => 'the process stops'),
    );
    await expect(ask().asked).resolves.toBe('the reader is closed');
  });
});

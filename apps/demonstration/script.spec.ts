import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectiveIssuing } from '#application/directive/directive-issuing.js';
import { DutyKeeping } from '#application/duty/duty-keeping.js';
import { isDone } from '#application/engine/execution/command-answer.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { runProjector } from '#application/engine/projection/projector.js';
import { Quarantine } from '#application/engine/scheduling/quarantine.js';
import { Sweep } from '#application/engine/scheduling/sweep.js';
import { ids } from '#application/ids.js';
import { projections } from '#application/projections.js';
import { type Instant, instant, instantOf, isoOf } from '#domain/kernel/time.js';
import { timelinessAt } from '#domain/task/timeliness.js';
import { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import { told } from '#testing/lives.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import { readDemonstrationFiles } from './read-files.js';
import { demonstrationScript } from './script.js';
import { commandKeyOf, type ScriptStep } from './step.js';

const files = readDemonstrationFiles(fileURLToPath(new URL('../../data', import.meta.url)));
const steps = demonstrationScript(files, 'demo');
const PRESENT = instantOf('2020-05-25T08:00:00+07:00');
const SEALED = { keyId: 'k', iv: 'aXY=', ct: 'Y3Q=' };

/** The script lived through with the real executor, rights, deciders and processors, all in memory. */
class Story {
  readonly store = new InMemoryEventStore();
  readonly readModels = new InMemoryReadModels();
  readonly clock = new VirtualClock(steps[0]?.at ?? PRESENT);
  readonly executor = new CommandExecutor(this.store, this.readModels, this.clock);
  readonly quarantine = new Quarantine(this.readModels, this.clock);
  readonly #processors = [
    new DutyKeeping(this.executor, this.readModels, this.quarantine),
    new Sweep(this.executor, this.readModels, this.quarantine),
    new DirectiveIssuing(this.executor, this.readModels, this.quarantine),
  ];

  /** Until the store is closed. */
  project(): Promise<void> {
    return runProjector({ log: this.store, writer: this.readModels, projections, gatherMs: 0 });
  }

  async play(step: ScriptStep) {
    await this.liveTo(step.at);
    const command = step.needsSealing === undefined ? step.command : { ...step.command, sealed: SEALED };
    const commandKey = commandKeyOf(step);
    const { actor, target } = step;
    return this.executor.execute({ command, target, actor, commandKey, fingerprint: '', correlation: commandKey });
  }

  async liveTo(end: Instant): Promise<void> {
    for (;;) {
      await this.#runUntilIdle();
      const { clock, readModels } = this;
      const [next] = readModels.find('due', { dueAt: { gt: clock.now() } }, { orderBy: 'dueAt', limit: 1 });
      if (next === undefined || next.dueAt > end) break;
      clock.set(instant(next.dueAt));
    }
    this.clock.set(end);
    await this.#runUntilIdle();
  }

  task(code: string) {
    return this.readModels.get('tasks', ids.codedTask('NQ17', code))?.state;
  }

  timeliness(code: string) {
    const task = this.task(code);
    const calendar = this.readModels.find('calendars', {})[0]?.calendar;
    if (task === undefined || calendar === undefined) return undefined;
    const { progress, completedOn, result, content } = task;
    const legalEnd = content?.deadline?.legalEnd;
    return timelinessAt(
      {
        progress,
        ...(legalEnd === undefined ? {} : { legalEnd }),
        ...(completedOn === undefined ? {} : { completedOn }),
        ...(result === undefined ? {} : { submittedOn: result.submittedOn }),
      },
      this.clock.now(),
      calendar.timeZone,
    );
  }

  async toldOf(stream: string): Promise<readonly string[]> {
    return told(await this.store.readStream(stream));
  }

  async #runUntilIdle(): Promise<void> {
    for (let acted = 1; acted > 0; ) {
      acted = 0;
      for (const processor of this.#processors) {
        await this.executor.contextNow();
        acted += await processor.run(this.clock.now());
      }
    }
  }
}

describe('the script', () => {
  it('has a key of its own for each step, and goes forward in time up to the present', () => {
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(steps[0]).toMatchObject({ key: 'deployment', at: instantOf('2019-03-07T08:00:00+07:00') });
    expect(steps.at(-1)?.at).toBeLessThan(PRESENT);
  });

  it('is the same twice', () => {
    expect(demonstrationScript(files, 'demo')).toStrictEqual(steps);
  });

  it('drafts all 24 rows of the programme, then assigns its first ten on 15 October 2019 at 08:00', () => {
    const numbered = (prefix: string, last: number) =>
      Array.from({ length: last }, (_, index) => `${prefix}/NQ17-${String(index + 1).padStart(2, '0')}`);
    const drafts = steps.filter(({ command }) => command.type === 'DraftTask');
    expect(drafts.map(({ key }) => key)).toEqual(numbered('draft', 24));
    const assigned = steps.filter(({ at }) => at === instantOf('2019-10-15T08:00:00+07:00'));
    expect(assigned.map(({ key }) => key)).toEqual(numbered('assign', 10));
    expect(assigned.map(({ command }) => 'isRestricted' in command && command.isRestricted)).toEqual([
      ...[false, false, false, false, true, false, false, false, false, false],
    ]);
  });

  it('submits no result of the programme’s own tasks', () => {
    const results = steps.filter(({ command }) => command.type === 'SubmitResult').map(({ key }) => key);
    expect(results).toEqual(['MH-05/result', 'MH-04/result', 'MH-03/result', 'MH-02/result']);
  });
});

describe('the script lived through to the present', () => {
  const story = new Story();
  const refused: unknown[] = [];
  const unchanged: string[] = [];

  let projecting: Promise<void>;

  afterAll(async () => {
    await story.store.close();
    await projecting;
  });

  beforeAll(async () => {
    projecting = story.project();
    for (const step of steps) {
      const answer = await story.play(step);
      if (!isDone(answer)) refused.push({ key: step.key, ...answer });
      else if (!answer.changed) unchanged.push(step.key);
    }
    await story.liveTo(PRESENT);
  });

  it('is a story that the rules allow, step by step, and every step changes something', () => {
    expect(refused).toEqual([]);
    expect(unchanged).toEqual([]);
  });

  it('changes nothing when it is played again', async () => {
    const before = await story.store.head();
    for (const step of steps) {
      const commandKey = commandKeyOf(step);
      const command = step.needsSealing === undefined ? step.command : { ...step.command, sealed: SEALED };
      const { actor, target } = step;
      await story.executor.execute({ command, target, actor, commandKey, fingerprint: '', correlation: commandKey });
    }
    expect(await story.store.head()).toEqual(before);
  });

  it('leaves C-ATTT with something in each state', () => {
    const codes = ['NQ17-01', 'MH-01', 'MH-02', 'MH-03', 'MH-04', 'MH-05', 'MH-06'];
    const found = codes.map((code) => [code, story.task(code)?.progress, story.timeliness(code)]);
    expect(found).toEqual([
      ['NQ17-01', 'inProgress', 'overdue'],
      ['MH-01', 'inProgress', 'withinDeadline'],
      ['MH-02', 'resultSubmitted', 'withinDeadline'],
      ['MH-03', 'returned', 'withinDeadline'],
      ['MH-04', 'completed', 'completedOnTime'],
      ['MH-05', 'completed', 'completedLate'],
      ['MH-06', 'assigned', 'noDeadline'],
    ]);
    // "trong tháng 5/2020" ends on a Sunday.
    expect(story.task('MH-03')?.content?.deadline).toMatchObject({ legalEnd: '2020-06-01', rolled: true });
    expect(story.task('MH-01')?.content?.deadline?.legalEnd).toBe('2020-06-30');
  });

  it('climbs every step of NQ17-01, the leader from the fifth working day on', async () => {
    const lines = await story.toldOf(`task-${ids.codedTask('NQ17', 'NQ17-01')}`);
    expect(lines.filter((line) => line.includes('skipped'))).toEqual([]);
    expect(lines.slice(0, 11)).toEqual([
      '2019-10-15 08:00 assigned: focalPoint C-ATTT, head C-ATTT, focalPoint BCA, focalPoint BQP, focalPoint BCYCP',
      '2019-11-19 09:00 T-30: handler C-ATTT',
      '2019-12-11 09:00 T-14: handler C-ATTT',
      '2019-12-20 09:00 T-7: handler C-ATTT, head C-ATTT',
      '2019-12-30 09:00 T-1: handler C-ATTT, deputyHead C-ATTT',
      '2019-12-31 09:00 T: handler C-ATTT',
      '2020-01-02 09:00 +1: handler C-ATTT, head C-ATTT',
      '2020-01-06 09:00 +3: handler C-ATTT, head C-ATTT',
      '2020-01-08 09:00 +5: handler C-ATTT, head C-ATTT, fieldLeader BTTTT',
      '2020-01-15 09:00 +10: handler C-ATTT, head C-ATTT, fieldLeader BTTTT, secretariat BTTTT',
      '2020-01-22 09:00 every-5/1: handler C-ATTT, head C-ATTT',
    ]);
  });

  it('troubles no leader with the further tasks, and tells their people little', async () => {
    const lines = await story.toldOf(`task-${ids.codedTask('NQ17', 'MH-05')}`);
    const rungs = lines.map((line) => line.replace(/: .*(handler|focalPoint).*$/, ''));
    // "trước ngày 28/02/2020": due Thursday the 27th, handed in on 4 March.
    expect(rungs).toEqual([
      '2019-12-02 08:45 assigned',
      '2020-01-09 09:00 T-30',
      '2020-02-07 09:00 T-14',
      '2020-02-18 09:00 T-7',
      '2020-02-26 09:00 T-1',
      '2020-02-27 09:00 T',
      '2020-02-28 09:00 +1',
      '2020-03-03 09:00 +3',
      '2020-03-04 15:30 handed-in: secretariat BTTTT',
      '2020-03-05 09:00 +5 skipped: awaiting-confirmation',
      // 5, 6 and Monday 9 March, on which it is confirmed.
      '2020-03-09 09:00 handed-in+3: secretariat BTTTT',
      '2020-03-09 10:15 confirmed',
    ]);
    const escalated = story.readModels.find('escalations', {}).filter(({ aboutKind }) => aboutKind === 'task');
    expect(escalated.map(({ code }) => code).toSorted()).toEqual(['NQ17-01', 'NQ17-05']);
  });

  it('sends past duties on the day they were owed at 17:00, C-ATTT’s never and two days late', () => {
    const duties = story.readModels.find('duties', {}).map(({ code, state }) => {
      const at = state.submission?.at;
      return [code, state.days?.owedOn, state.status, at && isoOf(at)];
    });
    // 17:00 in Ha Noi is 10:00 UTC.
    expect(duties.toSorted()).toEqual([
      ['NQ17/2019-Q4/BCYCP', '2019-12-16', 'submitted', '2019-12-16T10:00:00.000Z'],
      ['NQ17/2019-Q4/C-ATTT', '2019-12-16', 'lapsed', undefined],
      ['NQ17/2020-Q1/BCYCP', '2020-03-16', 'submitted', '2020-03-16T10:00:00.000Z'],
      ['NQ17/2020-Q1/C-ATTT', '2020-03-16', 'submitted', '2020-03-18T10:00:00.000Z'],
      ['NQ17/2020-Q2/BCYCP', '2020-06-15', 'open', undefined],
      ['NQ17/2020-Q2/C-ATTT', '2020-06-15', 'open', undefined],
    ]);
  });

  it('leaves one blocker with the head and one, through his silence, with the leader', () => {
    const lying = story.readModels
      .find('blockers', { isOpen: 1 })
      .map(({ state }) => [state.taskCode, state.levels.map(({ level, at }) => [level, at])]);
    expect(lying.toSorted()).toEqual([
      [
        'MH-03',
        [
          ['head', instantOf('2020-05-15T14:00:00+07:00')],
          ['fieldLeader', instantOf('2020-05-22T09:00:00+07:00')],
        ],
      ],
      ['NQ17-01', [['head', instantOf('2020-05-21T10:30:00+07:00')]]],
    ]);
  });

  it('keeps NQ17-11 to NQ17-24 as drafts with the secretariat, with no deadline that no source states', () => {
    const drafts = story.readModels
      .find('tasks', {})
      .filter(({ progress }) => progress === 'draft')
      .map(({ code, state }) => [
        code,
        state.content?.leadUnit ?? null,
        state.content?.deadline?.legalEnd ?? state.content?.mandate?.quote ?? null,
      ]);
    const words = (code: string) => drafts.find(([known]) => known === code)?.slice(1);
    expect(drafts).toHaveLength(14);
    expect(words('NQ17-14')).toEqual([null, '2019-12-31']);
    expect(words('NQ17-15')).toEqual([null, 'đưa vào sử dụng chính thức từ năm 2020']);
    expect(words('NQ17-16')).toEqual([null, 'giai đoạn 2018-2020']);
    expect(words('NQ17-17')).toEqual(['BCA', expect.stringContaining('2019-2025')]);
  });
});

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDone } from '#application/engine/execution/command-answer.js';
import { ids } from '#application/ids.js';
import { type Instant, instant, instantOf, isoOf } from '#domain/kernel/time.js';
import { ScriptedStory } from '../../test/harness/scripted-story.js';
import { readDemonstrationFiles } from './read-files.js';
import { demonstrationScript } from './script.js';

const files = readDemonstrationFiles(fileURLToPath(new URL('../../data', import.meta.url)));
const steps = demonstrationScript(files, 'demo');
const PRESENT = instantOf('2020-05-25T08:00:00+07:00');

/** By the clocks of Ha Noi, seven hours ahead of UTC. */
const dayAndHour = (at: Instant): string =>
  isoOf(instant(at + 7 * 3_600_000))
    .slice(0, 16)
    .replace('T', ' ');

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
    expect(results).not.toEqual([]);
    expect(results.filter((key) => !key.startsWith('MH-'))).toEqual([]);
  });
});

describe('the script lived through to the present', () => {
  const story = new ScriptedStory(steps[0]?.at ?? PRESENT);
  const refused: unknown[] = [];
  const unchanged: string[] = [];

  afterAll(() => story.end());

  beforeAll(async () => {
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
    for (const step of steps) await story.send(step);
    expect(await story.store.head()).toEqual(before);
  });

  it('leaves C-ATTT with something in each state', () => {
    const codes = [
      ...['NQ17-01', 'MH-01', 'MH-02', 'MH-03', 'MH-04', 'MH-05', 'MH-06'],
      ...['MH-11', 'MH-12', 'MH-13', 'MH-14'],
    ];
    const found = codes.map((code) => [code, story.task(code)?.progress, story.timeliness(code)]);
    expect(found).toEqual([
      ['NQ17-01', 'inProgress', 'overdue'],
      ['MH-01', 'inProgress', 'withinDeadline'],
      ['MH-02', 'resultSubmitted', 'withinDeadline'],
      ['MH-03', 'returned', 'withinDeadline'],
      ['MH-04', 'completed', 'completedOnTime'],
      ['MH-05', 'completed', 'completedLate'],
      ['MH-06', 'assigned', 'noDeadline'],
      ['MH-11', 'assigned', 'withinDeadline'],
      ['MH-12', 'accepted', 'withinDeadline'],
      ['MH-13', 'completed', 'completedOnTime'],
      ['MH-14', 'inProgress', 'withinDeadline'],
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

  it('troubles leaders with those tasks alone that are five working days late, and tells people little', async () => {
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
    expect(escalated.map(({ code }) => code).toSorted()).toEqual([
      // MH-16 was due on 31 March: with the holiday of 2 April the fifth working day after is the 8th, and it came on the 9th.
      // MH-33, MH-43 and MH-50 came later still, MH-05 on its fourth.
      ...['MH-16', 'MH-18', 'MH-26', 'MH-33', 'MH-37', 'MH-43', 'MH-45', 'MH-50', 'MH-53', 'NQ17-01', 'NQ17-05'],
    ]);
  });

  it('has each unit send its reports, in time, late or never', () => {
    const sentOn = (period: string) =>
      Object.fromEntries(
        story.readModels
          .find('duties', { period })
          .map(({ unit, state }) => [unit, state.submission ? dayAndHour(state.submission.at) : state.status]),
      );
    expect(sentOn('2019-Q4')).toEqual({ BCYCP: '2019-12-16 17:00', 'C-ATTT': 'lapsed' });
    // Owed until 24:00 of Monday 16 March. What is not sent lapses on 14 June.
    expect(sentOn('2020-Q1')).toEqual({
      ...{ 'TT-TT': '2020-03-13 16:00', 'VP-BTTTT': '2020-03-13 16:30', 'P-VTLT': '2020-03-13 16:40' },
      ...{ 'P-ATHT': '2020-03-16 09:00', 'C-THH': '2020-03-16 15:00', 'TT-NTDL': '2020-03-16 16:20' },
      ...{ BCYCP: '2020-03-16 17:00', 'C-ATTT': '2020-03-18 17:00', 'P-DVCTT': '2020-03-19 10:30' },
      ...{ 'V-PC': '2020-03-19 15:00', 'V-KHCN': 'open' },
    });
    expect(new Set(Object.values(sentOn('2020-Q2')))).toEqual(new Set(['open']));
    expect(Object.keys(sentOn('2020-Q2'))).toHaveLength(11);
  });

  it('leaves each blocker where somebody is to decide it', () => {
    const lying = story.readModels
      .find('blockers', { isOpen: 1 })
      .map(({ state }) => [state.taskCode, state.levels.map(({ level, at }) => `${level} ${dayAndHour(at)}`)]);
    expect(lying.toSorted()).toEqual([
      ['MH-03', ['head 2020-05-15 14:00', 'fieldLeader 2020-05-22 09:00']],
      // The head put it before the leader, who was silent for two working days.
      ['MH-25', ['head 2020-05-18 16:00', 'fieldLeader 2020-05-21 09:00']],
      // Put before the leader on 6 May; three working days of silence.
      ['MH-30', ['head 2020-05-04 14:00', 'fieldLeader 2020-05-06 09:00', 'headOfMinistry 2020-05-11 09:00']],
      ['MH-35', ['head 2020-05-20 10:00']],
      // Five working days of the head's silence.
      ['MH-51', ['head 2020-05-14 15:00', 'fieldLeader 2020-05-21 09:00']],
      ['NQ17-01', ['head 2020-05-21 10:30']],
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

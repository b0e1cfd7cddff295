import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invariant } from '#domain/kernel/invariant.js';
import { type CivilDate, isoOf } from '#domain/kernel/time.js';
import { haNoi } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { assign, blockerOf, establishAbove, issueProgramme, ministryStory, raise } from '#testing/story-of-ministry.js';
import { type BlockersAsked, blockersOf } from './blockers.query.js';

/*
 * Counted on a calendar beforehand: off are Saturdays and Sundays, 30 April and 1 May 2020. Asked on Tuesday 28 April.
 *
 *   MH-1  raised Wed 22                                  23 24 27 28      4 at the head
 *   MH-3  raised Tue 21, escalated 22, directed Thu 23      24 27 28      3 at the leader
 *   MH-2  raised Mon 20, escalated 22, acknowledged Fri 24     27 28      2 at the leader, until 27 28 29 4/5 5/5
 *   CT-5  raised Mon 27                                           28      1 at the head
 *   MH-4  raised Mon 20, resolved Thu 23                                  3 days open
 */
const NOW = '2020-04-28 10:00';

describe('the list of blockers', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.do('runtime', 'd', (now) => ({ type: 'FoundDeployment', now, deployment: 'd', kind: 'production' }));
    await establishAbove(story);
    await issueProgramme(story, 'CT04');
    await story.until('2020-04-01 08:00');
    for (const code of ['MH-1', 'MH-3', 'MH-4']) await assign(story, { code, leadUnit: 'C-ATTT' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', isRestricted: true });
    await assign(story, { code: 'CT-5', leadUnit: 'C-ATTT', programme: 'CT04' });
    const at = (day: string) => story.until(`2020-04-${day} 10:00`);
    const on = (code: string, make: object) =>
      story.do('blocker', blockerOf(code).blocker, (now) => ({ ...make, now }) as never);
    const reason = 'Vượt thẩm quyền.';
    await at('20');
    await raise(story, 'MH-2', true);
    await raise(story, 'MH-4');
    await at('21');
    await raise(story, 'MH-3');
    await at('22');
    await raise(story, 'MH-1');
    await on('MH-2', { type: 'EscalateBlocker', by: 'p-head', reason });
    await on('MH-3', { type: 'EscalateBlocker', by: 'p-head', reason });
    await at('23');
    await on('MH-3', {
      ...{
        type: 'DirectEscalation',
        by: 'p-leader',
        directive: 'd-1',
        text: 'Làm ngay.',
        due: '2020-04-24' as CivilDate,
      },
      addressee: { unit: 'C-ATTT', post: 'head' },
    });
    await on('MH-4', { type: 'ResolveBlocker', by: 'p-head', text: 'Đã có.' });
    await at('24');
    await on('MH-2', { type: 'AcknowledgeEscalation', by: 'p-leader' });
    await at('27');
    const { blocker, ...facts } = { ...blockerOf('CT-5'), programme: 'CT04' };
    await story.do('blocker', blocker, (now) => ({ type: 'RaiseBlocker', now, blocker, ...facts }));
    await story.until(NOW);
  });
  afterAll(() => story.end());

  async function listed(person: string, asked: BlockersAsked = {}, params: { asOf?: string; limit?: number } = {}) {
    const { scope, page } = await story.read(person, params);
    return blockersOf(scope, asked, page);
  }
  const codes = async (...asked: Parameters<typeof listed>) =>
    (await listed(...asked)).items.map(({ task }) => task.code);
  const one = async (person: string, code: string) => {
    const found = (await listed(person, { state: 'all' })).items.find(({ task }) => task.code === code);
    invariant(found !== undefined, 'it is listed');
    return found;
  };

  it('begins with what lies longest at its level, in working days since the last act there', async () => {
    const { items } = await listed('p-office');
    expect(
      items.map(({ task, level, workingDaysAtLevel, daysOpen }) => [task.code, level, workingDaysAtLevel, daysOpen]),
    ).toEqual([
      ['MH-1', 'head', 4, 6],
      ['MH-3', 'fieldLeader', 3, 7],
      ['MH-2', 'fieldLeader', 2, 8],
      ['CT-5', 'head', 1, 1],
    ]);
  });

  it('says until when an acknowledgement holds, and of no other that one does', async () => {
    const { items } = await listed('p-office');
    expect(items.map(({ acknowledgedUntil }) => acknowledgedUntil)).toEqual([null, null, '2020-05-05', null]);
  });

  it('has the options from 1, and the directives with what became of them', async () => {
    expect(await one('p-office', 'MH-3')).toMatchObject({
      title: 'Thiếu kinh phí',
      options: [{ number: 1, text: 'Bổ sung dự toán', competence: 'Bộ trưởng' }],
      directives: [{ id: 'd-1', text: 'Làm ngay.', due: '2020-04-24', status: 'issued', isMissed: true }],
      unit: 'C-ATTT',
      programme: 'NQ17',
      status: 'open',
      lastActAt: isoOf(haNoi('2020-04-23 10:00')),
    });
  });

  it('offers each reader what they may do, also where it lies with a leader', async () => {
    expect((await one('p-head', 'MH-1')).actions).toEqual(
      expect.arrayContaining(['EscalateBlocker', 'ReturnBlocker', 'ResolveBlocker', 'AcknowledgeEscalation']),
    );
    const before = await one('p-leader', 'MH-3');
    expect(before.actions).toEqual(expect.arrayContaining(['DirectEscalation']));
    expect(before.escalation).toEqual(expect.any(String));
    expect((await one('p-expert', 'MH-3')).actions).not.toContain('DirectEscalation');
  });

  it('keeps the words of a restricted task from outsiders, and the whole from whoever may not read it', async () => {
    expect(await one('p-above', 'MH-2')).toMatchObject({ title: null, options: [], level: 'fieldLeader' });
    expect(await one('p-head', 'MH-2')).toMatchObject({ title: 'Thiếu kinh phí' });
    expect(await codes('p-bcy-head', { state: 'all' })).toEqual([]);
  });

  it('has what ended apart, and after what is open', async () => {
    expect(await codes('p-office', { state: 'ended' })).toEqual(['MH-4']);
    expect((await codes('p-office', { state: 'all' })).at(-1)).toBe('MH-4');
    expect(await one('p-office', 'MH-4')).toMatchObject({
      ...{ status: 'resolved', daysOpen: 3, endedAt: isoOf(haNoi('2020-04-23 10:00')) },
      ...{ workingDaysAtLevel: null, lastActAt: null, escalation: null },
    });
  });

  it('is narrowed by programme, unit and level', async () => {
    expect(await codes('p-office', { programme: 'CT04' })).toEqual(['CT-5']);
    expect(await codes('p-office', { unit: 'BCYCP' })).toEqual([]);
    expect(await codes('p-office', { unit: 'C-ATTT', level: 'head' })).toEqual(['MH-1', 'CT-5']);
  });

  it('is as it was then, and comes in pages', async () => {
    expect(await codes('p-office', {}, { asOf: '2020-04-21' })).toEqual(['MH-2', 'MH-4', 'MH-3']);
    const { items, nextCursor } = await listed('p-office', {}, { limit: 3 });
    expect([items.length, nextCursor]).toEqual([3, expect.any(String)]);
  });

  it('9.1 counts no day that an outage of ours took: of Friday 24 that day, and Monday on which work began anew', async () => {
    const outage = { from: isoOf(haNoi('2020-04-24 08:00')), to: isoOf(haNoi('2020-04-24 17:00')) };
    await story.do('runtime', 'd', (now) => ({ type: 'RecordOutage', now, ...outage }));
    expect((await one('p-office', 'MH-1')).workingDaysAtLevel).toBe(2);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, establishAbove, ministryStory, raise } from '#testing/story-of-ministry.js';
import { blockerDetailOf } from '../blocker/blocker.query.js';
import { directiveDetailOf } from '../directive/directive.query.js';
import { escalationOf, escalationsOf } from './escalations.query.js';

describe('what lies with leaders', () => {
  let story: Story;
  let blocker: string;

  beforeAll(async () => {
    story = await ministryStory();
    await establishAbove(story);
    await story.until('2020-04-01 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '15/04/2020', title: 'Ban hành quy chế' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', isRestricted: true });
    await story.until('2020-04-22 10:00');
    blocker = await raise(story, 'MH-2', true);
    const reason = 'Vượt thẩm quyền.';
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
    await story.do('blocker', blocker, (now) => ({
      type: 'DirectEscalation',
      now,
      by: 'p-leader',
      directive: 'directive-1',
      addressee: { unit: 'C-ATTT', post: 'head' },
      text: 'Dùng nguồn dự phòng.',
      due: '2020-04-24' as CivilDate,
      option: 0,
    }));
  });
  afterAll(() => story.end());

  async function escalations(person: string, state: 'open' | 'closed' | 'all' = 'open', asOf?: string) {
    const { scope, page } = await story.read(person, asOf === undefined ? {} : { asOf });
    return escalationsOf(scope, state, page).items;
  }

  it('is listed oldest first, with what it is about and whose work that is', async () => {
    expect(await escalations('p-leader')).toMatchObject([
      {
        about: { kind: 'task', code: 'MH-1' },
        title: { vi: 'Ban hành quy chế' },
        level: 'fieldLeader',
        unit: 'BTTTT',
        leadUnit: 'C-ATTT',
        persons: ['p-leader'],
        openedAt: '2020-04-22T02:00:00.000Z',
        state: 'open',
      },
      { about: { kind: 'blocker', id: blocker, code: 'MH-2' }, state: 'directed', directive: 'directive-1' },
    ]);
  });

  it('is seen by whoever reads what it is about, and by nobody else', async () => {
    expect(await escalations('p-office')).toHaveLength(2);
    expect(await escalations('p-expert')).toHaveLength(2);
    expect(await escalations('p-bcy-head')).toEqual([]);
    const id = (await escalations('p-leader'))[0]?.id ?? '';
    const { scope } = await story.read('p-bcy-head');
    expect(escalationOf(scope, id)).toMatchObject({ rejected: 'not-found' });
  });

  it('carries the revision that a directive must name', async () => {
    const [item] = await escalations('p-leader');
    const { scope } = await story.read('p-leader');
    expect(escalationOf(scope, item?.id ?? '')).toMatchObject({ etag: 0, state: 'open' });
    expect(item?.revision).toBeGreaterThan(0);
  });

  it('as of then, lay with nobody yet', async () => {
    expect(await escalations('p-leader', 'open', '2020-04-22T08:59:59+07:00')).toEqual([]);
    expect(await escalations('p-leader', 'open', '2020-04-22T09:00:00+07:00')).toHaveLength(1);
    expect(await escalations('p-leader', 'closed')).toEqual([]);
  });

  it('has a blocker with its way up; its words are for insiders of a restricted task', async () => {
    const { scope } = await story.read('p-head');
    const inside = await blockerDetailOf(scope, story.store, blocker);
    expect(inside).toMatchObject({
      status: 'open',
      title: 'Thiếu kinh phí',
      options: [{ text: 'Bổ sung dự toán', competence: 'Bộ trưởng' }],
      levels: [
        { level: 'head', askedBy: null },
        { level: 'fieldLeader', askedBy: 'p-head', reason: 'Vượt thẩm quyền.' },
      ],
      directives: ['directive-1'],
    });
    expect('ladder' in inside && inside.ladder.map(({ step, isEscalation }) => [step, isEscalation])).toEqual([
      ['raised', true],
      ['escalated', true],
    ]);
    const strange = await story.read('p-bcy-head');
    expect(await blockerDetailOf(strange.scope, story.store, blocker)).toMatchObject({ rejected: 'not-found' });
    const outside = await story.read('p-above');
    expect(await blockerDetailOf(outside.scope, story.store, blocker)).toMatchObject({
      status: 'open',
      title: null,
      description: null,
      options: [],
      levels: [{ level: 'head' }, { level: 'fieldLeader', askedBy: 'p-head', reason: null }],
    });
  });

  it('has a directive with its addressee and its clock', async () => {
    await story.until('2020-04-25 08:00');
    const { scope } = await story.read('p-head');
    const directive = await directiveDetailOf(scope, story.store, 'directive-1');
    expect(directive).toMatchObject({
      status: 'issued',
      isMissed: true,
      about: { kind: 'blocker', id: blocker, code: 'MH-2' },
      issuer: { unit: 'BTTTT', post: 'security' },
      addressee: { unit: 'C-ATTT', post: 'head' },
      text: 'Dùng nguồn dự phòng.',
      legalEnd: '2020-04-24',
      option: 0,
    });
    const outside = await story.read('p-above');
    expect(await directiveDetailOf(outside.scope, story.store, 'directive-1')).toMatchObject({ text: null });
  });

  it('is over when what it was about is over, and is found among what is closed', async () => {
    await story.do('blocker', blocker, (now) => ({ type: 'ResolveBlocker', now, by: 'p-head', text: 'Đã có.' }));
    expect((await escalations('p-leader')).map(({ about }) => about.code)).toEqual(['MH-1']);
    expect((await escalations('p-leader', 'closed')).map(({ about }) => about.id)).toEqual([blocker]);
    expect(await escalations('p-leader', 'all')).toHaveLength(2);
  });

  it('is not there where there is nothing', async () => {
    const { scope } = await story.read('p-leader');
    for (const answer of [
      escalationOf(scope, 'x'),
      await blockerDetailOf(scope, story.store, 'x'),
      await directiveDetailOf(scope, story.store, 'x'),
    ]) {
      expect(answer).toMatchObject({ rejected: 'not-found' });
    }
  });
});

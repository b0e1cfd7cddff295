import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, issueProgramme, ministryStory } from '#testing/story-of-ministry.js';
import { planOf } from '../plan/plan-view.query.js';
import { programmesOf } from '../programme/programmes.query.js';
import { dutiesOf, dutyDetailOf } from './duties.query.js';
import { periodOfProgramme } from './period.query.js';

describe('reporting', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-03-16 08:00');
    await assign(story, { code: 'NQ17-01', leadUnit: 'C-ATTT' });
    const other = await assign(story, { code: 'NQ17-02', leadUnit: 'BCYCP' });
    await story.until('2020-06-01 10:00');
    const withoutTasks = [{ task: other, reason: 'Chưa đến kỳ.' }];
    await story.do('duty', 'NQ17-2020-Q2-BCYCP', (now) => ({
      type: 'SubmitDuty',
      now,
      by: 'p-bcy-desk',
      withoutTasks,
    }));
    await story.until('2020-06-16 08:00');
  });
  afterAll(() => story.end());

  it('says of a period who has sent, who has not, since when', async () => {
    const { scope } = await story.read('p-office');
    expect(periodOfProgramme(scope, 'NQ17', '2020-Q2')).toMatchObject({
      state: 'closed',
      opensOn: '2020-03-15',
      cutOff: '2020-06-14',
      owedOn: '2020-06-15',
      lapsesOn: '2020-09-14',
      counts: { sent: 1, notSent: 1, nothingOwed: 0, lapsed: 0 },
      units: [
        { unit: 'BCYCP', status: 'sent', since: '2020-06-01T03:00:00.000Z', by: 'p-bcy-desk', isOverdue: false },
        { unit: 'C-ATTT', status: 'notSent', since: '2020-03-16T01:00:00.000Z', by: null, isOverdue: true },
      ],
    });
    expect(periodOfProgramme(scope, 'NQ17', '2020-Q5')).toMatchObject({ rejected: 'period-unknown' });
    expect(periodOfProgramme(scope, 'NQ17', '2021-Q1')).toMatchObject({ rejected: 'not-found' });
    expect(periodOfProgramme(scope, 'constructor', '2020-Q2')).toMatchObject({ rejected: 'not-found' });
  });

  it('as of then, nobody had sent and nothing was late', async () => {
    const { scope } = await story.read('p-office', { asOf: '2020-05-31' });
    expect(periodOfProgramme(scope, 'NQ17', '2020-Q2')).toMatchObject({
      state: 'open',
      counts: { sent: 0, notSent: 2 },
      units: [{ isOverdue: false }, { isOverdue: false }],
    });
  });

  it('lists duties and narrows them', async () => {
    const { scope, page } = await story.read('p-office');
    const codes = (asked: object) => dutiesOf(scope, asked, page).items.map(({ code }) => code);
    expect(codes({ period: '2020-Q2' })).toEqual(['NQ17/2020-Q2/BCYCP', 'NQ17/2020-Q2/C-ATTT']);
    expect(codes({ unit: 'C-ATTT', status: 'open' })).toEqual(['NQ17/2020-Q2/C-ATTT', 'NQ17/2020-Q3/C-ATTT']);
    expect(codes({ programme: 'NQ99' })).toEqual([]);
  });

  it('tells the duties of one programme from those of another', async () => {
    const two = await ministryStory();
    await issueProgramme(two, 'CT04');
    await two.until('2020-03-16 08:00');
    await assign(two, { code: 'MH-1', leadUnit: 'C-ATTT' });
    await assign(two, { code: 'MH-1', leadUnit: 'BCYCP', programme: 'CT04' });
    const { scope, page } = await two.read('p-office');
    const codes = (asked: object) => dutiesOf(scope, asked, page).items.map(({ code }) => code);
    expect(codes({})).toEqual(['CT04/2020-Q2/BCYCP', 'NQ17/2020-Q2/C-ATTT']);
    expect(codes({ programme: 'NQ17' })).toEqual(['NQ17/2020-Q2/C-ATTT']);
    expect(codes({ programme: 'CT04', period: '2020-Q2' })).toEqual(['CT04/2020-Q2/BCYCP']);
    expect(codes({ programme: 'CT04', unit: 'C-ATTT' })).toEqual([]);
    await two.end();
  });

  it('shows a duty with its escalation policy', async () => {
    const { scope } = await story.read('p-office');
    const duty = await dutyDetailOf(scope, story.store, 'NQ17-2020-Q2-C-ATTT');
    // Owed on Monday 15 June: 1 June less nothing; T-7 is 4 June, T-1 12 June.
    expect('ladder' in duty && duty.ladder.slice(-3).map(({ step, dueAt }) => [step, dueAt])).toEqual([
      ['T-7', '2020-06-04T02:00:00.000Z'],
      ['T-1', '2020-06-12T02:00:00.000Z'],
      ['T', '2020-06-15T02:00:00.000Z'],
    ]);
    expect(await dutyDetailOf(scope, story.store, 'NQ17-2020-Q2-XX')).toMatchObject({ rejected: 'not-found' });
  });

  it('keeps what lapsed', async () => {
    await story.until('2020-09-15 10:00');
    const { scope } = await story.read('p-office');
    expect(periodOfProgramme(scope, 'NQ17', '2020-Q2')).toMatchObject({
      counts: { sent: 1, notSent: 0, lapsed: 1 },
      units: [{ status: 'sent' }, { status: 'lapsed', since: '2020-09-14T17:00:00.000Z', isOverdue: false }],
    });
  });

  it('lists programmes with their periods', async () => {
    const { scope } = await story.read('p-office', { asOf: '2019-04-01' });
    const { items } = programmesOf(scope);
    expect(items).toMatchObject([{ id: 'NQ17', keptBy: 'BTTTT', policy: 'default@2', issuedOn: '2019-03-07' }]);
    expect(items[0]?.periods.map(({ period, state }) => [period, state])).toEqual([
      ['2019-Q1', 'closed'],
      ['2019-Q2', 'open'],
    ]);
  });
});

describe('the plan', () => {
  it('has its days inclusive, from 00:00 to 24:00', async () => {
    const story = await ministryStory();
    await story.until('2020-06-15 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    const { scope } = await story.read('p-office');
    const days = (from: string, to: string): readonly string[] => {
      const answer = planOf(scope, { programme: 'NQ17', from: from as never, to: to as never });
      if (!('items' in answer)) return [answer.rejected];
      const ofTask = answer.items.filter(({ about }) => about.code === 'MH-1');
      return [...new Set(ofTask.map(({ step, at }) => `${step} ${at.slice(0, 10)}`))];
    };
    expect(days('2020-06-19', '2020-06-30')).toEqual(['T-7 2020-06-19', 'T-1 2020-06-29', 'T 2020-06-30']);
    expect(days('2020-06-20', '2020-06-29')).toEqual(['T-1 2020-06-29']);
    expect(days('2020-06-20', '2020-06-19')).toEqual(['range-invalid']);
    expect(days('2020-06-20', '2023-06-19')).toEqual(['range-invalid']);
    expect(planOf(scope, { programme: 'NQ99' })).toMatchObject({ rejected: 'not-found' });
    // The window of 2020-Q4 opens on 15 September; its report is owed by Tuesday 15 December.
    const later = planOf(scope, { programme: 'NQ17', from: '2020-12-15' as never, to: '2020-12-15' as never });
    expect('items' in later && later.items.map(({ step, about }) => `${step} ${about.code}`)).toContain(
      'T NQ17/2020-Q4/C-ATTT',
    );
    await story.end();
  });
});

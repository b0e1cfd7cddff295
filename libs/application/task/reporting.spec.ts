import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { actionsOf } from '../engine/reading/actions.js';
import { reportingOf } from './reporting.js';

describe('what the next report begins with', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-04-01 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '15/04/2020' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', deadline: '30/12/2020' });
    await assign(story, { code: 'MH-3', leadUnit: 'C-ATTT', deadline: '30/12/2020' });
    await story.until('2020-04-22 10:00');
  });
  afterAll(() => story.end());

  async function reporting(person: string, code = 'MH-1') {
    const { scope } = await story.read(person);
    const row = scope.rows.get('tasks', taskId(code), scope.at);
    return row === undefined ? undefined : reportingOf(scope, row, actionsOf(scope, 'task', row));
  }
  const report = (period: string, said: { readonly percent?: number; readonly explanation?: string }, code = 'MH-1') =>
    story.do('task', taskId(code), (now) => ({
      ...{ type: 'ReportProgress', now, by: 'p-expert', report: `report-${code}-${period}`, period },
      ...{ narrative: 'Đã có dự thảo.', noChange: false, evidence: [], ...said },
    }));

  it('is the quarter of today, and why it is late where its end has passed', async () => {
    const first = { period: '2020-Q2', periods: ['2020-Q2'], last: null, awaitsUnitReport: false };
    expect(await reporting('p-expert')).toEqual({ ...first, owesExplanation: true });
    expect(await reporting('p-expert', 'MH-2')).toEqual({ ...first, owesExplanation: false });
  });

  it('is nothing for whoever may not report', async () => {
    expect(await reporting('p-office')).toBeNull();
  });

  it('no longer asks why once it was said apart, until the report that follows', async () => {
    await story.do('task', taskId('MH-1'), (now) => ({
      ...{ type: 'ExplainLateness', now, by: 'p-expert', explanation: 'e-1', text: 'Chờ số liệu.' },
    }));
    expect(await reporting('p-expert')).toMatchObject({ owesExplanation: false });
    await report('2020-Q2', { percent: 30 });
    expect(await reporting('p-expert')).toMatchObject({ owesExplanation: true });
  });

  it('is what was said last, and whether the unit has passed it on', async () => {
    expect(await reporting('p-expert')).toMatchObject({
      last: { period: '2020-Q2', percent: 30, narrative: 'Đã có dự thảo.' },
      awaitsUnitReport: true,
    });
    expect(await reporting('p-expert', 'MH-2')).toMatchObject({ last: null, awaitsUnitReport: false });
  });

  it('keeps the percentage that a report without one leaves as it was', async () => {
    await report('2020-Q2', { percent: 20 }, 'MH-2');
    await story.do('task', taskId('MH-2'), (now) => ({
      ...{ type: 'ReportProgress', now, by: 'p-expert', report: 'unchanged', period: '2020-Q1' },
      ...{ narrative: 'Không thay đổi.', noChange: true, evidence: [] },
    }));
    const last = { period: '2020-Q1', percent: 20, narrative: 'Không thay đổi.' };
    expect(await reporting('p-expert', 'MH-2')).toMatchObject({ last });
  });

  it('goes on with the period that alone lacks a report, and names each that does', async () => {
    // The third quarter opens on 15 June; the second is open as long as the unit has not sent its report.
    await story.until('2020-06-16 08:00');
    expect(await reporting('p-expert')).toMatchObject({ period: '2020-Q3', periods: ['2020-Q3'] });
    expect(await reporting('p-expert', 'MH-3')).toMatchObject({ period: '2020-Q2', periods: ['2020-Q2', '2020-Q3'] });
    await story.until('2020-07-02 08:00');
    expect(await reporting('p-expert', 'MH-3')).toMatchObject({ period: '2020-Q3', periods: ['2020-Q2', '2020-Q3'] });
  });
});

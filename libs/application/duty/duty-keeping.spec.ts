import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, draft, ministryStory } from '#testing/story-of-ministry.js';

const DUTY = 'NQ17-2019-Q2-C-ATTT';

/** The report of 2019-Q2 is owed by Monday 17 June 2019. */
describe('the duties of a programme', () => {
  let story: Story;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2019-03-25 08:00');
  });
  afterEach(() => story.end());

  const status = () => story.rows.get('duties', DUTY)?.state.status;
  const open = () => story.rows.find('duties', { isOpen: 1 }).map(({ code }) => code);

  async function finish(task: string): Promise<void> {
    const result = { result: `r-${task}`, narrative: 'Xong.', evidence: [] };
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    await story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
  }

  it('are owed by units that lead an open task, and not for a draft', async () => {
    await draft(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    await assign(story, { code: 'MH-2', leadUnit: 'BCYCP', coordinatingUnits: ['C-ATTT'] });
    expect(open()).toEqual(['NQ17/2019-Q2/BCYCP']);
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    expect(open()).toEqual(['NQ17/2019-Q2/BCYCP', 'NQ17/2019-Q2/C-ATTT']);
  });

  it('are not owed by the ministry that keeps the programme', async () => {
    await assign(story, { code: 'MH-1', leadUnit: 'BTTTT' });
    expect(open()).toEqual([]);
  });

  it('are released with the last open task, and owed again with the next: of that people are told anew', async () => {
    const [first, second] = [
      await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' }),
      await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT' }),
    ];
    await story.until('2019-06-07 10:00');
    const reminders = () =>
      story.rows
        .find('notices', { person: 'p-desk' })
        .filter(({ aboutId, steps }) => aboutId === DUTY && steps.includes('T-7/0'));
    expect(reminders()).toHaveLength(1);
    await finish(first);
    expect(status()).toBe('open');
    await finish(second);
    expect(status()).toBe('released');
    await assign(story, { code: 'MH-3', leadUnit: 'C-ATTT' });
    expect(status()).toBe('open');
    expect(reminders()).toHaveLength(2);
  });

  it('are over when they lapse', async () => {
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    await story.until('2019-09-15 08:00');
    expect(status()).toBe('lapsed');
    expect(open()).toEqual(['NQ17/2019-Q3/C-ATTT', 'NQ17/2019-Q4/C-ATTT']);
  });
});

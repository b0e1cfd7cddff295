import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PublishCalendar } from '#domain/calendar/calendar.js';
import { type CivilDate, instant, isoOf } from '#domain/kernel/time.js';
import { haNoi } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';
import { publishVietnam } from '#testing/vietnam-calendar.js';

type Day = PublishCalendar['days'][number];

/** Asked of the due list on 1 April 2020, with one obligation of each kind on it. */
describe('a new calendar, or an outage', () => {
  let story: Story;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2020-04-01 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT' });
    await raise(story, 'MH-1');
    const directed = await raise(story, 'MH-2');
    const reason = 'Vượt thẩm quyền.';
    await story.do('blocker', directed, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
    await story.do('blocker', directed, (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'directive-1', text: 'Dùng dự phòng.' },
      ...{ addressee: { unit: 'C-ATTT', post: 'head' }, due: '2020-04-24' as CivilDate },
    }));
  });
  afterEach(() => story.end());

  const publish = (change: Partial<PublishCalendar>) =>
    story.do('calendar', 'VN', (now) => ({ ...publishVietnam, ...change, now }));
  const withDays = (...days: readonly Day[]) => publish({ days: [...publishVietnam.days, ...days] });
  const off = (date: string): Day => ({ date, name: 'Nghỉ đột xuất', kind: 'statutory' });

  const due = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      story.rows
        .find('due', {})
        // The directed blocker waits for the end of its directive.
        .filter(({ id }) => id !== 'blocker-of-MH-2')
        .map(({ kind, dueAt }) => [kind, isoOf(instant(dueAt))]),
    );

  // 09:00 in Ha Noi is 02:00 UTC, 24:00 is 17:00. 2 and 30 April and 1 May 2020 are off.
  const asPublished = {
    /** T-30 of 30 June. */
    task: '2020-05-19T02:00:00.000Z',
    /** T-30 of Monday 15 June. */
    duty: '2020-05-04T02:00:00.000Z',
    /** The fifth working day after 1 April. */
    blocker: '2020-04-09T02:00:00.000Z',
    /** T-1 of Friday 24 April. */
    directive: '2020-04-23T02:00:00.000Z',
    /** The end of the window of 2020-Q2. */
    programme: '2020-06-14T17:00:00.000Z',
  };

  it('moves what every kind of obligation waits for', async () => {
    expect(due()).toEqual(asPublished);
    await withDays(off('2020-06-10'), off('2020-04-06'), off('2020-04-23'));
    expect(due()).toEqual({
      ...asPublished,
      task: '2020-05-18T02:00:00.000Z',
      duty: '2020-04-29T02:00:00.000Z',
      blocker: '2020-04-10T02:00:00.000Z',
      directive: '2020-04-22T02:00:00.000Z',
    });
    await publish({});
    expect(due()).toEqual(asPublished);
  });

  it('moves it also where only the day differs that is worked in the stead of another', async () => {
    const swap = (workedOn: string): Day => ({ ...off('2020-03-27'), kind: 'swap', workedOn });
    await withDays(swap('2020-06-06'));
    expect(due()).toEqual({
      ...asPublished,
      task: '2020-05-20T02:00:00.000Z',
      duty: '2020-05-05T02:00:00.000Z',
    });
    await withDays(swap('2020-05-09'));
    expect(due()).toEqual({ ...asPublished, duty: '2020-05-05T02:00:00.000Z' });
  });

  it('of another zone moves the reporting periods too', async () => {
    await publish({ timeZone: 'Asia/Tokyo' });
    const twoHoursEarlier = (iso: string) => isoOf(instant(Date.parse(iso) - 2 * 3_600_000));
    const moved = Object.entries(asPublished).map(([kind, at]) => [kind, twoHoursEarlier(at)]);
    expect(due()).toEqual(Object.fromEntries(moved));
  });

  it('9.1 an outage moves what counts forward, when it is planned and when it is decided', async () => {
    await story.do('runtime', 'd', (now) => ({ type: 'FoundDeployment', now, deployment: 'd', kind: 'production' }));
    await story.until('2020-04-07 10:00');
    // Monday the 6th was lost, and it ended on the 7th: counted are 3, 8, 9, 10 and 13 April.
    const [from, to] = [isoOf(haNoi('2020-04-06 07:00')), isoOf(haNoi('2020-04-07 10:00'))];
    await story.do('runtime', 'd', (now) => ({ type: 'RecordOutage', now, from, to }));
    expect(due()).toEqual({ ...asPublished, blocker: '2020-04-13T02:00:00.000Z' });
    await story.until('2020-04-13 09:00');
    const climbed = (await story.store.readStream('blocker-blocker-of-MH-1')).at(-1);
    expect(climbed).toMatchObject({ type: 'EscalationDecided', data: { dueAt: '2020-04-13T02:00:00.000Z' } });
  });

  it('leaves alone what is over', async () => {
    await story.do('blocker', 'blocker-of-MH-1', (now) => ({ type: 'ResolveBlocker', now, by: 'p-head', text: 'Có.' }));
    await story.do('directive', 'directive-1', (now) => ({
      type: 'CompleteDirective',
      now,
      by: 'p-head',
      evidence: [],
    }));
    await withDays(off('2020-06-10'));
    expect(Object.keys(due()).toSorted()).toEqual(['duty', 'programme', 'task']);
  });
});

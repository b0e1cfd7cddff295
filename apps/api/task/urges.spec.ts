import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#application/ports/event-store.js';
import { civilDate } from '#domain/calendar/civil-date.js';
import { haNoi } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { assign, establish, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

const HEALTH = {
  kind: 'ministry',
  focalPoint: 'office',
  posts: { office: { kind: 'secretariat', held: 'p-both' } },
} as const;

/** On Monday, 6 April 2020. A and B of BTTTT, and D of BYT, are overdue: A and D since the fourth quarter. C is not. */
describe('urging, one or many', () => {
  let story: Story;
  let doors: Doors;

  beforeEach(async () => {
    story = await ministryStory();
    const [deployment, kind] = ['dondoc', 'production'] as const;
    await story.do('runtime', deployment, (now) => ({ type: 'FoundDeployment', now, deployment, kind }));
    await establish(story, 'BYT', HEALTH);
    const [post, since, title] = ['liaison', civilDate(2019, 3, 7), { vi: 'Biệt phái' }] as const;
    await story.do('unit', 'BTTTT', (now) => ({ type: 'CreatePost', now, post, kind: 'secretariat', title }));
    await story.do('unit', 'BTTTT', (now) => ({ type: 'AppointHolder', now, post, person: 'p-both', since }));
    await story.until('2019-12-20 08:00');
    await assign(story, { code: 'A', leadUnit: 'C-ATTT', deadline: '31/12/2019' });
    await assign(story, { code: 'B', leadUnit: 'C-ATTT', deadline: '31/3/2020' });
    await assign(story, { code: 'C', leadUnit: 'BCYCP', deadline: 'hết Quý II/2020' });
    await story.do('task', taskId('D'), (now) => ({
      ...{ type: 'AssignTask', now, by: 'p-both', task: taskId('D'), code: 'D', programme: 'NQ17', title: { vi: 'D' } },
      ...{ assigningUnit: 'BYT', leadUnit: 'C-ATTT', coordinatingUnits: [], isRestricted: false },
      deadline: { text: '31/12/2019' },
    }));
    await story.until('2020-04-06 08:00');
    doors = await doorsOver(story);
  });
  afterEach(async () => {
    await doors.app.close();
    await story.end();
  });

  const urge = (said: object, person = 'p-office', headers = {}) =>
    doors.post('/v1/urges', person, { text: 'Đề nghị báo cáo.', answerBy: '2020-04-10', ...said }, headers);
  const codes = ({ body }: Awaited<ReturnType<typeof urge>>) =>
    body.result.tasks.map(({ code }: { readonly code: string }) => code).toSorted();
  const issued = async (code: string) =>
    (await story.store.readStream(`task-${taskId(code)}`)).flatMap(({ type, data }) =>
      type === 'UrgeIssued' ? [data] : [],
    );

  it('of a period is of what the unit acted for gave, that ends in it and is overdue', async () => {
    expect(codes(await urge({ period: '2019-Q4' }))).toEqual(['A']);
    expect(codes(await urge({ period: '2020-Q1' }))).toEqual(['B']);
    expect(codes(await urge({ period: '2020-Q2' }))).toEqual([]);
    expect((await urge({ period: '2019-Q4' }, 'p-both')).body.code).toBe('acting-unit-required');
    expect(codes(await urge({ period: '2019-Q4', unit: 'BYT' }, 'p-both'))).toEqual(['D']);
    expect(await issued('D')).toMatchObject([{ number: 1, by: 'p-both', unit: 'BYT' }]);
    const foreign = await urge({ tasks: ['A', 'D'], unit: 'BYT' }, 'p-both');
    expect([foreign.status, foreign.body.errors]).toMatchObject([
      403,
      [{ pointer: '/tasks/0', code: 'not-your-unit', detail: expect.stringMatching(/^A: /) }],
    ]);
    expect(await issued('D')).toHaveLength(1);
  });

  it('of a task that is named twice is one urge', async () => {
    const { body } = await urge({ tasks: ['C', taskId('C'), 'NQ17/C'] });
    expect([body.result.urged, body.progress]).toEqual([1, { done: 1, of: 1 }]);
    expect(await issued('C')).toHaveLength(1);
  });

  it('of a period leaves out what awaits confirmation, and stops where one was urged twice this week', async () => {
    const result = { result: 'r-1', narrative: 'Xong.', evidence: [] };
    await story.do('task', taskId('A'), (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    await assign(story, { code: 'E', leadUnit: 'C-ATTT', deadline: '30/12/2019', pastDeadline: true });
    await assign(story, { code: 'F', leadUnit: 'C-ATTT', deadline: '30/12/2019', pastDeadline: true });
    expect(codes(await urge({ period: '2019-Q4' }))).toEqual(['E', 'F']);
    expect(codes(await urge({ tasks: ['E'] }))).toEqual(['E']);
    const before = await story.store.head();
    const refused = await urge({ period: '2019-Q4' });
    expect([refused.status, refused.body.code]).toEqual([422, 'urges-refused']);
    expect(refused.body.errors).toMatchObject([
      { pointer: '/period', code: 'urged-enough-this-week', detail: expect.stringMatching(/^E: /) },
    ]);
    expect(await story.store.head()).toEqual(before);
  });

  it('is told to handler and head, and the log names the operation as its cause', async () => {
    const { body } = await urge({ tasks: ['B'] });
    await story.until('2020-04-06 08:00');
    const events = (await story.store.readStream(`task-${taskId('B')}`)).slice(-2);
    expect(events.map(({ type }) => type)).toEqual(['UrgeIssued', 'ReminderDecided']);
    expect(events[0]?.metadata).toMatchObject({ actor: 'p-office', causation: body.id });
    expect(events[1]?.data).toMatchObject({ steps: [{ step: 'urged', repeat: 1 }] });
    const begun = await story.store.readStream('runtime-dondoc', { direction: 'backwards', limit: 1 });
    expect(begun).toMatchObject([{ type: 'OperationBegun', data: { operation: body.id, kind: 'urges', items: 1 } }]);
  });

  describe('cut off after the first', () => {
    const key = { 'idempotency-key': 'cut-off' };
    const asked = { tasks: ['A', 'B', 'C'] };
    /** The log of the others is gone once A was urged. */
    const cutOff = async () => {
      const lost = ['B', 'C'].map((code) => `task-${taskId(code)}`);
      const append = story.store.append.bind(story.store);
      story.store.append = async (stream, ...more) => {
        const appended = await append(stream, ...more);
        if (stream === `task-${taskId('A')}`)
          for (const each of lost) story.store.break(each, new StoreUnavailable('gone'));
        return appended;
      };
      const operation = await urge(asked, 'p-office', key);
      story.store.append = append;
      for (const each of lost) story.store.mend(each);
      return operation;
    };

    it('is gone on with under the same key, on another day, and urges nothing twice', async () => {
      expect((await cutOff()).body).toMatchObject({ state: 'failed' });
      story.clock.set(haNoi('2020-04-08 08:00'));
      const { body } = await urge(asked, 'p-office', key);
      expect(body).toMatchObject({ state: 'done', progress: { done: 3, of: 3 }, result: { urged: 3, refused: 0 } });
      const days = await Promise.all(['A', 'B', 'C'].map(issued));
      expect(days).toMatchObject([
        [{ number: 1, issuedOn: '2020-04-06' }],
        [{ number: 1, issuedOn: '2020-04-08' }],
        [{ number: 1, issuedOn: '2020-04-08' }],
      ]);
    });

    it('leaves out, and names, what may no longer be urged when it is gone on with', async () => {
      await cutOff();
      await story.do('task', taskId('B'), (now) => ({ type: 'CancelTask', now, by: 'p-office', reason: 'Thôi' }));
      const { body } = await urge(asked, 'p-office', key);
      expect(body.result).toMatchObject({
        ...{ urged: 2, refused: 1 },
        tasks: [
          { code: 'A', number: 1, refused: null },
          { code: 'B', number: null, refused: 'task-cancelled' },
          { code: 'C', number: 1, refused: null },
        ],
      });
      expect(await issued('B')).toEqual([]);
    });

    it('urges nobody any more once the day of the answer has come', async () => {
      await cutOff();
      story.clock.set(haNoi('2020-04-10 08:00'));
      const { body } = await urge(asked, 'p-office', key);
      expect(body.result).toMatchObject({ urged: 1, refused: 2 });
      expect(body.result.tasks[1]).toMatchObject({ refused: 'answer-by-not-after-today' });
    });
  });
});

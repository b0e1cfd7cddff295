import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProjectedHints } from '#application/engine/live/projected-hints.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../../test/harness/doors.js';

describe('the doors to read', () => {
  let story: Story;
  let doors: Doors;
  let task: string;
  let hints: ProjectedHints;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-05-25 08:00');
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT' });
    await raise(story, 'MH-1');
    hints = new ProjectedHints();
    doors = await doorsOver(story, { hints });
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const get = (url: string, token = 'p-office', headers: Readonly<Record<string, string>> = {}) =>
    doors.get(`/v1/${url}`, token, headers);

  it('answer, each with the position that it speaks as of', async () => {
    const here = String(story.rows.position());
    for (const url of [
      'me',
      'me/work',
      'me/notices',
      'boards/C-ATTT?period=2020-Q2&scope=subtree',
      'tasks?q=mh&unit=C-ATTT&sort=-code&limit=1&dueBefore=2020-12-31&timeliness=withinDeadline',
      `tasks/${task}`,
      `tasks/${task}/events`,
      'programmes',
      'units',
      'people?unit=C-ATTT',
      'duties?period=2020-Q2&unit=C-ATTT&status=open&programme=NQ17&limit=5',
      'duties/NQ17-2020-Q2-C-ATTT',
      'periods/NQ17/2020-Q2',
      'plan?programme=NQ17&from=2020-05-25&to=2020-07-31',
      'escalations?state=all&limit=200',
      'blockers/blocker-of-MH-1',
      'events?after=7&type=TaskAssigned&from=2020-05-25&to=2020-05-25T08:00:00%2B07:00&limit=10',
    ]) {
      const { status, headers, body } = await get(url);
      expect([url, status, headers['projection-position'], body.position]).toEqual([url, 200, here, here]);
    }
  });

  it('carry the ETag of what they are about', async () => {
    const { headers, body } = await get(`tasks/${task}`);
    expect(headers['etag']).toBe(`"r${body.etag}"`);
  });

  it('page through a list without saying anything twice', async () => {
    const first = await get('tasks?limit=1&sort=code');
    const second = await get(`tasks?sort=code&limit=1&cursor=${first.body.nextCursor}`);
    expect([first.body.items, second.body.items]).toMatchObject([[{ code: 'MH-1' }], [{ code: 'MH-2' }]]);
    expect(second.body.nextCursor).toBeNull();
    const other = await get(`tasks?sort=-code&limit=1&cursor=${first.body.nextCursor}`);
    expect([other.status, other.body.code]).toEqual([400, 'cursor-invalid']);
  });

  it('say what is wrong, and where', async () => {
    const answers: readonly (readonly [string, number, string])[] = [
      ['tasks?colour=red', 400, 'validation-failed'],
      ['tasks?limit=201', 400, 'validation-failed'],
      ['tasks?limit=many', 400, 'validation-failed'],
      ['tasks?dueBefore=2020-06-31', 400, 'validation-failed'],
      ['tasks?asOf=2020-01-01&asOf=2020-01-02', 400, 'validation-failed'],
      ['tasks?cursor=x', 400, 'cursor-invalid'],
      ['boards/C-ATTT?asOf=yesterday', 400, 'as-of-invalid'],
      ['boards/C-ATTT?asOf=0', 400, 'as-of-invalid'],
      ['boards/C-ATTT?asOf=2020-05-26', 400, 'as-of-in-the-future'],
      ['boards/C-ATTT?period=2020-Q5', 422, 'period-unknown'],
      ['boards/NOBODY', 404, 'not-found'],
      ['tasks/constructor', 404, 'not-found'],
      ['plan?from=2020-06-01', 400, 'validation-failed'],
      ['plan?programme=NQ17&from=2020-06-02&to=2020-06-01', 400, 'range-invalid'],
      ['plan?programme=NQ17&from=9999-12-31', 400, 'validation-failed'],
      ['events?to=9999-12-31', 400, 'validation-failed'],
    ];
    for (const [url, status, code] of answers) {
      const { status: given, body } = await get(url);
      expect([url, given, body.code]).toEqual([url, status, code]);
    }
    expect((await get('me', 'nobody')).status).toBe(401);
    expect((await get('events', 'p-head')).body).toMatchObject({ status: 403, code: 'not-your-role' });
  });

  it('say a notice in the language that is asked for', async () => {
    const titles = async (language: string) => {
      const { body } = await get('me/notices', 'p-head', { 'accept-language': language });
      return JSON.stringify(body.items);
    };
    expect(await titles('en')).toContain('Told as');
    expect(await titles('vi')).toContain('Nhận với tư cách');
  });

  it('stream hints, resume after the last one, and let go of who left', async () => {
    const before = String(story.rows.position());
    const leaving = new AbortController();
    await doors.app.listen(0, '127.0.0.1');
    const open = async (headers: Readonly<Record<string, string>>, query = '') => {
      const response = await fetch(`${await doors.app.getUrl()}/v1/stream${query}`, {
        headers: { authorization: 'Bearer p-head', ...headers },
        signal: leaving.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      return response.body?.pipeThrough(new TextDecoderStream()).getReader();
    };
    const live = await open({});
    expect((await live?.read())?.value).toBe(`retry: 3000\nid: ${before}\n\n`);
    const fresh = await assign(story, { code: 'MH-3', leadUnit: 'C-ATTT', title: 'Vụ việc kín' });
    hints.projected(story.rows.position());
    const heard = (await live?.read())?.value;
    expect(heard).toContain(`id: ${story.rows.position()}\nevent: hint\ndata: {"position"`);
    expect(heard).toContain(fresh);
    expect(heard).not.toContain('kín');
    const resumed = await open({ 'last-event-id': before });
    expect((await resumed?.read())?.value).toContain(fresh);
    const read = await open({}, `?since=${before}`);
    expect((await read?.read())?.value).toContain(fresh);
    const both = await open({ 'last-event-id': String(story.rows.position()) }, `?since=${before}`);
    expect((await both?.read())?.value).toBe(`retry: 3000\nid: ${story.rows.position()}\n\n`);
    const lost = await open({ 'last-event-id': '999999999' });
    expect((await lost?.read())?.value).toContain('event: reset');
    leaving.abort();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandDefinitions } from '#application/command-definitions.js';
import { FileBrowserSessions } from '#infrastructure/sessions/file.browser-sessions.js';
import { FileSeats } from '#infrastructure/sessions/file.seats.js';
import type { Story } from '#testing/story.js';
import { accountOf, StoryAccounts } from '../../test/harness/accounts.js';
import { answeredShapes, answerKey } from '../../test/harness/answer-shapes.js';
import { Browser } from '../../test/harness/browser.js';
import { type Doors, doorsOver } from '../../test/harness/doors.js';
import { eventfulStory } from '../../test/harness/eventful-story.js';
import { readsOf } from '../../test/harness/reads-of.js';
import { fieldsNamed, fieldsSaid } from '../../test/harness/shape-fields.js';
import { StoryClock } from '../../test/harness/story-clock.js';

/** Now, a day, an instant, a position, and before there was any task. */
const MOMENTS = ['', '2020-05-12', '2020-05-04T08:00:00%2B07:00', '60', '2019-06-01'];

/**
 * What nothing says yet, a plan that is too long for a story; an urge that another was faster than; and outages, which a
 * demonstration has none of.
 */
const UNSAID = [
  ...['BoardCard.outages[]', 'EventItem.mandate', 'PlanView.cutOffAt', 'TaskDetail.outages[]'],
  ...['TaskItem.outages[]', 'Urged.tasks[].refused', 'WireFullDeadline.setBy'],
  ...['WireOutage.from', 'WireOutage.to', 'WireOutage.uncountedDays'],
];

// The doors of a story hold every JSON answer to its shape: here it is enough to ask.
describe('real answers', () => {
  let story: Story;
  let doors: Doors;
  const said = new Set<string>();

  const note = (call: string, url: string, { status, body }: { readonly status: number; readonly body: object }) => {
    const shape = answeredShapes.get(answerKey(call, url) ?? '');
    if (status >= 400 || shape === undefined) return;
    for (const field of fieldsSaid(shape, body)) said.add(field);
  };
  const ask = async (url: string, person: string) =>
    note('GET', url, await doors.get(url, person, { accept: 'application/json' }));

  beforeAll(async () => {
    ({ story, doors } = await eventfulStory());
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  it('of commands say what was recorded, each of them and with every fact that its words name', () => {
    const doorsThatAnswer = Object.values(commandDefinitions).flatMap(({ name, door }) =>
      door === undefined || door.answersOperation ? [] : [{ name, path: door.route.replace('POST ', '') }],
    );
    const words = ({ path }: { readonly path: string }) => {
      const like = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
      return doors.said.filter(({ url }) => like.test(url)).map(({ said }) => said);
    };
    expect(doorsThatAnswer.filter((door) => words(door).length === 0)).toEqual([]);
    expect(doors.said.filter(({ said }) => said === '' || /[…{}[\]|]|undefined|null/.test(said))).toEqual([]);
  });

  it.each(['p-leader', 'p-office', 'p-head', 'p-expert', 'p-bcy-desk', 'p-none', 'p-admin'])(
    'of reads are as their shapes say, now and then: %s',
    async (person) => {
      for (const url of await readsOf((each) => doors.get(each, person))) {
        for (const moment of url.startsWith('/v1') ? MOMENTS : ['']) {
          const asOf = moment === '' ? '' : `${url.includes('?') ? '&' : '?'}asOf=${moment}`;
          await ask(`${url}${asOf}`, person);
        }
      }
    },
  );

  it('of long work are as their shapes say, whatever became of it', async () => {
    const row = { code: 'NV-01', titleVi: 'Nhiệm vụ', leadUnit: 'C-ATTT' };
    const tasks = [
      { ...row, coordinatingUnits: ['V-XX'], deadline: { textVi: '30/09/2020', date: '2020-09-30' } },
      { ...row, leadUnit: 'KHÔNG' },
    ];
    for (const [url, body, person = 'p-admin'] of [
      ['/v1/deliveries/retries', { programme: 'NQ17', period: '2020-Q2' }, 'p-office'],
      ['/v1/urges', { tasks: ['MH-6'], text: 'Đề nghị báo cáo.', answerBy: '2020-06-30' }, 'p-office'],
      ['/v1/demo/clock', { advanceTo: '2020-06-16T08:00:00+07:00' }],
      ['/v1/projections/rebuild', {}],
      ['/v1/projections/rebuild', { reason: 'Đổi máy.' }],
      ['/v1/programmes/imports?dryRun=true', { programme: { code: 'NQ17' }, tasks }],
      ['/v1/programmes/imports', { programme: { code: 'NQ-MỚI' }, tasks: [] }],
      ['/v1/programmes/imports?assign=none', { programme: { code: 'NQ17' }, tasks }],
    ] as const) {
      const { headers } = await doors.post(url, person, body);
      await ask(String(headers['location'] ?? '/v1/demo/clock'), person);
    }
  });

  it('of a browser that signs in are as their shapes say', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-session-'));
    const damaged = () => undefined;
    const signingIn = { sessions: new FileBrowserSessions(folder, damaged), seats: new FileSeats(folder, damaged) };
    const open = await doorsOver(story, { signingIn, demonstrationClock: new StoryClock(story) });
    const browser = new Browser(open);
    for (const as of ['p-head', 'p-admin']) note('POST', '/v1/session/people', await browser.signIn(as));
    for (const url of ['/v1/session', '/v1/session/waiting']) note('GET', url, await browser.get(url));
    const seat = '/v1/demo/seats/p-head';
    note('DELETE', seat, await browser.send('DELETE', seat, 'p-admin', undefined, {}));
    await open.app.close();
    rmSync(folder, { recursive: true });
  });

  it('of somebody with an account are as their shapes say', async () => {
    const folder = new StoryAccounts(story);
    await folder.register('p-admin', 'Quản Trị');
    const signing = folder.open();
    const open = await doorsOver(story, { accounts: signing });
    const post = async (by: Browser, url: string, body: object) => {
      const answer = await by.post(url, url.startsWith('/v1/session') ? undefined : 'me', body);
      note('POST', url, answer);
      return answer.body;
    };
    const [browser, other] = [new Browser(open), new Browser(open)];
    const administrator = await accountOf(signing, 'p-admin');
    const { code } = administrator;
    await post(browser, '/v1/session/invitations', { token: code, password: 'cả ngày mưa trên phố cũ' });
    await post(other, '/v1/session/password', { name: 'p-admin', password: 'cả ngày mưa trên phố cũ' });
    await post(browser, '/v1/people/p-head/invitations', { account: 'truong.cuc' });
    await post(browser, '/v1/people/p-head/disabling', {});
    const sessions = await browser.get('/v1/me/sessions', 'me');
    note('GET', '/v1/me/sessions', sessions);
    const [left] = sessions.body.items.filter((each: { isThis: boolean }) => !each.isThis);
    const ended = `/v1/me/sessions/${left.id}`;
    note('DELETE', ended, await browser.send('DELETE', ended, 'me', undefined, {}));
    const words = { current: 'cả ngày mưa trên phố cũ', password: 'đường về nhà qua cánh đồng' };
    await post(browser, '/v1/me/password', words);
    await open.app.close();
    folder.discard();
  });

  it('said each field of each shape at least once, so that none went unasked', () => {
    const shapes = [...answeredShapes].flatMap(([key, shape]) => (key === 'GET /v1/stream' ? [] : [shape]));
    const named = new Set(shapes.flatMap((shape) => [...fieldsNamed(shape)]));
    expect([...named].filter((field) => !said.has(field)).toSorted()).toEqual(UNSAID);
  });
});

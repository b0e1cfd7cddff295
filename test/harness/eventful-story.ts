import { DemonstrationClock } from '#application/ports/demonstration-clock.js';
import { civilDate } from '#domain/calendar/civil-date.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { establish, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from './doors.js';

/**
 * Doors over a ministry in which all happened that commands can do, given by persons at those doors. Its clock runs, it
 * serves with less, and a second rebuild fails.
 */
export async function eventfulStory(): Promise<{ readonly story: Story; readonly doors: Doors }> {
  const story = await ministryStory();
  await found(story);
  await story.register('p-head', 'Nguyễn Thị Hà');
  const streams = [{ stream: 'task-1', by: 'sweep', reason: 'cannot-be-processed' }] as const;
  let rebuilds = 0;
  const rebuild = async () => {
    rebuilds += 1;
    if (rebuilds > 1) throw new Error('the disk is full');
  };
  const doors = await doorsOver(story, {
    ...{ demonstrationClock: new RunningClock(story), rebuild: { rebuild } },
    health: { parts: async () => [{ part: 'quarantined', isHealthy: true, isDegraded: true, detail: 'one', streams }] },
  });
  const at = async (local: string) => actingAt(local, await story.until(local), doors);

  const [late, done] = await tasksAreAssigned(await at('2020-04-01 08:00'));
  await nobodyIsTold(story, await at('2020-04-01 08:00'));
  const spring = await at('2020-05-04 08:00');
  await organisationIsKept(spring);
  await spring(`tasks/${late}/acceptance`, 'p-desk', {});
  await spring(`tasks/${late}/handlers`, 'p-head', { post: 'expert' });
  await spring(`tasks/${done}/handlers`, 'p-head', { person: 'p-expert' });
  await spring(`tasks/${late}/explanations`, 'p-expert', { text: 'Hai đơn vị phối hợp chưa gửi số liệu.' });
  for (const task of [late, done, done]) {
    await spring(`tasks/${task}/progress-reports`, 'p-expert', report);
    await spring(`tasks/${task}/results`, 'p-expert', result);
    await spring(`tasks/${task}/return`, 'p-office', { reason: 'Thiếu phụ lục.' }, `tasks/${task}`);
  }
  const { body: reported } = await doors.get(`/v1/tasks/${late}`, 'p-head');
  const [{ report: wrong }] = reported.reports;
  await spring(`tasks/${late}/progress-reports/${wrong}/corrections`, 'p-head', { ...report, ...corrected });
  await spring(`tasks/${done}/results`, 'p-expert', result);
  await spring(`tasks/${done}/confirmation`, 'p-office', { note: 'Đạt.' }, `tasks/${done}`);
  await moreTimeIsAsked(spring, doors);
  await oneIsUrged(spring);
  await releaseIsAsked(spring);
  const blockers: string[] = [];
  for (let count = 0; count < 7; count += 1) {
    blockers.push(await spring(`tasks/${late}/blockers`, 'p-expert', raising));
  }
  const [asked = '', returned = '', resolved = ''] = blockers;
  await spring(`blockers/${asked}/escalations`, 'p-head', { reason: 'Vượt thẩm quyền của Cục.' });
  await spring(`blockers/${returned}/return`, 'p-head', { reason: 'Thuộc thẩm quyền.' }, `blockers/${returned}`);
  await spring(`blockers/${resolved}/resolution`, 'p-head', { text: 'Đã thống nhất tại cuộc họp.' });

  await leadersDirect(await at('2020-05-12 09:30'), doors);
  const now = await at('2020-05-25 08:00');
  await now('duties/NQ17-2020-Q2-C-ATTT/submission', 'p-desk', sending(late, asked));
  const mended = { ...sending(late, asked), results: 'Đã có dự thảo lần hai.', reason: 'Ghi nhầm dự thảo lần một.' };
  await now('duties/NQ17-2020-Q2-C-ATTT/corrections', 'p-head', mended);
  await now(`tasks/${late}/blockers`, 'p-expert', raising);
  const { body } = await doors.get('/v1/me/notices', 'p-head');
  await now('me/notices/read', 'p-head', { ids: [body.items[0].id] });
  const mail = story.rows.find('deliveries', { isOpen: 1 }).find(({ programme }) => programme === 'NQ17')?.id ?? '';
  await story.do('delivery', mail, (moment) => ({ type: 'RecordFailed', now: moment, why: '550 no such user' }));
  const afterwards = await at('2020-06-16 08:00');
  const added = { ...sending(late, resolved), reason: 'Có thêm số liệu.' };
  await afterwards('duties/NQ17-2020-Q2-C-ATTT/corrections', 'p-desk', added);
  await someStandStill(story);
  return { story, doors };
}

const report = {
  ...{ period: '2020-Q2', percent: 40, narrative: 'Đã có dự thảo.', selfRating: 'B' },
  ...{ explanation: 'Chờ số liệu.', evidence: ['12/BC-CATTT'] },
};
const corrected = { percent: 30, reason: 'Ghi nhầm tiến độ.' };
const result = {
  document: { number: '15/BC-CATTT', date: '2020-05-04', title: 'Báo cáo' },
  ...{ narrative: 'Đã ban hành.', evidence: ['15/BC-CATTT'] },
};
const raising = {
  ...{ title: 'Thiếu số liệu', description: 'Hai đơn vị chưa gửi.', cause: 'Chưa có đầu mối.' },
  options: [{ text: 'Giao hạn gửi', competence: 'Lãnh đạo Bộ' }],
  exceedsCompetenceBecause: 'Liên quan đơn vị khác.',
};
const directing = {
  ...{ option: 0, text: 'Gửi trước ngày 29.', addressee: { unit: 'C-ATTT' }, due: '2020-05-29' },
  given: { how: 'Tại cuộc họp', by: 'Lãnh đạo Bộ', at: '2020-05-12', document: 'TB-12' },
};
const sending = (task: string, blocker: string) => ({
  ...{ results: 'Đã có dự thảo.', shortcomings: 'Hai đơn vị chưa gửi số liệu.', proposals: 'Giao hạn gửi.' },
  ...{ blockers: [blocker], note: 'Báo cáo Quý II.', withoutTasks: [{ task, reason: 'Chưa có số liệu.' }] },
});

/** Gives a command that must be taken, on what `seen` shows then; answers the id that it names. */
type Act = (path: string, person: string, body: object, seen?: string) => Promise<string>;

function actingAt(local: string, story: Story, doors: Doors): Act {
  return async (path, person, body, seen) => {
    const etag = seen === undefined ? undefined : (await doors.get(`/v1/${seen}`, person)).headers['etag'];
    const answer = await doors.post(`/v1/${path}`, person, body, etag === undefined ? {} : { 'if-match': `${etag}` });
    if (answer.status >= 300) throw new Error(`${path} of ${person}: ${JSON.stringify(answer.body)}`);
    await story.until(local);
    return String(answer.body.id);
  };
}

/** One that will be late and is restricted, one that will be done; the agency has one of its own. */
async function tasksAreAssigned(act: Act): Promise<readonly [string, string]> {
  const plain = { programme: 'NQ17', title: { vi: 'Lập danh mục', en: 'Make a list' }, leadUnit: 'C-ATTT' };
  const late = await act('tasks', 'p-office', {
    ...{ ...plain, code: 'MH-1', deadline: { text: '30/4/2020' }, restricted: true, reason: 'Theo chương trình.' },
    ...{ coordinatingUnits: ['BCYCP'], relatedUnitsText: 'các đơn vị liên quan', deliverable: 'Hướng dẫn' },
    assignedOn: '2020-03-30',
    mandate: {
      ...{ issuer: 'Chính phủ', type: 'Nghị quyết', number: '17/NQ-CP', date: '2019-03-07' },
      ...{ clause: 'Mục 3', quote: 'hoàn thành trong tháng 4' },
    },
  });
  const done = await act('tasks', 'p-office', { ...plain, code: 'MH-2', deadline: { text: 'hết Quý II/2020' } });
  await act('tasks', 'p-office', { ...plain, code: 'MH-3', leadUnit: 'BCYCP', deadline: { text: 'trước 30/6/2020' } });
  return [late, done];
}

/** Urged twice; one urge is answered, the other waits in vain. */
async function oneIsUrged(act: Act): Promise<void> {
  const assigned = { programme: 'NQ17', code: 'MH-6', title: { vi: 'Rà soát' }, leadUnit: 'BCYCP' };
  const task = await act('tasks', 'p-office', { ...assigned, deadline: { text: 'hết Quý II/2020' } });
  const urge = { text: 'Đề nghị báo cáo tiến độ.', answerBy: '2020-05-08' };
  await act('urges', 'p-office', { ...urge, tasks: [task] });
  await act('urges', 'p-office', { ...urge, tasks: ['MH-6'], reason: 'Theo kết luận giao ban.' });
  await act(`tasks/${task}/urges/1/answers`, 'p-bcy-desk', { text: 'Sẽ trình trước ngày 15/6.' });
}

/** A unit is founded, moved, named and filled: by one administrator, by a document, and by two; another is closed. */
async function organisationIsKept(act: Act): Promise<void> {
  const by = 'p-admin';
  const person = await act('people', by, { name: 'Trần Thị Ví Dụ', mail: 'vidu@example.vn', language: 'vi' });
  await act(`people/${person}/contact`, by, { mail: 'tranthividu@example.vn', language: 'en' });
  await act('people', by, { name: 'Lê Văn Chờ', language: 'vi' });
  const names = { name: { vi: 'Vụ Thí điểm', en: 'Pilot Department' }, shortName: { vi: 'Vụ TĐ', en: 'PD' } };
  const facts = { kind: 'department', subKind: 'vụ', participation: 'system', foundedOn: '2014-08-08' };
  for (const code of ['V-TD', 'V-CU']) {
    await act('units', by, { code, ...names, ...facts });
    await act(`units/${code}/placement`, by, { parent: 'BTTTT' });
  }
  await act('units/V-TD/name', by, { name: { vi: 'Vụ Thí điểm mới', en: 'New Pilot Department' } });
  await act('units/V-CU/closure', by, { reason: 'Sắp xếp tổ chức bộ máy.', on: '2020-05-01' });
  for (const [post, kind] of [
    ['head', 'head'],
    ['office', 'secretariat'],
    ['leader', 'fieldLeader'],
  ]) {
    await act('units/V-TD/posts', by, { post, kind, title: { vi: `Chức vụ ${post}`, en: `Post ${post}` } });
  }
  const at = (post: string) => `units/V-TD/posts/${post}`;
  await act(`${at('head')}/appointments`, by, { person, since: '2020-05-04' });
  await act(`${at('head')}/relief`, by, { person, until: '2020-05-04' });
  const document = { issuer: 'Bộ', type: 'Quyết định', number: '12/QĐ-BTTTT', date: '2020-05-04' };
  await act(`${at('head')}/appointments`, by, { person, since: '2020-05-04', document });
  await act('units/V-TD/focal-point', by, { post: 'head' });
  for (const post of ['office', 'leader']) await act(`${at(post)}/appointments`, by, { person, since: '2020-05-04' });
  await act(`${at('office')}/appointments/confirmation`, 'p-admin-2', { person });
  await act(`${at('leader')}/appointments/withdrawal`, by, { person });
  await act(`${at('leader')}/appointments`, by, { person, since: '2020-05-04' });
  await act(`${at('leader')}/portfolio`, by, { units: ['V-TD'] });
  await act(`${at('leader')}/portfolio`, by, { units: [] });
}

/** Of a task that is worded anew and mended; more time is asked for it twice, refused and granted; then it is cancelled. */
async function moreTimeIsAsked(act: Act, doors: Doors): Promise<void> {
  const assigned = { programme: 'NQ17', code: 'MH-5', title: { vi: 'Khảo sát' }, leadUnit: 'C-ATTT' };
  const said = { deliverable: 'Phiếu', coordinatingUnits: ['BCYCP'], mandate: { issuer: 'Bộ', type: 'plan' } };
  const task = await act('tasks', 'p-office', { ...assigned, ...said, deadline: { text: 'hết Quý II/2020' } });
  const document = '27/QĐ-BTTTT';
  const changes = {
    ...{ title: { vi: 'Khảo sát, đánh giá', en: 'Survey' }, deliverable: 'Báo cáo', coordinatingUnits: ['BTTTT'] },
    ...{ mandate: { issuer: 'Bộ', type: 'decision' }, deadline: { text: '15/7/2020' } },
  };
  const reason = 'Kết luận họp giao ban.';
  await act(`tasks/${task}/amendments`, 'p-office', { kind: 'amendment', changes, reason, document });
  const mended = { kind: 'clericalError', changes: { deadline: { text: 'khẩn trương' } }, reason };
  await act(`tasks/${task}/amendments`, 'p-office', mended);
  await act(`tasks/${task}/amendments`, 'p-office', { ...mended, changes: { deadline: { text: '16/7/2020' } } });
  for (const granted of [false, true]) {
    const asked = { deadline: { text: '30/9/2020' }, reason: 'Chờ ý kiến.' };
    await act(`tasks/${task}/extension-requests`, 'p-expert', asked);
    const { body } = await doors.get(`/v1/tasks/${task}`, 'p-office');
    const { request } = body.extensionRequests.at(-1);
    const decided = { granted, reason: 'Theo đề nghị.', document };
    await act(`tasks/${task}/extension-requests/${request}/decision`, 'p-office', decided, `tasks/${task}`);
  }
  await act(`tasks/${task}/cancellation`, 'p-office', { reason: 'Giao trong nhiệm vụ khác.', document });
}

/** Of a task from which release is asked twice, refused and granted; then another unit has it. */
async function releaseIsAsked(act: Act): Promise<void> {
  const assigned = { programme: 'NQ17', code: 'MH-8', title: { vi: 'Soạn quy chế' }, leadUnit: 'C-ATTT' };
  const task = await act('tasks', 'p-office', { ...assigned, deadline: { text: 'hết Quý II/2020' } });
  for (const granted of [false, true]) {
    await act(`tasks/${task}/declination`, 'p-expert', { reason: 'Không đúng chức năng.' });
    const decided = { granted, reason: 'Theo đề nghị.', document: '29/QĐ-BTTTT' };
    await act(`tasks/${task}/declination/decision`, 'p-office', decided, `tasks/${task}`);
  }
  const given = { leadUnit: 'BCYCP', deadline: { text: 'hết Quý IV/2020' }, document: '30/QĐ-BTTTT' };
  await act(`tasks/${task}/assignment`, 'p-office', given);
}

/** A unit without anybody leads a task. */
async function nobodyIsTold(story: Story, act: Act): Promise<void> {
  await establish(story, 'V-XX', { kind: 'department', posts: {} });
  await story.until('2020-04-01 08:00');
  await act('tasks', 'p-office', { programme: 'NQ17', code: 'MH-4', title: { vi: 'Rà soát' }, leadUnit: 'V-XX' });
}

/** Of what came before the leader a task and a blocker are acknowledged; others are directed: carried out, handed back, still open. */
async function leadersDirect(act: Act, doors: Doors): Promise<void> {
  const { body } = await doors.get('/v1/escalations?limit=200', 'p-leader');
  const escalations: readonly { id: string; level: string; about: { kind: string } }[] = body.items;
  const before = escalations.filter(({ level }) => level === 'fieldLeader');
  const [first, second, third, fourth] = before.flatMap(({ id, about }) => (about.kind === 'blocker' ? id : []));
  const task = before.find(({ about }) => about.kind === 'task')?.id;
  await act(`escalations/${task}/acknowledgements`, 'p-leader', { note: 'Đã nhận.' });
  const direct = (id = '') => act(`escalations/${id}/directives`, 'p-leader', directing, `escalations/${id}`);
  const carriedOut = await direct(first);
  await act(`directives/${carriedOut}/acceptance`, 'p-head', {});
  await act(`directives/${carriedOut}/answers`, 'p-head', { text: 'Đã gửi giấy mời.', evidence: ['22/GM'] });
  await act(`directives/${carriedOut}/completion`, 'p-head', { text: 'Đã họp xong.', evidence: ['23/TB'] });
  const handedBack = await direct(second);
  await act(
    `directives/${handedBack}/return`,
    'p-head',
    { reason: 'Không thuộc chức năng.' },
    `directives/${handedBack}`,
  );
  await direct(third);
  await act(`escalations/${fourth}/acknowledgements`, 'p-leader', {});
}

/** One stream of each kind of thing that is read has an event that nobody can read. */
async function someStandStill(story: Story): Promise<void> {
  const escalated = story.rows.find('escalations', { isOpen: 1 }).find(({ aboutKind }) => aboutKind === 'blocker');
  const [directive] = story.rows.find('directives', {});
  const named = [`task-${taskId('MH-3')}`, 'duty-NQ17-2020-Q2-BCYCP', 'programme-NQ18'];
  await establish(story, 'V-YY', { kind: 'department', posts: {} });
  for (const stream of ['unit-V-YY', ...named, escalated?.stream ?? '', directive?.stream ?? '']) {
    await story.record(stream, 'OfTheFuture', {});
  }
}

/** What nobody can do at a door: a deployment, its administrator, a programme by an act, a draft of an illustration. */
async function found(story: Story): Promise<void> {
  const [deployment, post, programme, task] = ['dondoc', 'administrator', 'NQ18', taskId('MH-9')];
  const title = { vi: 'Quản trị', en: 'Administrator' };
  const since = civilDate(2019, 3, 7);
  const content = {
    programme: 'NQ17',
    code: 'MH-9',
    assigningUnit: 'BTTTT',
    coordinatingUnits: [],
    isRestricted: false,
  };
  await story.do('runtime', deployment, (now) => ({ type: 'FoundDeployment', now, deployment, kind: 'demonstration' }));
  for (const [held, person] of [
    [post, 'p-admin'],
    [`${post}-2`, 'p-admin-2'],
  ] as const) {
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'CreatePost', now, post: held, kind: 'administrator', title },
    }));
    await story.do('unit', 'BTTTT', (now) => ({ type: 'AppointHolder', now, post: held, person, since }));
  }
  await story.do('programme', programme, (now) => ({
    ...{ type: 'IssueProgramme', now, programme, code: programme, title, mandate: '18/NQ-CP', issuedOn: since },
    ...{ keptBy: 'BTTTT', policy: { id: 'default', version: 1 }, calendar: 'VN' },
  }));
  await story.do('task', task, (now) => ({
    ...{ type: 'DraftTask', now, by: 'p-office', task, ...content, title, provenance: 'illustration' },
  }));
}

/** It says that it is on its way, and is there when it is asked to go on. */
class RunningClock extends DemonstrationClock {
  constructor(private readonly story: Story) {
    super();
  }

  state() {
    const now = this.story.clock.now();
    const as = { vi: 'Cục trưởng, Cục An toàn thông tin', en: 'Director General' };
    const act = {
      ...{ at: now, by: { unit: 'C-ATTT', post: 'head', as } },
      what: { vi: 'tiếp nhận nhiệm vụ NQ17/MH-11', en: 'accepts NQ17/MH-11' },
    };
    const lastActs = [act, { ...act, refused: 'task-cancelled' }];
    return { now, rate: 86_400, advancingTo: instant(now + 86_400_000), lastActs };
  }

  async refusal(): Promise<undefined> {}

  async advanceTo(to: Instant): Promise<void> {
    this.story.clock.set(to);
  }

  async step(): Promise<void> {}

  setRate(): void {}
}

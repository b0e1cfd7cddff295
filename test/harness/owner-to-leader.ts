import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advance, type Demonstration } from './demonstration.js';

const LEADER = 'lanh.dao.phu.trach@btttt.example.vn';

const report = {
  ...{ period: '2020-Q2', percent: 60, narrative: 'Đã hoàn thành dự thảo lần hai.' },
  explanation: 'Chờ ý kiến của ba đơn vị phối hợp.',
};
const blocker = {
  title: 'Chưa thống nhất cơ chế chia sẻ thông tin',
  description: 'Ba đơn vị phối hợp có ý kiến khác nhau.',
  cause: 'Thiếu căn cứ pháp lý.',
  options: [{ text: 'Bộ trưởng chủ trì họp với ba đơn vị', competence: 'Lãnh đạo Bộ' }],
};

async function taskId(demo: Demonstration, code: string): Promise<string> {
  const { body } = await demo.secretariat.get(`/v1/tasks?q=${code}`);
  return body.items[0].id;
}

/** How many mails in the outbox go to an address and name a code; addresses and codes are ASCII in any encoding. */
function mailsTo(demo: Demonstration, address: string, code: string): number {
  const outbox = join(demo.dondoc.folder, 'outbox');
  const mails = readdirSync(outbox).map((file) => readFileSync(join(outbox, file), 'utf8'));
  // With a name before it an address stands in angle brackets; a leader is a post, without one.
  const isTo = (mail: string) => /^To: (.*)$/m.exec(mail)?.[1]?.includes(address) === true;
  return mails.filter((mail) => isTo(mail) && mail.includes(code)).length;
}

/** The main job end to end, on demonstrations that `start` gives as they stand on 25 May 2020, 08:00, one for each half. */
export function ownerToLeader(start: () => Promise<Demonstration>): void {
  describe('a task owner reports', () => aTaskOwnerReports(start));
  describe('what is stuck climbs', () => whatIsStuckClimbs(start));
}

function aTaskOwnerReports(start: () => Promise<Demonstration>): void {
  let demo: Demonstration;
  let task: string;

  beforeAll(async () => {
    demo = await start();
    task = await taskId(demo, 'NQ17-01');
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  it('and finds the report on the board at once, by the position of the answer', async () => {
    const done = await demo.owner.post(`/v1/tasks/${task}/progress-reports`, report);
    expect(done.status).toBe(201);
    expect(done.body).toMatchObject({ changed: true });
    expect(done.headers.get('idempotency-key')).not.toBeNull();
    const board = await demo.owner.get(`/v1/boards/C-ATTT?atLeast=${done.body.position}`);
    expect(board.status).toBe(200);
    expect(Number(board.headers.get('projection-position'))).toBeGreaterThanOrEqual(Number(done.body.position));
    const read = await demo.owner.get(`/v1/tasks/${task}?atLeast=${done.body.position}`);
    expect(read.body.reports.at(-1)).toMatchObject(report);
  });

  it('and the same key again gives the same answer and adds nothing; with another body it is refused', async () => {
    const key = { 'idempotency-key': 'bao-cao-tuan-22' };
    const first = await demo.owner.post(`/v1/tasks/${task}/progress-reports`, report, key);
    const again = await demo.owner.post(`/v1/tasks/${task}/progress-reports`, report, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    const other = await demo.owner.post(`/v1/tasks/${task}/progress-reports`, { ...report, percent: 70 }, key);
    expect(other.status).toBe(422);
    expect(other.body.code).toBe('idempotency-key-reused');
    const events = await demo.owner.get(`/v1/tasks/${task}/events?atLeast=${first.body.position}`);
    expect(events.body.items.at(-1).revision).toBe(first.body.revision);
  });

  it('and a stale form is refused with the current state, but never because a reminder came in between', async () => {
    const opened = await demo.owner.get(`/v1/tasks/${task}`);
    const ifMatch = { 'if-match': opened.headers.get('etag') ?? '' };
    await advance(demo.admin, '2020-05-25T10:00');
    const reminded = await demo.owner.get(`/v1/tasks/${task}/events`);
    expect(reminded.body.items.at(-1)).toMatchObject({ type: 'ReminderDecided' });
    const inTime = await demo.owner.post(`/v1/tasks/${task}/progress-reports`, report, ifMatch);
    expect(inTime.status).toBe(201);
    const stale = await demo.owner.post(`/v1/tasks/${task}/progress-reports`, report, ifMatch);
    expect(stale.status).toBe(412);
    expect(stale.headers.get('content-type')).toContain('application/problem+json');
    expect(stale.body).toMatchObject({ code: 'stale', current: { revision: inTime.body.revision } });
  });

  it('and not for another unit, whose tasks are not there for them', async () => {
    const foreign = await taskId(demo, 'NQ17-03');
    const refused = await demo.owner.post(`/v1/tasks/${foreign}/progress-reports`, report);
    expect(refused.status).toBe(404);
    expect(refused.body.code).toBe('task-not-found');
  });
}

function whatIsStuckClimbs(start: () => Promise<Demonstration>): void {
  let demo: Demonstration;
  let raised: string;
  let missed: string;
  let completed: string;

  beforeAll(async () => {
    demo = await start();
    const task = await taskId(demo, 'NQ17-01');
    const without = await demo.owner.post(`/v1/tasks/${task}/blockers`, { ...blocker, options: [] });
    expect(without.status).toBeGreaterThanOrEqual(400);
    expect(without.status).toBeLessThan(500);
    const done = await demo.owner.post(`/v1/tasks/${task}/blockers`, blocker);
    expect(done.status).toBe(201);
    raised = done.body.id;
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const escalationOf = async (position: string) => {
    const { body } = await demo.leader.get(`/v1/escalations?state=open&atLeast=${position}`);
    return body.items.find(({ about }: { about: { id: string } }) => about.id === raised);
  };

  it('from the head to the leader, who finds it in inbox and mail, acknowledges and directs', async () => {
    const mailsBefore = mailsTo(demo, LEADER, 'NQ17-01');
    const escalated = await demo.head.post(`/v1/blockers/${raised}/escalations`, {
      reason: 'Vượt thẩm quyền của Cục.',
    });
    expect(escalated.status).toBe(201);
    await advance(demo.admin, '2020-05-25T08:01');
    const notices = await demo.leader.get(`/v1/me/notices?atLeast=${escalated.body.position}`);
    const notice = notices.body.items.find(({ about }: { about: { id: string } }) => about.id === raised);
    expect(notice).toMatchObject({ kind: 'escalation', about: { kind: 'blocker', code: 'NQ17-01' } });
    expect(mailsTo(demo, LEADER, 'NQ17-01')).toBe(mailsBefore + 1);

    const escalation = await escalationOf(escalated.body.position);
    const path = `/v1/escalations/${escalation.id}`;
    const acknowledged = await demo.leader.post(`${path}/acknowledgements`, { note: 'Đã nhận.' });
    expect(acknowledged.status).toBe(201);
    const unseen = await demo.leader.post(`${path}/directives`, direction('2020-05-29'));
    expect(unseen.status).toBe(428);
    const directed = await demo.leader.post(`${path}/directives`, direction('2020-05-29'), {
      'if-match': acknowledged.headers.get('etag') ?? '',
    });
    expect(directed.status).toBe(201);
    missed = directed.body.id;
  });

  it('and the log keeps under which name the channel took each mail: here its file', async () => {
    const { body } = await demo.auditor.get('/v1/events?type=DeliveryAccepted&limit=200');
    const taken = body.items.map(({ data }: { data: { reference?: string } }) => data.reference);
    expect(taken.length).toBeGreaterThan(0);
    for (const name of taken) {
      expect(name).toMatch(/^outbox\/[\w-]+\.eml$/);
      expect(readFileSync(join(demo.dondoc.folder, name), 'utf8')).toMatch(/^To: /m);
    }
  });

  const direction = (due: string) => ({
    option: 0,
    text: 'Cục An toàn thông tin chuẩn bị nội dung họp.',
    addressee: { unit: 'C-ATTT' },
    due,
  });

  it('and a directive that is completed in time does not come back', async () => {
    const { body: open } = await demo.leader.get('/v1/escalations?state=open');
    const other = open.items.find(
      ({ about }: { about: { kind: string; id: string } }) => about.kind === 'blocker' && about.id !== raised,
    );
    const read = await demo.leader.get(`/v1/blockers/${other.about.id}`);
    const directed = await demo.leader.post(`/v1/escalations/${other.id}/directives`, direction('2020-06-05'), {
      'if-match': read.headers.get('etag') ?? '',
    });
    expect(directed.status).toBe(201);
    completed = directed.body.id;
    await advance(demo.admin, '2020-05-27T10:00');
    const done = await demo.head.post(`/v1/directives/${completed}/completion`, { text: 'Đã họp xong.' });
    expect(done.status).toBe(201);
  });

  it('but one that is missed goes back to its issuer, and no higher', async () => {
    await advance(demo.admin, '2020-06-10T10:00');
    const { body } = await demo.leader.get('/v1/me/notices?limit=200');
    const returned = body.items
      .filter(({ about }: { about: { kind: string } }) => about.kind === 'directive')
      .map(({ about, steps }: { about: { id: string }; steps: string[] }) => [about.id, steps]);
    // Due on Friday 29 May: missed at 24:00, told at 09:00 on Monday. Of the other only its completion is told.
    expect(returned.toSorted()).toEqual(
      [
        [missed, ['+1/0']],
        [completed, ['completed/0']],
      ].toSorted(),
    );
    const { body: blockerNow } = await demo.leader.get(`/v1/blockers/${raised}`);
    expect(blockerNow.level).toBe('fieldLeader');
  });
}

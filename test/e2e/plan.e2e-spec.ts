import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#application/ports/event-store.js';
import { advance, startDemonstration } from '../harness/demonstration.js';
import { wholeLog } from '../harness/log-reading.js';

interface Item {
  readonly about: { readonly id: string; readonly code: string };
  readonly step: string;
  readonly repeat: number;
  readonly at: string;
  readonly recipient: { readonly unit: string; readonly post: string };
}

const localDay = (iso: string) => new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(0, 10);
const daysOf = (items: readonly Item[], code: string) => [
  ...new Set(items.filter(({ about }) => about.code === code).map(({ at }) => localDay(at))),
];
const planned = ({ about, step, repeat, recipient }: Item) =>
  [about.id, `${step}/${repeat}`, recipient.unit, recipient.post].join(' ');

/** What was decided, in the plan's own terms, from the log alone. */
function lived(events: readonly RecordedEvent[], from: string, to: string): readonly string[] {
  return events
    .filter(({ type }) => type === 'ReminderDecided' || type === 'EscalationDecided')
    .flatMap(({ stream, data }) => {
      const { dueAt, recipients } = data as {
        dueAt: string;
        recipients: { unit: string; post: string; steps: string[] }[];
      };
      const isInside = localDay(dueAt) >= from && localDay(dueAt) <= to;
      const id = stream.slice(stream.indexOf('-') + 1);
      return isInside
        ? recipients.flatMap(({ unit, post, steps }) => steps.map((step) => [id, step, unit, post].join(' ')))
        : [];
    })
    .toSorted();
}

describe('the plan: who gets what, when, if nobody acts', () => {
  let demo: Awaited<ReturnType<typeof startDemonstration>>;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  it('lists the steps of NQ17-03 and of the duty of BCYCP, each with its recipient by post', async () => {
    const { body } = await demo.secretariat.get('/v1/plan?programme=NQ17&from=2020-05-25&to=2020-07-31');
    expect(daysOf(body.items, 'NQ17-03')).toEqual(
      ['06-10', '06-19', '06-29', '06-30', '07-01', '07-03', '07-07', '07-14', '07-21', '07-28'].map(
        (day) => `2020-${day}`,
      ),
    );
    expect(daysOf(body.items, 'NQ17/2020-Q2/BCYCP')).toEqual(
      ['05-26', '06-04', '06-12', '06-15', '06-16', '06-18', '06-22', '06-29', '07-06', '07-13', '07-20', '07-27'].map(
        (day) => `2020-${day}`,
      ),
    );
    const atTheLeader = body.items.filter(({ about, step }: Item) => about.code === 'NQ17-03' && step === '+5');
    expect(atTheLeader.map(({ recipient }: Item) => recipient)).toEqual([
      { unit: 'BCYCP', post: 'focalPoint' },
      { unit: 'BTTTT', post: 'fieldLeader' },
    ]);
    expect(body.items.every(({ at }: Item) => at.endsWith('T02:00:00.000Z'))).toBe(true);
  });

  it('is what happens: planned to 29 July and lived through to 24:00 of it, the multisets are equal', async () => {
    const { body } = await demo.secretariat.get('/v1/plan?programme=NQ17&from=2020-05-25&to=2020-07-29');
    const wanted = body.items.map(planned).toSorted();
    await advance(demo.admin, '2020-07-30T00:00');
    await demo.dondoc.stop();
    expect(wanted.length).toBeGreaterThan(100);
    expect(lived(await wholeLog(demo.dondoc.folder), '2020-05-25', '2020-07-29')).toEqual(wanted);
  }, 120_000);
});

describe('a unit that sends its report', () => {
  let demo: Awaited<ReturnType<typeof startDemonstration>>;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  it('before 4 June is told nothing more of that duty', async () => {
    await advance(demo.admin, '2020-06-03T08:00');
    const { body: board } = await demo.owner.get('/v1/boards/C-ATTT');
    const open = board.columns
      .flatMap(({ key, cards }: { key: string; cards: { id: string; role: string }[] }) =>
        key === 'completed' ? [] : cards,
      )
      .filter(({ role }: { role: string }) => role === 'lead');
    const withoutTasks = open.map(({ id }: { id: string }) => ({ task: id, reason: 'Báo cáo riêng bằng văn bản.' }));
    const sent = await demo.head.post('/v1/duties/NQ17-2020-Q2-C-ATTT/submission', { withoutTasks });
    expect([sent.status, sent.body.code]).toEqual([201, undefined]);
    await advance(demo.admin, '2020-07-15T08:00');
    await demo.dondoc.stop();
    const told = (await wholeLog(demo.dondoc.folder)).filter(
      ({ stream, type }) => stream === 'duty-NQ17-2020-Q2-C-ATTT' && type.endsWith('Decided'),
    );
    // Asked for on 4 May (T−30) and 26 May (T−14), both at 09:00 in Ha Noi.
    expect(told.map(({ data }) => (data as { dueAt: string }).dueAt)).toEqual([
      '2020-05-04T02:00:00.000Z',
      '2020-05-26T02:00:00.000Z',
    ]);
  }, 120_000);
});

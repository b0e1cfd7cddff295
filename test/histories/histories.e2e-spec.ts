import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advance, clientsOf } from '../harness/demonstration.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { wholeLog } from '../harness/log-reading.js';
import { type Difference, differencesOf, type Explanation, isExplainedBy } from './differences.js';
import { type History, histories, layDown, logOf, type Shown, type State, shownBy } from './history.js';

const explanations: readonly Explanation[] = JSON.parse(readFileSync('test/histories/differences.json', 'utf8'));
const used = new Set<Explanation>();
const FAULTS_SHOWN = 40;

function unexplained(differences: readonly Difference[]): readonly string[] {
  return differences.flatMap((difference) => {
    const found = explanations.filter((explanation) => isExplainedBy(difference, explanation));
    for (const explanation of found) used.add(explanation);
    const { who, read, pointer, was, is } = difference;
    return found.length > 0 ? [] : [`${read} (${who}) ${pointer}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`];
  });
}

/** The product of today on the log of an earlier version. */
class Reopened {
  private constructor(
    readonly dondoc: DondocProcess,
    readonly people: ReturnType<typeof clientsOf>,
  ) {}

  static async of(history: History, state: State): Promise<Reopened> {
    const dondoc = DondocProcess.prepare({ REDIS_URL: 'none' });
    await layDown(history, state, dondoc.folder);
    await dondoc.ready();
    return new Reopened(dondoc, clientsOf(dondoc));
  }

  /** The body, or the status where it is not the answer. */
  async ask({ who, path }: Pick<Shown, 'who' | 'path'>): Promise<unknown> {
    const { status, body } = await this.clientOf(who).get(path);
    return status === 200 ? body : status;
  }

  private clientOf(who: string) {
    const [, client] = Object.entries(this.people).find(([name]) => name === who) ?? [];
    if (client === undefined) throw new Error(`nobody is called ${who}`);
    return client;
  }
}

describe.each(histories())('a log made by $name', (history) => {
  describe.each(history.states)('as it stood on $state', (state) => {
    let reopened: Reopened;
    const position = String(state.events);

    beforeAll(async () => {
      reopened = await Reopened.of(history, state);
    }, 120_000);
    afterAll(() => reopened?.dondoc.discard());

    it('opens, and shows to everybody what it showed, but for what is explained', async () => {
      const known = await reopened.people.auditor.get(`/v1/me?atLeast=${position}`);
      expect(known.status).toBe(200);
      const differences: Difference[] = [];
      for (const shown of shownBy(history, state)) {
        differences.push(...differencesOf(history.name, shown, await reopened.ask(shown)));
      }
      const faults = unexplained(differences);
      expect([faults.length, ...faults.slice(0, FAULTS_SHOWN)]).toEqual([0]);
    }, 120_000);

    it('goes on: reports, acknowledgements and its clock are taken, and nothing of it is written anew', async () => {
      const { owner, leader, admin } = reopened.people;
      const { body: tasks } = await owner.get('/v1/tasks?q=NQ17-01');
      const [{ id: task }] = tasks.items;
      const { body: open } = await leader.get('/v1/escalations?state=open');
      const escalation = open.items.find(({ about }: { about: { id: string } }) => about.id === task).id;
      const { body: before } = await owner.get('/v1/demo/clock');
      const tomorrow = new Date(Date.parse(before.now) + 31 * 3_600_000).toISOString().slice(0, 16);

      const reported = await owner.post(`/v1/tasks/${task}/progress-reports`, {
        ...{ period: '2020-Q2', percent: 70, narrative: 'Đã xin ý kiến lần ba.' },
        explanation: 'Chờ ý kiến của đơn vị phối hợp.',
      });
      const acknowledged = await leader.post(`/v1/escalations/${escalation}/acknowledgements`, {});
      await advance(admin, tomorrow);

      expect([reported.status, acknowledged.status]).toEqual([201, 201]);
      const { body: detail } = await owner.get(`/v1/tasks/${task}`);
      expect(detail.reports.at(-1)).toMatchObject({ percent: 70 });
      const { body: clock } = await owner.get('/v1/demo/clock');
      expect(clock.now).toBe(new Date(`${tomorrow}:00+07:00`).toISOString());
      await reopened.dondoc.stop();
      const log = await wholeLog(reopened.dondoc.folder);
      expect(log.length).toBeGreaterThan(state.events + 2);
      expect(log.slice(0, state.events)).toEqual(logOf(history, state));
      const types = log.slice(state.events).map(({ type }) => type);
      expect(types).toEqual(
        expect.arrayContaining(['ProgressReported', 'EscalationAcknowledged', 'DemonstrationClockMoved']),
      );
    }, 120_000);
  });
});

describe('differences.json', () => {
  it('explains nothing that is not there, and everything in words', () => {
    expect(explanations.filter((explanation) => !used.has(explanation))).toEqual([]);
    expect(explanations.filter(({ fault }) => fault.split(' ').length < 5)).toEqual([]);
  });
});

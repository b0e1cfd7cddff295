import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

const OWNER = 'p-7f3a2c91';
const SECRETARIAT = 'p-46f1a8c2';

/** Everybody of the demonstration holds posts in one unit only, so nobody has to name it. */
describe('an act that names no unit', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const assigned = async (code: string) => {
    const title = { vi: 'Nhiệm vụ thử' };
    const { body } = await demo.secretariat.post('/v1/tasks', { programme: 'NQ17', code, title, leadUnit: 'C-ATTT' });
    return body;
  };
  /** Of what this person did to the task, as the auditor finds it by unit. */
  const found = async (actor: string, unit: string, task: string, position: string) => {
    const query = `actor=${actor}&unit=${unit}&stream=task-${task}&atLeast=${position}`;
    const { body } = await demo.auditor.get(`/v1/events?${query}`);
    return body.items.map((event: { type: string; unit: string }) => `${event.type} ${event.unit}`);
  };

  it('is recorded for the only unit that its person has', async () => {
    const task = await assigned('MH-601');
    const report = { period: '2020-Q2', percent: 5, narrative: 'Đã có đề cương.' };
    const reported = await demo.owner.post(`/v1/tasks/${task.id}/progress-reports`, report);
    expect(reported.status).toBe(201);
    const { position } = reported.body;
    const { body } = await demo.auditor.get(`/v1/events?after=${Number(position) - 1}&limit=1&atLeast=${position}`);
    expect(body.items).toMatchObject([{ type: 'ProgressReported', actor: OWNER, unit: 'C-ATTT' }]);
  });

  it('is found by that unit in the log', async () => {
    const task = await assigned('MH-602');
    const accepted = await demo.owner.post(`/v1/tasks/${task.id}/acceptance`, {});
    const { position } = accepted.body;
    expect(await found(SECRETARIAT, 'BTTTT', task.id, position)).toEqual(['TaskAssigned BTTTT']);
    expect(await found(OWNER, 'C-ATTT', task.id, position)).toEqual(['TaskAccepted C-ATTT']);
    expect(await found(OWNER, 'BTTTT', task.id, position)).toEqual([]);
  });

  it('has the same unit as one that names it', async () => {
    const task = await assigned('MH-603');
    const named = await demo.owner.post(`/v1/tasks/${task.id}/acceptance`, { unit: 'C-ATTT' });
    expect(await found(OWNER, 'C-ATTT', task.id, named.body.position)).toEqual(['TaskAccepted C-ATTT']);
  });
});

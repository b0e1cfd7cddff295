import { it } from '@jest/globals';
import { ministryStory } from '#testing/story-of-ministry.js';
import { doorsOver } from '../../test/harness/doors.js';
it('x', async () => {
  const story = await ministryStory();
  await story.until('2020-05-25 08:00');
  const d = await doorsOver(story);
  await d.app.listen(0, '127.0.0.1');
  const url = await d.app.getUrl();
  const counts: Record<string, number> = {};
  for (const size of [2e6, 2e6, 2e6, 2e6,2e6,2e6,2e6,2e6,2e6,2e6, 2e7,2e7,2e7,2e7]) {
    const r = await fetch(url + '/v1/tasks', { method: 'POST', headers: {authorization: 'Bearer p-office', 'content-type':'application/json'}, body: JSON.stringify({a:'a'.repeat(size)})}).then(async r => `${size} ${r.status} ${(await r.text()).length}`, (e) => `${size} ${e.cause?.code ?? e}`);
    counts[r] = (counts[r] ?? 0) + 1;
  }
  console.log(JSON.stringify(counts, null, 1));
  const task = await d.post('/v1/tasks', 'p-office', { programme: 'NQ17', code: 'MH-90', title: { vi: 'Nhiệm vụ thử' }, leadUnit: 'C-ATTT' });
  const t0 = performance.now();
  const all = await Promise.all(Array.from({length: 200}, (_, i) => fetch(`${url}/v1/tasks/${task.body.id}/progress-reports`, { method: 'POST', headers: {authorization: 'Bearer p-desk', 'content-type':'application/json'}, body: JSON.stringify({period: '2020-Q2', narrative: `b ${i}`})}).then(r => r.status)));
  const by: Record<string, number> = {};
  for (const s of all) by[s] = (by[s] ?? 0) + 1;
  console.log(JSON.stringify(by), performance.now() - t0);
  await d.app.close();
  await story.end();
}, 60000);

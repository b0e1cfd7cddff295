import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HealthPart } from '#application/ports/health.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { routeTexts } from '#texts/door/routes.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';
import { definedRoutes } from './defined-routes.js';

describe('what anybody may ask', () => {
  let story: Story;
  let doors: Doors;
  let parts: readonly HealthPart[] = [];

  beforeAll(async () => {
    story = await ministryStory();
    doors = await doorsOver(story, { health: { parts: async () => parts } });
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  it('is what can be called, every call with its words, and with which tokens', async () => {
    const { status, headers, body } = await doors.get('/', undefined, { accept: 'application/json' });
    expect([status, headers['content-language']]).toEqual([200, 'vi']);
    expect(body.tokens).toContainEqual({ token: 'p-office', label: 'p-office' });
    const calls: { call: string; what: string; body?: object }[] = body.calls;
    expect(calls.filter(({ what }) => what === '')).toEqual([]);
    expect(calls.map(({ call }) => call)).toContain('POST /v1/tasks/{task}/progress-reports');
    const served = calls.map(({ call }) => call.replace(/\{\w+\}/g, '{}').replace(/\?.*/, ''));
    expect(Object.keys(routeTexts).filter((call) => !served.includes(call))).toEqual([]);
    expect(Object.keys(definedRoutes).filter((call) => !served.includes(call))).toEqual([]);
  });

  it('reads well in a terminal, in either language', async () => {
    const vi = await doors.get('/', undefined);
    expect(vi.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(vi.body).toContain('GET /v1/plan?programme=NQ17');
    expect(vi.body).toContain('Giao nhiệm vụ');
    expect((await doors.get('/', undefined, { 'accept-language': 'en' })).body).toContain('Assign a task');
  });

  it('is whether the process answers, and of which version', async () => {
    expect((await doors.get('/healthz', undefined)).body).toEqual({ status: 'ok' });
    expect((await doors.get('/version', undefined)).body).toMatchObject({ name: 'dondoc', version: '0.0.0' });
  });

  it.each<[what: string, parts: readonly HealthPart[], status: number, word: string]>([
    ['all is well', [{ part: 'log', isHealthy: true, detail: '' }], 200, 'ready'],
    ['it serves with less', [{ part: 'redis', isHealthy: true, isDegraded: true, detail: '' }], 200, 'degraded'],
    ['a part does not work', [{ part: 'read-models', isHealthy: false, detail: 'behind' }], 503, 'not-ready'],
  ])('is whether it is ready: %s', async (_what, given, status, word) => {
    parts = given;
    const answer = await doors.get('/readyz', undefined);
    expect([answer.status, answer.body.status, answer.body.parts]).toEqual([status, word, given]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';
import { RouteTable } from '../http/route-table.js';
import { routeKey } from './index-page.js';

interface Operation {
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { schema: object; example: object } } };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>>;
}

describe('the API as OpenAPI describes it', () => {
  let story: Story;
  let doors: Doors;
  let document: {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
  };

  beforeAll(async () => {
    story = await ministryStory();
    doors = await doorsOver(story);
    document = (await doors.get('/openapi.json', undefined)).body;
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ call: `${method.toUpperCase()} ${path}`, operation })),
    );

  it('names every call that is served, and no other', () => {
    expect(document.openapi).toBe('3.1.0');
    const served = doors.app
      .get(RouteTable, { strict: false })
      .list()
      .map(({ method, url }) => routeKey(method, url));
    const described = operations().map(({ call }) => call.replace(/\{\w+\}/g, '{}'));
    expect(described.toSorted()).toEqual([...new Set(served)].toSorted());
  });

  it('says of each what it is for and what it answers', () => {
    for (const { call, operation } of operations()) {
      expect([call, operation.summary]).toEqual([call, expect.stringMatching(/\S/)]);
      const answered = operation.responses['200'] ?? operation.responses['201'];
      expect([call, Object.values(answered?.content ?? {})]).toEqual([call, [{ schema: expect.any(Object) }]]);
    }
  });

  it('says of each how one says who one is, where it asks', () => {
    const byEither = [{ bearer: [] }, { session: [], person: [] }];
    expect(document).toMatchObject({ security: byEither });
    expect(document.components.securitySchemes['person']).toMatchObject({ in: 'header', name: 'Dondoc-As' });
    const open = operations().filter(({ operation }) => operation.security?.length === 0);
    const asked = operations().filter(({ call }) => call.includes(' /v1/') && !call.includes(' /v1/session'));
    expect(open.length + asked.length).toBe(operations().length);
    expect(asked.filter(({ operation }) => operation.security !== undefined)).toEqual([]);
  });

  it('describes the bodies of what no definition describes', () => {
    const { schema } = document.paths['/v1/session/people']?.['post']?.requestBody?.content['application/json'] ?? {};
    expect(schema).toMatchObject({ required: ['as'], properties: { as: { type: 'string' } } });
  });

  it('does not describe a field that is there to be refused alone', () => {
    const amendments = document.paths['/v1/tasks/{task}/amendments']?.['post'];
    const described = JSON.stringify(amendments?.requestBody?.content['application/json'].schema);
    expect(described).toContain('"deliverable"');
    expect(described).not.toContain('leadUnit');
  });

  it('has schemas in which everything that is referred to stands', () => {
    const referred = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? [];
    expect(referred.length).toBeGreaterThan(50);
    for (const place of referred) expect(document.components.schemas).toHaveProperty(place.split('/')[3] ?? '');
  });

  it('takes the example that each command gives', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const commands = operations().filter(({ operation }) => operation.requestBody?.content['application/json'].example);
    expect(commands.length).toBeGreaterThan(15);
    for (const { call, operation } of commands) {
      const { schema, example } = operation.requestBody?.content['application/json'] ?? { schema: {}, example: {} };
      expect([call, ajv.validate(schema, example), ajv.errorsText()]).toEqual([call, true, 'No errors']);
    }
  });
});

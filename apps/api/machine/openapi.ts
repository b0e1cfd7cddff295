import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Type } from 'typebox';
import { commandDefinitions } from '#application/command-definitions.js';
import { type CommandDefinition, namesIn } from '#application/engine/definition/command-definition.js';
import { schemaOf } from '#application/engine/definition/json-schema.js';
import type { DefinedRead } from '#application/engine/definition/read-definition.js';
import { whoMay } from '#application/engine/definition/who-may.js';
import { readDefinitions } from '#application/read-definitions.js';
import { answers } from '#contracts/answers.js';
import { CommandAnswerBody } from '#contracts/command.js';
import { DryRunAnswer } from '#contracts/dry-run.js';
import { ProblemBody } from '#contracts/problem.js';
import { routeTexts } from '#texts/door/routes.js';
import { type Components, components, type SchemaObject } from './component-schemas.js';
import { keyOf } from './defined-routes.js';
import { routeKey } from './index-page.js';
import { isOpenPath, writtenRoutes } from './written-routes.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';
/** Of a demonstration; a call comes by it or with a token, never with both. */
const SESSION =
  'Of a browser that signed somebody in at `POST /v1/session/people`; over https its name begins with `__Host-`. Writes need an `Origin` of this server.';
/** What is not answered as JSON. Of a stream the schema is that of each event's data: 3.1 has no place for more. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  'GET /metrics': 'text/plain',
  'GET /v1/stream': 'text/event-stream',
};

/**
 * `GET /openapi.json`: OpenAPI 3.1 of the routes that Nest serves, filled with what the definitions say: bodies from
 * class-validator's decorators, answers from the shapes in `#contracts`. Source: OpenAPI Specification 3.1.0.
 */
export function openApiOf(app: INestApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('dondoc')
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .addApiKey({ type: 'apiKey', in: 'cookie', name: 'dondoc-session', description: SESSION }, 'session')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'Dondoc-As', description: 'Who of the session calls.' }, 'person')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements({ session: [], person: [] })
    .build();
  const document = SwaggerModule.createDocument(app, config, { autoTagControllers: false });
  const parts = components();
  const described = describedOperations(parts);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'delete'] as const) {
      const operation = item[method];
      if (operation === undefined) continue;
      const key = routeKey(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'));
      const security = isOpenPath(path) ? { security: [] } : {};
      item[method] = { ...operation, ...security, ...(described.get(key) ?? other(key, operation, parts)) };
    }
  }
  const schemas = { ...document.components?.schemas, ...parts.schemas };
  // Nest's own types are of OpenAPI 3.0; a schema of 3.1 is JSON Schema, which says more.
  return { ...document, components: { ...document.components, schemas: schemas as never } };
}

function describedOperations(parts: Components): ReadonlyMap<string, Partial<Operation>> {
  const commands = Object.values(commandDefinitions).flatMap((definition): [string, Partial<Operation>][] =>
    definition.door === undefined ? [] : [[keyOf(definition.door.route), commandOperation(definition, parts)]],
  );
  const reads = Object.values(readDefinitions).map((read): [string, Partial<Operation>] => [
    keyOf(read.route),
    readOperation(read, parts),
  ]);
  return new Map([...commands, ...reads]);
}

function commandOperation(definition: CommandDefinition, parts: Components): Partial<Operation> {
  const { name, door } = definition;
  if (door === undefined) return {};
  const answer = door.answersOperation === true ? answers['POST /v1/projections/rebuild'] : CommandAnswerBody;
  return {
    operationId: name,
    summary: door.text.en,
    description: `Who may: ${whoMay(definition, 'en')}.`,
    requestBody: {
      required: true,
      content: { [JSON_TYPE]: { schema: schemaOf(door.body) as never, example: door.example } },
    },
    parameters: [
      ...inPath(door.route),
      header('Idempotency-Key', 'Sent again under the same key, it is done once.', false),
      header('If-Match', 'The ETag of what was read.', door.needsMatch === true),
      DRY_RUN,
    ],
    responses: {
      '200': response(
        'Nothing had to change, an answer of before, or what a dry run would do.',
        JSON_TYPE,
        parts.refer(Type.Union([answer, DryRunAnswer])),
      ),
      '201': response('Done.', JSON_TYPE, parts.refer(answer)),
      ...problems(parts, [400, 401, 403, 404, 409, 412, 422, ...(door.needsMatch === true ? [428] : []), 503, 507]),
    },
  };
}

function readOperation({ name, route, text, params, answer }: DefinedRead, parts: Components): Partial<Operation> {
  const { properties = {}, required = [] } = schemaOf(params);
  const query = Object.entries(properties).map(([field, schema]) => ({
    ...{ name: field, in: 'query' as const, required: required.includes(field) },
    schema: schema as never,
  }));
  return {
    operationId: name,
    summary: text.en,
    parameters: [...inPath(route), ...query],
    responses: {
      '200': response('The answer.', JSON_TYPE, parts.refer(answer)),
      ...problems(parts, [400, 401, 403, 404, 422, 503]),
    },
  };
}

/** A route that no definition describes. */
function other(key: string, { parameters = [] }: Operation, parts: Components): Partial<Operation> {
  const shape = Object.entries(answers).find(([route]) => route === key)?.[1];
  const summary = routeTexts[key]?.en;
  const { body, query = {} } = writtenRoutes[key] ?? {};
  const inQuery = Object.entries(query).map(([name, description]) => ({
    ...{ name, in: 'query' as const, required: false, description },
    schema: { type: 'string' as const },
  }));
  return {
    ...(summary === undefined ? {} : { summary }),
    parameters: [...parameters, ...inQuery],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaOf(body) as never } } } }),
    ...(shape === undefined
      ? {}
      : {
          responses: {
            '200': response('The answer.', OTHER_TYPES[key] ?? JSON_TYPE, parts.refer(shape)),
            // What a demonstration has is not there where there is real work, and the other way round.
            ...(key.includes(' /v1/') ? problems(parts, [400, 401, 403, 404, 422, 503]) : {}),
          },
        }),
  };
}

const inPath = (route: string) =>
  namesIn(route).map((name) => ({
    ...{ name, in: 'path' as const, required: true },
    schema: { type: 'string' as const },
  }));

const DRY_RUN = {
  ...{ name: 'dryRun', in: 'query' as const, required: false },
  description: 'Checks everything, writes nothing and says what would happen; the key is not used up.',
  schema: { type: 'boolean' as const, default: false },
};

const header = (name: string, description: string, required: boolean) => ({
  ...{ name, in: 'header' as const, description, required },
  schema: { type: 'string' as const },
});

const response = (description: string, type: string, schema: SchemaObject) => ({
  description,
  content: { [type]: { schema: schema as never } },
});

const problems = (parts: Components, statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [String(status), response('Refused.', PROBLEM_TYPE, parts.refer(ProblemBody))]),
  );

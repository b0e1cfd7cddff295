import { Ajv2020 } from 'ajv/dist/2020.js';
import type { TSchema } from 'typebox';
import { readDefinitions } from '#application/read-definitions.js';
import { answers } from '#contracts/answers.js';
import { CommandAnswerBody } from '#contracts/command.js';
import { DryRunAnswer } from '#contracts/dry-run.js';
import { ProblemBody } from '#contracts/problem.js';

/** A JSON answer and the call that it answers. */
export interface AnsweredCall {
  readonly method: string;
  /** With its query or without. */
  readonly url: string;
  readonly status: number;
  readonly body: unknown;
}

const ajv = new Ajv2020({ allErrors: true });
// Narrower than the formats of JSON Schema: instants are in UTC.
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/);
ajv.addFormat('date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

// What an answer names, by the door; which code a unit has is the file's that brought it.
ajv.addFormat('pseudonym', /\S/);
ajv.addFormat('unit-code', /\S/);

const compiled = new Map<TSchema, ReturnType<typeof ajv.compile>>();

/** What in the answer is not as its shape says, a field that the shape does not name among it; empty where all is well. */
export function unlikeItsShape({ method, url, status, body }: AnsweredCall): readonly string[] {
  const shape = shapeOf(method, url, status);
  if (shape === undefined) return [`${method} ${url} has no shape`];
  const isLike = compiled.get(shape) ?? ajv.compile(closed(shape));
  compiled.set(shape, isLike);
  if (isLike(body)) return [];
  return (isLike.errors ?? []).map(({ instancePath, message, params }) =>
    [`${method} ${url} ${status}`, instancePath, message, JSON.stringify(params)].join(' '),
  );
}

/** The shape of each call's answer: of reads as their definitions say it, and of what none describes. Commands answer alike. */
export const answeredShapes: ReadonlyMap<string, TSchema> = new Map<string, TSchema>([
  ...Object.values(readDefinitions).map(({ route, answer }) => [route.replace(/:\w+/g, '{}'), answer] as const),
  ...Object.entries(answers),
]);

/** `GET /v1/tasks/{}` for `/v1/tasks/17?asOf=…`; undefined for a call without a shape of its own. */
export function answerKey(method: string, url: string): string | undefined {
  const [path = ''] = url.split('?');
  return [...answeredShapes.keys()].find((key) => {
    const [of, pattern = ''] = key.split(' ');
    return of === method && isLikePath(path, pattern);
  });
}

function shapeOf(method: string, url: string, status: number): TSchema | undefined {
  if (status >= 400 && !(url === '/readyz' && status === 503)) return ProblemBody;
  const key = answerKey(method, url);
  if (method === 'POST' && isDry(url) && key !== IMPORT) return DryRunAnswer;
  if (key !== undefined) return answeredShapes.get(key);
  return method === 'POST' ? CommandAnswerBody : undefined;
}

/** It has a preview of its own. */
const IMPORT = 'POST /v1/programmes/imports';
const isDry = (url: string): boolean => new URL(url, 'http://localhost').searchParams.get('dryRun') === 'true';

function isLikePath(path: string, pattern: string): boolean {
  const given = path.split('/');
  const wanted = pattern.split('/');
  return given.length === wanted.length && wanted.every((part, place) => part === '{}' || part === given[place]);
}

/** Shapes leave room for fields that come later; here one that is not declared is a fault of the shape or of the answer. */
function closed(shape: TSchema): object {
  return JSON.parse(
    JSON.stringify(shape, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'properties' in value && 'type' in value
        ? { ...value, additionalProperties: false }
        : value,
    ),
  );
}

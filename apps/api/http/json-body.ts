import type { FastifyInstance } from 'fastify';
import { DomainProblem } from './domain-problem.js';
import { BODY_LIMIT } from './failure-of.js';
import { keyTwice } from './key-twice.js';

/** Deeper than any body that we take; whatever walks a body recursively stays far from the end of its stack. */
const DEPTH_MAX = 32;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/** Bodies are JSON objects in UTF-8, or nothing. Everything else is refused before a handler sees it. */
export function takeJsonAlone(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    (request, body, done) => {
      const type = request.headers['content-type'] ?? '';
      const charset = CHARSET.exec(type)?.[1]?.toLowerCase() ?? 'utf-8';
      if (charset !== 'utf-8') return done(new DomainProblem('unsupported-media-type', { type }), undefined);
      const text = textOf(body);
      if (text === undefined) return done(new DomainProblem('body-not-json'), undefined);
      // An empty body stands for the empty object: many commands need no word.
      if (text.trim() === '') return done(null, {});
      return parse(request, text, (error, parsed) => {
        if (error !== null || !isObject(parsed) || depthOf(parsed) > DEPTH_MAX) {
          return done(new DomainProblem('body-not-json'), undefined);
        }
        // Two of one name: whichever is taken, the sender may have meant the other (RFC 8259, 4).
        const pointer = keyTwice(text);
        if (pointer === undefined) return done(null, parsed);
        return done(new DomainProblem('body-key-twice', { pointer: pointer.slice(0, 200) }, { pointer }), undefined);
      });
    },
  );
}

/** Undefined where the bytes are not UTF-8. */
function textOf(body: string | Buffer): string | undefined {
  try {
    return typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Level by level, so that no depth can end the stack. */
function depthOf(value: object): number {
  let depth = 0;
  for (let level: readonly unknown[] = [value]; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) return depth;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return depth;
}

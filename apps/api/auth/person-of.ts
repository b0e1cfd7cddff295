import type { FastifyRequest } from 'fastify';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId } from '#domain/kernel/names.js';

interface Admitted {
  readonly person: PersonId;
  /** Id of the browser's session that let them in; undefined for a token. */
  readonly session: string | undefined;
}

const admitted = new WeakMap<FastifyRequest, Admitted>();

/** The guard's word on who asks. */
export function remember(request: FastifyRequest, person: PersonId, session?: string): void {
  admitted.set(request, { person, session });
}

/** Who asks. Only behind the guard: an open route asks nobody. */
export const personOf = (request: FastifyRequest): PersonId => admittedBy(request).person;

/** By which session of a browser they came, if by any. Only behind the guard. */
export const sessionOf = (request: FastifyRequest): string | undefined => admittedBy(request).session;

function admittedBy(request: FastifyRequest): Admitted {
  const known = admitted.get(request);
  invariant(known !== undefined, 'whoever reaches a closed route has been recognised');
  return known;
}

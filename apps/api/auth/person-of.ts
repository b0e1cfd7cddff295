import type { FastifyRequest } from 'fastify';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId } from '#domain/kernel/names.js';

const persons = new WeakMap<FastifyRequest, PersonId>();

/** The guard's word on who asks. */
export function remember(request: FastifyRequest, person: PersonId): void {
  persons.set(request, person);
}

/** Who asks. Only behind the guard: an open route asks nobody. */
export function personOf(request: FastifyRequest): PersonId {
  const person = persons.get(request);
  invariant(person !== undefined, 'whoever reaches a closed route has been recognised');
  return person;
}

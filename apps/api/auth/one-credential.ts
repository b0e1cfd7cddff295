import type { FastifyRequest } from 'fastify';
import { DomainProblem } from '../http/domain-problem.js';

/**
 * A call comes by the session of a browser or with a token. With both it would be done in a name that the sender may not
 * have meant.
 *
 * @throws DomainProblem where it comes with both.
 */
export function requireOneCredential({ headers }: FastifyRequest, isBySession: boolean): void {
  if (isBySession && headers.authorization !== undefined) throw new DomainProblem('two-credentials');
}

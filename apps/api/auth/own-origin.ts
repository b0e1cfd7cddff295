import type { FastifyRequest } from 'fastify';
import { DomainProblem } from '../http/domain-problem.js';
import type { PublicAddress } from './public-address.js';

/** They change nothing, and a browser sends no `Origin` with them. */
const READING = ['GET', 'HEAD'];

/**
 * A browser sends our cookie along with what any page of this site asks for, so what changes something must come from a
 * page of this server: by `Origin` (RFC 6454), which every browser sends with it, and `Sec-Fetch-Site`, which newer ones do.
 *
 * @throws DomainProblem for a write from elsewhere, and for one that does not say from where.
 */
export function requireOwnOrigin(request: FastifyRequest, address: PublicAddress): void {
  if (READING.includes(request.method)) return;
  const { origin, 'sec-fetch-site': site = 'same-origin' } = request.headers;
  const own = address.originOf(request);
  if (own !== undefined && origin === own && site === 'same-origin') return;
  throw new DomainProblem('foreign-origin', own === undefined ? {} : { origin: own });
}

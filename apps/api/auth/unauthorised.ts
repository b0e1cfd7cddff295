import { DomainProblem } from '../http/domain-problem.js';

const CHALLENGE = 'Bearer realm="dondoc"';

/** Nobody has said who asks, or not in a way that is known here. `wasTried`: with a token that is not known (RFC 6750, 3). */
export function unauthorised(
  code: 'unauthorised' | 'session-unknown' | 'person-not-named' | 'sign-in-refused',
  wasTried = false,
): DomainProblem {
  const challenge = wasTried ? `${CHALLENGE}, error="invalid_token"` : CHALLENGE;
  return new DomainProblem(code, {}, { headers: { 'www-authenticate': challenge } });
}

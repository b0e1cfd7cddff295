import type { ProgrammeItem, Programmes } from '#contracts/programme.js';
import { policyLabel } from '#domain/follow-up/policy.js';
import { quarantinedView } from '../engine/reading/quarantined-view.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import type { ProgrammeRow } from '../tables.js';

/** Every programme with its reporting periods, by code. */
export function programmesOf(scope: ReadScope): Programmes {
  const rows = scope.rows.find('programmes', {}, { at: scope.at }).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return { items: rows.map((row) => programmeItem(scope, row)), ...answered(scope) };
}

function programmeItem(scope: ReadScope, { id, stream, code, state, revision, etag }: ProgrammeRow): ProgrammeItem {
  const { title, issuedOn, keptBy, mandate = null, policy, calendar } = state;
  const periods = Object.entries(state.periods).map(([period, dates]) => ({ period, ...dates }));
  return {
    ...{ id, code, title, issuedOn, keptBy, mandate, policy: policyLabel(policy), calendar, periods, revision, etag },
    ...quarantinedView(scope, stream),
  };
}

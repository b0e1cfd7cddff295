import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { namedByCode, programmeCodes } from '../engine/code.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { DutyRow } from '../tables.js';

/**
 * The duty that a text names: its id, `NQ17/2020-Q2/BCYCP`, or `2020-Q2/BCYCP` where the unit owes it to one programme.
 * Undefined where there is none.
 */
export function resolveDuty(
  rows: Pick<ReadModels, 'get' | 'find'>,
  text: string,
  at: Position,
): string | undefined | Rejection<'code-ambiguous'> {
  const known = rows.get('duties', text, at);
  if (known !== undefined) return known.id;
  const named = namedByCode<DutyRow>(text, {
    codeOf: codeInProgramme,
    withCode: (codeFolded) => rows.find('duties', { codeFolded }, { at }),
    programmeCodeOf: programmeCodes(rows, at),
  });
  return named === undefined || isRejection(named) ? named : named.id;
}

/** `2020-Q2/BCYCP`. */
export const codeInProgramme = ({ period, unit }: { readonly period: string; readonly unit: string }): string =>
  `${period}/${unit}`;

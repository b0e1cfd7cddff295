import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.js';
import { DecisionContext, NO_PROGRAMME } from '../decision-context.js';
import { type Cursor, parseCursor } from './cursor.js';
import { LIMIT_DEFAULT, type PageAsked } from './page.js';
import { type ReadAtParams, type ReadAtRejection, type ReadAtSources, readAt } from './read-at.js';
import { type Asker, type ReadScope, readScope } from './read-scope.js';

export interface ReadParams extends ReadAtParams {
  readonly limit?: number;
  readonly cursor?: string;
}

export interface OpenedRead {
  readonly scope: ReadScope;
  readonly page: PageAsked;
}

/**
 * Everything that a query needs, for one request. `question` is what is asked without the page: a cursor goes on with
 * its own question, at the moment of its first page, and with no other.
 */
export async function openRead(
  params: ReadParams,
  question: string,
  asker: Asker,
  given: ReadAtSources,
): Promise<OpenedRead | Rejection<ReadAtRejection | 'cursor-invalid'>> {
  const sources = { ...given, timeZone: zoneNow(given) };
  const { cursor: text, limit = LIMIT_DEFAULT } = params;
  const cursor = text === undefined ? undefined : parseCursor(text, question);
  if (text !== undefined && !isPast(cursor, sources)) return reject('cursor-invalid');
  const as = cursor ?? (await readAt(params, sources));
  if (isRejection(as)) return as;
  const isNow = cursor === undefined && params.asOf === undefined;
  const scope = readScope(sources.rows, as, asker, sources.timeZone, isNow);
  return { scope, page: { limit, offset: cursor?.offset ?? 0, question } };
}

/** Days begin where the clocks of the deployment begin them: a setting that was changed since moves neither. */
function zoneNow({ rows, timeZone }: ReadAtSources): string {
  const today = new DecisionContext(rows, rows.position(), true);
  return today.knownCalendarOf(NO_PROGRAMME)?.timeZone ?? timeZone;
}

/** What a list goes on at has been there: a rebuilt or restored log may end before it. */
const isPast = (cursor: Cursor | undefined, { rows, clock }: ReadAtSources): boolean =>
  cursor !== undefined && cursor.at <= rows.position() && cursor.moment <= clock.now();

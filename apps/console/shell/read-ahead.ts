import type { FetchQueryOptions } from '@tanstack/react-query';
import { apiOf } from '../api/api.js';
import { Reads } from '../api/reads.js';
import { sessionQuery } from '../api/session.js';
import { languageHere } from './language.js';
import { queries } from './queries.js';

/** Begins to read what a page shows while its own code is still on the way, for somebody who is signed in here. */
export function readAhead<Data>(
  as: string,
  asOf: string | undefined,
  what: (reads: Reads) => FetchQueryOptions<Data>,
): void {
  const language = languageHere();
  const session = queries.getQueryData(sessionQuery(language).queryKey);
  if (session?.signedIn.includes(as) !== true) return;
  void queries.prefetchQuery(what(new Reads(apiOf(as, language), asOf)));
}

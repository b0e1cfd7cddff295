import { QueryClient } from '@tanstack/react-query';
import { Refused } from '../api/problem.js';
import { sessionOfPage, sessionQuery } from '../api/session.js';
import { languageHere } from './language.js';

/** Then twice as long: within a second somebody knows that nobody answers, and may try again themselves. */
const RETRY_AFTER_MS = 300;

/** All that this page has read. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays one however often it is asked for; only silence is worth asking again.
      retry: (count, error) => !(error instanceof Refused && !error.problem.retryable) && count < 2,
      retryDelay: (count) => RETRY_AFTER_MS * 2 ** count,
    },
  },
});

queries.setQueryData(sessionQuery(languageHere()).queryKey, sessionOfPage());

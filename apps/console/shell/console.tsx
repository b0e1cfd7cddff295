import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Refused } from '../api/problem.js';
import { sessionQuery } from '../api/session.js';
import { chosenLanguage, LanguageProvider } from './language.js';
import { router } from './router.js';
import { colours, theme } from './theme.js';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays one however often it is asked for; only silence is worth asking again.
      retry: (count, error) => !(error instanceof Refused && !error.problem.retryable) && count < 2,
    },
  },
});

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
// What keeps the page still behind a dialog writes a style sheet too, and looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export function Console() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colours}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      deduplicateInlineStyles
    >
      <QueryClientProvider client={queries}>
        <Speaking />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The language is the server's to offer, by what the browser asks for; who has chosen one here is not kept waiting. */
function Speaking() {
  const chosen = chosenLanguage();
  const session = useQuery({ ...sessionQuery(chosen), enabled: chosen === undefined });
  const offered = chosen ?? session.data?.language ?? (session.isError ? guessed() : undefined);
  if (offered === undefined) return null;
  return (
    <LanguageProvider offered={offered}>
      <RouterProvider router={router} />
    </LanguageProvider>
  );
}

const guessed = () => (navigator.language.startsWith('en') ? 'en' : 'vi');

import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Refused } from '../api/problem.js';
import { useKeptFocus } from './kept-focus.js';
import { LanguageProvider } from './language.js';
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
  useKeptFocus();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colours}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      deduplicateInlineStyles
    >
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

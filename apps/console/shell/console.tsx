import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useKeptFocus } from './kept-focus.js';
import { LanguageProvider } from './language.js';
import { queries } from './queries.js';
import { router } from './router.js';
import { colours, theme } from './theme.js';

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

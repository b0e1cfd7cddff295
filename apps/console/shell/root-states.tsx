import { Link, useRouterState } from '@tanstack/react-router';
import { stateTexts } from '#texts/console/shell.texts.js';
import { useSay } from './language.js';
import { Page } from './page.js';
import { Failure } from './states.js';

/** An address that leads nowhere, or to what its reader may not see: nobody can tell one from the other. */
export function NotFound() {
  const say = useSay();
  const address = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <Page title={say(stateTexts.notThere)}>
      <p>{say(stateTexts.notThereHow, { address })}</p>
      <p>
        <Link to="/sign-in">{say(stateTexts.toSignIn)}</Link>
      </p>
    </Page>
  );
}

export function RootError({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return <Failure error={error} onRetry={reset} />;
}

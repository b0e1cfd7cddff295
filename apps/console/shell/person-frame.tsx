import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { shellTexts, stateTexts } from '#texts/console/shell.texts.js';
import { sessionQuery, signIn } from '../api/session.js';
import { Banners } from './banners.js';
import styles from './frame.module.css';
import { FrameHeader } from './frame-header.js';
import { useLanguage, useSay } from './language.js';
import { Page } from './page.js';
import { PastBand } from './past-band.js';
import { PersonProvider, usePerson } from './person.js';
import { Receipts } from './receipts.js';
import { Failure, Waiting } from './states.js';

/** Everything that one person sees: who they are stands in the address, so that two tabs may be two people. */
export function PersonFrame() {
  const { as } = useParams({ from: '/as/$as' });
  const { asOf } = useSearch({ from: '/as/$as' });
  const { language } = useLanguage();
  const session = useQuery(sessionQuery(language));
  if (session.data === undefined) return session.isError ? <Failure error={session.error} /> : <Waiting lines={8} />;
  if (!session.data.signedIn.includes(as)) {
    if (session.data.kind === 'production') return <SignedOutOfWork />;
    return <SignedOut as={as} isKnown={session.data.people.some((seat) => seat.as === as)} />;
  }
  const owner = session.data.person ?? as;
  return (
    <PersonProvider as={as} owner={owner} asOf={asOf} since={session.data.position} key={owner}>
      <Receipts>
        <Framed />
      </Receipts>
    </PersonProvider>
  );
}

/** Where time is real there is none. */
const ClockBar = lazy(async () => ({ default: (await import('./clock-bar.js')).ClockBar }));

function Framed() {
  const say = useSay();
  const { language } = useLanguage();
  const { asOf } = usePerson();
  const session = useQuery(sessionQuery(language));
  // Over the past nothing is moved.
  const isMovable = session.data?.kind === 'demonstration' && asOf === undefined;
  return (
    <div className={styles['frame']}>
      <a href="#content" className={styles['skip']}>
        {say(shellTexts.skip)}
      </a>
      <FrameHeader />
      <Banners />
      <PastBand />
      <Outlet />
      {isMovable && (
        <Suspense fallback={null}>
          <ClockBar />
        </Suspense>
      )}
    </div>
  );
}

const PasswordForm = lazy(async () => ({
  default: (await import('../pages/account/password-form.js')).PasswordForm,
}));

/** The page that somebody came for opens as soon as they are signed in. */
function SignedOutOfWork() {
  const say = useSay();
  return (
    <Page title={say(stateTexts.signedOut)}>
      <Suspense fallback={<Waiting lines={4} />}>
        <PasswordForm stays />
      </Suspense>
    </Page>
  );
}

function SignedOut({ as, isKnown }: { readonly as: string; readonly isKnown: boolean }) {
  const say = useSay();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => signIn(as),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <Page title={say(stateTexts.signedOut)}>
      <div className="stack">
        <p>{say(stateTexts.signedOutHow, { as })}</p>
        {again.isError && <Failure error={again.error} />}
        <div className="row">
          {isKnown && (
            <Button onClick={() => again.mutate()} loading={again.isPending}>
              {say(stateTexts.signInAs)}
            </Button>
          )}
          <a href="/sign-in">{say(stateTexts.toSignIn)}</a>
        </div>
      </div>
    </Page>
  );
}

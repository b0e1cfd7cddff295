import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { accountTexts } from '#texts/console/account.texts.js';
import { signInTexts } from '#texts/console/sign-in.texts.js';
import { CLOCK_KEEPER } from '../../api/clock.js';
import { sessionQuery, signIn, waitingQuery } from '../../api/session.js';
import { instantInWords } from '../../parts/moments.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { Page } from '../../shell/page.js';
import { Failure, Shown } from '../../shell/states.js';
import { PasswordForm } from '../account/password-form.js';
import { PersonCard } from './person-card.js';
import { PlayQuarter } from './play-quarter.js';
import styles from './sign-in.module.css';

const tries = [signInTexts.try1, signInTexts.try2, signInTexts.try3, signInTexts.try4, signInTexts.try5];

/** Where a newcomer begins: who there is to be, and how much waits for each of them. */
export function SignInPage() {
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useQuery(sessionQuery(language));
  const counted = useQuery({ ...waitingQuery(), enabled: session.data?.kind === 'demonstration' });
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: async (_, as) => {
      await client.invalidateQueries({ queryKey: ['session'] });
      await navigate({ to: '/as/$as', params: { as } });
    },
  });
  const isReal = session.data?.kind === 'production';
  return (
    <Page title={say(isReal ? accountTexts.signInTitle : signInTexts.title)} aside={<LanguageSwitch />}>
      <Shown query={session}>
        {({ kind, now, people, signedIn }) =>
          kind === 'production' ? (
            <PasswordForm />
          ) : (
            <div className="stack">
              {now !== null && <p>{say(signInTexts.what, { now: instantInWords(now, language) })}</p>}
              {enter.isError && <Failure error={enter.error} />}
              <h2>{say(signInTexts.choose)}</h2>
              <ul className={styles['cards']}>
                {people.map((seat) => (
                  <PersonCard
                    key={seat.as}
                    seat={seat}
                    waiting={counted.data?.people.find(({ as }) => as === seat.as)?.waiting}
                    isHere={signedIn.includes(seat.as)}
                    onEnter={() => enter.mutate(seat.as)}
                  />
                ))}
              </ul>
              <PlayQuarter isKept={signedIn.includes(CLOCK_KEEPER)} />
              <h2>{say(signInTexts.tryTitle)}</h2>
              <ol className={styles['tries']}>
                {tries.map((text) => (
                  <li key={text.en}>{say(text)}</li>
                ))}
              </ol>
            </div>
          )
        }
      </Shown>
    </Page>
  );
}

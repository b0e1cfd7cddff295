import { useNetwork } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { shellTexts, stateTexts } from '#texts/console/shell.texts.js';
import { sessionQuery } from '../api/session.js';
import styles from './frame.module.css';
import { useLanguage, useSay } from './language.js';
import { usePerson } from './person.js';
import { useBehind } from './use-behind.js';

/** What is true of the whole page: made up, cut off, or behind. */
export function Banners() {
  const say = useSay();
  const { language } = useLanguage();
  const { online } = useNetwork();
  const { isLive } = usePerson();
  const seconds = useBehind();
  const session = useQuery(sessionQuery(language));
  return (
    <aside aria-label={say(shellTexts.aboutPage)}>
      {session.data?.kind === 'demonstration' && (
        <p className={styles['illustration']}>{say(shellTexts.illustration)}</p>
      )}
      <div role="status">
        {!online && <p className={styles['warning']}>{say(stateTexts.offline)}</p>}
        {online && !isLive && <p className={styles['warning']}>{say(stateTexts.behind)}</p>}
        {seconds !== undefined && <p className={styles['warning']}>{say(stateTexts.late, { seconds })}</p>}
      </div>
    </aside>
  );
}

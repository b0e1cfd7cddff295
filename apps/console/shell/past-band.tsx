import { Link } from '@tanstack/react-router';
import { pastTexts } from '#texts/console/shell.texts.js';
import { asOfInWords } from '../parts/moments.js';
import styles from './frame.module.css';
import { useLanguage, useSay } from './language.js';
import { usePerson } from './person.js';

/** Over every view of the past, and never hidden: nobody is to take then for now. */
export function PastBand() {
  const say = useSay();
  const { language } = useLanguage();
  const { asOf } = usePerson();
  if (asOf === undefined) return null;
  return (
    <aside className={styles['past']}>
      <p className={styles['pastDate']}>{say(pastTexts.seeing, { at: asOfInWords(asOf, language) })}</p>
      <p className="row">
        <span>{say(pastTexts.readOnly)}</span>
        <Link to="." search={({ asOf: _, ...kept }) => kept} className="screen-only">
          {say(pastTexts.toNow)}
        </Link>
      </p>
    </aside>
  );
}

import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { pastTexts } from '#texts/console/shell.texts.js';
import { asOfInWords, instantInWords } from '../parts/moments.js';
import styles from './frame.module.css';
import { useLanguage, useSay } from './language.js';
import { useMe, usePerson } from './person.js';

/** Nobody who looks at the present loads it. */
const PastSlider = lazy(async () => ({ default: (await import('./past-slider.js')).PastSlider }));

/** Over every view of the past, and never hidden: nobody is to take then for now. */
export function PastBand() {
  const say = useSay();
  const { language } = useLanguage();
  const { asOf } = usePerson();
  const me = useMe();
  if (asOf === undefined) return null;
  // A position says nothing to people: the server knows when it was recorded.
  const isPosition = /^\d{1,15}$/.test(asOf);
  const at = isPosition && me.data !== undefined ? instantInWords(me.data.asOf, language) : asOfInWords(asOf, language);
  return (
    <aside className={styles['past']}>
      <p className={styles['pastDate']}>{say(pastTexts.seeing, { at })}</p>
      <p className="row">
        <span>{say(pastTexts.readOnly)}</span>
        <Link to="." search={({ asOf: _, ...kept }) => kept} className="screen-only">
          {say(pastTexts.toNow)}
        </Link>
      </p>
      <Suspense fallback={null}>
        <PastSlider asOf={asOf} inWords={at} />
      </Suspense>
    </aside>
  );
}

import { clockTexts } from '#texts/console/clock.texts.js';
import type { ClockState } from '../api/clock.js';
import { instantInWords } from '../parts/moments.js';
import styles from './clock.module.css';
import { useLanguage, useSay } from './language.js';

type Act = ClockState['lastActs'][number];

/** The last thing that happened, as it happens. */
export function LastAct({ acts }: { readonly acts: readonly Act[] }) {
  const inWords = useActInWords();
  const last = acts.at(-1);
  return (
    <p className={`${styles['last']} small`} role="log" aria-live="polite">
      {last !== undefined && inWords(last)}
    </p>
  );
}

/** The last twenty, the newest first. */
export function Acts({ acts }: { readonly acts: readonly Act[] }) {
  const say = useSay();
  const inWords = useActInWords();
  if (acts.length === 0) return <p className="small muted">{say(clockTexts.noActs)}</p>;
  return (
    <ol className="small">
      {acts.toReversed().map((act) => (
        <li key={`${act.at} ${act.by.unit}/${act.by.post} ${act.what}`}>{inWords(act)}</li>
      ))}
    </ol>
  );
}

function useActInWords(): (act: Act) => string {
  const say = useSay();
  const { language } = useLanguage();
  return ({ at, by, what, refused }) => {
    const words = say(clockTexts.act, { at: instantInWords(at, language), who: by.as, what });
    return refused === undefined ? words : `${words} ${say(clockTexts.refused)}`;
  };
}

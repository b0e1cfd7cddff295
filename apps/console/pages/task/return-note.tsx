import { taskTexts } from '#texts/console/task.texts.js';
import type { Schemas } from '../../api/reads.js';
import { instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import styles from './task.module.css';

/** Why the result came back stands over everything as long as it is to be done again. */
export function ReturnNote({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(task.named);
  const last = task.returns.at(-1);
  if (task.progress !== 'returned' || last === undefined) return null;
  return (
    <section className={styles['returned']} aria-label={say(taskTexts.returned)}>
      <b>↩ {say(taskTexts.returned)}</b>
      <p className="own-words">{last.reason}</p>
      <p className="muted small">
        {say(taskTexts.byAt, { who: person(last.by), at: instantInWords(last.at, language) })}
      </p>
    </section>
  );
}

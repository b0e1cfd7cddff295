import { taskTexts } from '#texts/console/task.texts.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords, instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { Entry, Section } from './section.js';

/** What was handed in, the latest first. */
export function Results({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(task.named);
  if (task.results.length === 0) return null;
  return (
    <Section title={say(taskTexts.results)}>
      {task.results.toReversed().map(({ result, document, narrative, evidence, by, at }) => (
        <Entry
          key={result}
          words={narrative}
          by={say(taskTexts.byAt, { who: person(by), at: instantInWords(at, language) })}
        >
          {document !== null && (
            <p>
              {[
                document.number === undefined ? undefined : say(taskTexts.document, { number: document.number }),
                document.date === undefined ? undefined : dayInWords(document.date, language),
                document.title,
              ]
                .filter((part) => part !== undefined)
                .join(', ')}
            </p>
          )}
          {evidence.length > 0 && <p className="small">{evidence.join('; ')}</p>}
        </Entry>
      ))}
    </Section>
  );
}

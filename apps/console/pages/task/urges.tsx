import { taskTexts } from '#texts/console/task.texts.js';
import { urgeTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { SimpleCommandButton } from '../../commands/simple-command.js';
import { dayInWords, instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { Entry, Section } from './section.js';

/** What the giver urged, the latest first, and what was answered. */
export function Urges({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(task.named);
  if (task.urges.length === 0) return null;
  return (
    <Section title={say(taskTexts.urges)}>
      {task.urges.toReversed().map((urge) => (
        <Entry
          key={urge.number}
          words={urge.text}
          by={say(taskTexts.byAt, { who: person(urge.by), at: instantInWords(urge.at, language) })}
        >
          <p className="row small">
            <StatusMark status={urgeTexts[urge.state]} />
            <span>{say(taskTexts.urgeBy, { day: dayInWords(urge.answerBy, language) })}</span>
          </p>
          {urge.reason !== null && <p>{urge.reason}</p>}
          {urge.answer !== null && (
            <p className="own-words">
              {say(taskTexts.answered, { text: urge.answer.text })}{' '}
              <span className="muted">({person(urge.answer.by)})</span>
            </p>
          )}
          {urge.state === 'waiting' && task.actions.includes('AnswerUrge') && (
            <div className="row screen-only">
              <SimpleCommandButton
                name="AnswerUrge"
                subject={{ task: task.id, urge: String(urge.number) }}
                etag={task.etag}
              />
            </div>
          )}
        </Entry>
      ))}
    </Section>
  );
}

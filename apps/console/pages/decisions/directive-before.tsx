import { decisionTexts } from '#texts/console/decisions.texts.js';
import { directiveTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';

/** What was directed of it already, and what came of that. */
export function DirectiveBefore({ escalation }: { readonly escalation: Schemas['EscalationDetail'] }) {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const named = useNamed(escalation.named);
  const { given } = escalation;
  if (given === null) return null;
  const { text, addressee, due, status, isMissed, lastAnswer, returnReason } = given;
  const post = addressee?.title == null ? undefined : titleOf(addressee.title);
  const unit = addressee === null ? undefined : named.unit(addressee.unit);
  const who = [post, unit].filter((part) => part !== undefined).join(', ');
  return (
    <section className="stack-tight">
      <h3>{say(decisionTexts.before)}</h3>
      {text !== null && <p className="own-words">{text}</p>}
      <p className="row">
        <StatusMark status={directiveTexts[status]} tone={isMissed ? 'overdue' : 'plain'} />
        <span className="small muted">
          {say(decisionTexts.beforeTo, { who, day: due === null ? '—' : dayInWords(due, language) })}
        </span>
      </p>
      {lastAnswer !== null && (
        <p>
          {say(decisionTexts.answered)}: {lastAnswer}
        </p>
      )}
      {returnReason !== null && (
        <p>
          {say(decisionTexts.returnedBecause)}: {returnReason}
        </p>
      )}
    </section>
  );
}

import { decisionTexts } from '#texts/console/decisions.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';

/** What the unit says is in the way. */
export function BlockerWords({ escalation: { blocker } }: { readonly escalation: Schemas['EscalationDetail'] }) {
  const say = useSay();
  if (blocker === null) return null;
  const { description, cause, exceedsCompetenceBecause } = blocker;
  return (
    <dl className="stack-tight">
      <Words name={say(decisionTexts.description)} text={description} />
      <Words name={say(decisionTexts.cause)} text={cause} />
      {exceedsCompetenceBecause !== null && <Words name={say(decisionTexts.beyond)} text={exceedsCompetenceBecause} />}
    </dl>
  );
}

function Words({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt className="small muted">{name}</dt>
      <dd className="own-words">{text}</dd>
    </div>
  );
}

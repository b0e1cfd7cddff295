import { briefTexts } from '#texts/console/brief.texts.js';
import { decisionTexts } from '#texts/console/decisions.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';
import { excerpt } from './excerpt.js';
import { useCompetence } from './options.js';

type Options = Schemas['EscalationDetail']['options'];

const SHOWN = 4;
const SIGNS = 150;

/** What is proposed. */
export function BriefOptions({ options }: { readonly options: Options }) {
  const say = useSay();
  const competenceOf = useCompetence();
  return (
    <section>
      <h2>{say(briefTexts.proposed)}</h2>
      <ol>
        {options.slice(0, SHOWN).map(({ number, text, competence }) => (
          <li key={number}>
            <b>{say(decisionTexts.option, { number })}:</b> {excerpt(text, SIGNS)} ({competenceOf(competence)})
          </li>
        ))}
      </ol>
      {options.length > SHOWN && <p>{say(briefTexts.more, { count: options.length - SHOWN })}</p>}
      <p>{say(options.length === 0 ? briefTexts.proposesNothing : briefTexts.proposes)}</p>
    </section>
  );
}

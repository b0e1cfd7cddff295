import type { ReactNode } from 'react';
import { decisionTexts } from '#texts/console/decisions.texts.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords, endInWords, instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import styles from './decision.module.css';

/** Whose work it is, how late, and until when an answer is due. */
export function DecisionFacts({ escalation }: { readonly escalation: Schemas['EscalationDetail'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const named = useNamed(escalation.named);
  const { about, leadUnit, handler, daysLate, deadline, openedAt, answerBy, state } = escalation;
  return (
    <dl className={styles['facts']}>
      <Fact name={say(decisionTexts.unit)}>{leadUnit === null ? '—' : named.unit(leadUnit)}</Fact>
      {about.kind !== 'duty' && (
        <Fact name={say(decisionTexts.handler)}>
          {handler === null ? say(decisionTexts.noHandler) : named.handler(handler)}
        </Fact>
      )}
      <Fact name={say(decisionTexts.deadline)}>
        {deadline?.legalEnd != null && `${dayInWords(deadline.legalEnd, language)} · `}
        {deadline !== null && deadline.legalEnd === null && `${deadline.text} · `}
        {daysLate === null || daysLate === 0 ? (
          say(decisionTexts.notLate)
        ) : (
          <b className={styles['late']}>■ {say(decisionTexts.late, { days: daysLate })}</b>
        )}
      </Fact>
      <Fact name={say(decisionTexts.waitsSince)}>{instantInWords(openedAt, language)}</Fact>
      {state === 'open' && answerBy !== null && (
        <Fact name={say(decisionTexts.answerBy)}>{endInWords(answerBy, language)}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

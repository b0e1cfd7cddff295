import { briefTexts } from '#texts/console/brief.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';
import styles from './brief.module.css';
import { excerpt } from './excerpt.js';

const BOXES = 4;
const SIGNS = 240;

/** Where the directive is written by hand; what was directed already stands over it. */
export function BriefDirective({ escalation }: { readonly escalation: Schemas['EscalationDetail'] }) {
  const say = useSay();
  const { given } = escalation;
  return (
    <section className={styles['directive']}>
      <h2>{say(briefTexts.directive)}</h2>
      {given?.text != null && (
        <p>
          <b>{say(briefTexts.given)}</b> {excerpt(given.text, SIGNS)}
        </p>
      )}
      <p className="row">
        {escalation.options.slice(0, BOXES).map(({ number }) => (
          <span key={number}>{say(briefTexts.agreeBox, { number })}</span>
        ))}
        <span>{say(briefTexts.otherBox)}</span>
      </p>
      <div className={styles['lines']} aria-hidden="true">
        <hr />
        <hr />
        <hr />
      </div>
      <p className={styles['signed']}>
        <span>{say(briefTexts.dueLine)}</span>
        <span>{say(briefTexts.signed)}</span>
      </p>
    </section>
  );
}

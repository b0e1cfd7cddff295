import { Button } from '@mantine/core';
import { changedTexts, decisionTexts } from '#texts/console/decisions.texts.js';
import { escalationTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import styles from './decision.module.css';
import type { AsRead } from './use-as-read.js';

/** What somebody else has done meanwhile, then against now, before the words go on top of it. */
export function ChangedSince({ asRead: { was, is, hasChanged, onSeen } }: { readonly asRead: AsRead }) {
  const say = useSay();
  const [then, now] = [useFacts(was), useFacts(is)];
  if (!hasChanged) return null;
  const changed = then.flatMap(([name, before], place) => {
    const after = now[place]?.[1] ?? '—';
    return before === after ? [] : [{ name, before, after }];
  });
  return (
    <section role="alert" className={styles['changed']} aria-label={say(changedTexts.title)}>
      <h3>▲ {say(changedTexts.title)}</h3>
      <p>{say(changed.length === 0 ? changedTexts.other : changedTexts.kept)}</p>
      {changed.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(changedTexts.what)}</th>
              <th scope="col">{say(changedTexts.was)}</th>
              <th scope="col">{say(changedTexts.is)}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button variant="default" onClick={onSeen}>
          {say(changedTexts.seen)}
        </Button>
      </div>
    </section>
  );
}

/** What a leader decides by, each fact in words. */
function useFacts(escalation: Schemas['EscalationDetail']): readonly (readonly [name: string, words: string])[] {
  const say = useSay();
  const { language } = useLanguage();
  const named = useNamed(escalation.named);
  const { state, leadUnit, handler, deadline, lastReport, explanation, options } = escalation;
  const reported = lastReport && `${lastReport.percent ?? '—'}%: ${lastReport.narrative}`;
  return [
    [say(changedTexts.state), escalationTexts[state][language]],
    [say(decisionTexts.unit), leadUnit === null ? '—' : named.unit(leadUnit)],
    [say(decisionTexts.handler), handler === null ? say(decisionTexts.noHandler) : named.handler(handler)],
    [
      say(decisionTexts.deadline),
      deadline?.legalEnd == null ? (deadline?.text ?? '—') : dayInWords(deadline.legalEnd, language),
    ],
    [say(decisionTexts.lastReport), reported ?? say(decisionTexts.noReport)],
    [say(decisionTexts.explanation), explanation?.text ?? say(decisionTexts.noExplanation)],
    [say(decisionTexts.options), options.map(({ number, text }) => `${number}. ${text}`).join('\n')],
  ];
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { commandVerbs } from '#texts/console/commands.texts.js';
import type { Schemas } from '../../api/reads.js';
import type { Done } from '../../api/send.js';
import { offering } from '../../commands/offering.js';
import { useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { useSingleKeys } from '../../shell/shortcuts.js';
import styles from './decision.module.css';
import { DirectDialog } from './direct-dialog.js';
import { Options } from './options.js';
import { type WordsAct, WordsDialog } from './words-dialog.js';

type Escalation = Schemas['EscalationDetail'];
type Option = Escalation['options'][number];
type Act = { readonly name: WordsAct } | { readonly name: 'DirectEscalation'; readonly option?: Option };

/**
 * The answers that the server offers. What is open stays open when one is offered no longer: the words in it are not thrown away,
 * and the server says why it takes them no more.
 */
export function DecisionActs({ escalation }: { readonly escalation: Escalation }) {
  const say = useSay();
  const [act, setAct] = useState<Act>();
  const [overtaken, setOvertaken] = useState<number>();
  const offered = useOffered(escalation);
  const mayDirect = offered.includes('DirectEscalation');
  const open = (next: Act) => {
    if (offered.includes(next.name)) setAct(next);
  };
  useSingleKeys([
    ['a', () => open({ name: 'AcknowledgeEscalation' })],
    ['d', () => open({ name: 'DirectEscalation' })],
  ]);
  const dialog = {
    escalation,
    overtaken,
    onClose: () => setAct(undefined),
    onDone: ({ changed }: Done) => {
      if (changed) setOvertaken(escalation.etag);
    },
  };
  return (
    <>
      <Options
        options={escalation.options}
        isDirected={isInForce(escalation)}
        {...(mayDirect ? { onAgree: (option: Option) => setAct({ name: 'DirectEscalation', option }) } : {})}
      />
      {offered.length > 0 && (
        <div className={`row screen-only ${styles['acts']}`}>
          {offered.map((name) => (
            <Button
              key={name}
              variant={name === 'DirectEscalation' && escalation.options.length === 0 ? 'filled' : 'default'}
              onClick={() => open({ name })}
              {...offering(name, name === 'ReturnBlocker' ? escalation.about.id : escalation.id)}
            >
              {say(commandVerbs[name])}
            </Button>
          ))}
        </div>
      )}
      {act?.name === 'DirectEscalation' && <DirectDialog {...dialog} option={act.option} />}
      {act !== undefined && act.name !== 'DirectEscalation' && <WordsDialog {...dialog} name={act.name} />}
    </>
  );
}

const isInForce = ({ state, given }: Escalation): boolean =>
  state === 'directed' && given?.status !== 'returned' && given?.isMissed !== true;

const inOrder: readonly Act['name'][] = ['DirectEscalation', 'AcknowledgeEscalation', 'ReturnBlocker'];

/** A blocker can also be given back; that is offered with the blocker itself. Nothing is, where the past is seen. */
function useOffered({ about, actions }: Escalation): readonly Act['name'][] {
  const { reads, asOf } = usePerson();
  const isOfBlocker = about.kind === 'blocker';
  const blocker = useQuery({ ...reads.blocker(about.id), enabled: isOfBlocker }).data;
  if (asOf !== undefined) return [];
  const all = [...actions, ...(isOfBlocker ? (blocker?.actions ?? []) : [])];
  return inOrder.filter((name) => all.includes(name));
}

import type { Schemas } from '../../api/reads.js';
import type { Done } from '../../api/send.js';
import { SimpleDialog } from '../../commands/simple-command.js';
import { ChangedSince } from './changed-since.js';
import { useAsRead } from './use-as-read.js';

export type WordsAct = 'AcknowledgeEscalation' | 'ReturnBlocker';

/** Acknowledging with a note, or giving a blocker back with the reason. */
export function WordsDialog(props: {
  readonly name: WordsAct;
  readonly escalation: Schemas['EscalationDetail'];
  readonly overtaken: number | undefined;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
}) {
  const { name, escalation, overtaken, onClose, onDone } = props;
  const { id, about } = escalation;
  const asRead = useAsRead(escalation, overtaken);
  return (
    <SimpleDialog
      name={name}
      subject={name === 'ReturnBlocker' ? { blocker: about.id } : { escalation: id }}
      etag={asRead.was.etag}
      onClose={onClose}
      onDone={onDone}
      isTried={asRead.isCurrent}
    >
      <ChangedSince asRead={asRead} />
    </SimpleDialog>
  );
}

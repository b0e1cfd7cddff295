import type { Schemas } from '../../api/reads.js';
import { SimpleDialog } from '../../commands/simple-command.js';
import { ChangedSince } from './changed-since.js';
import { useAsRead } from './use-as-read.js';

export type WordsAct = 'AcknowledgeEscalation' | 'ReturnBlocker';

/** Acknowledging with a note, or giving a blocker back with the reason. */
export function WordsDialog(props: {
  readonly name: WordsAct;
  readonly escalation: Schemas['EscalationDetail'];
  readonly onClose: () => void;
}) {
  const { name, escalation, onClose } = props;
  const { id, about } = escalation;
  const asRead = useAsRead(escalation);
  return (
    <SimpleDialog
      name={name}
      subject={name === 'ReturnBlocker' ? { blocker: about.id } : { escalation: id }}
      etag={asRead.was.etag}
      onClose={onClose}
      isTried={asRead.was.etag === asRead.is.etag}
    >
      <ChangedSince asRead={asRead} />
    </SimpleDialog>
  );
}

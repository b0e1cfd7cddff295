import { NativeSelect, Textarea } from '@mantine/core';
import { useId } from 'react';
import { commandTexts, commandVerbs } from '#texts/console/commands.texts.js';
import { decisionTexts, directTexts } from '#texts/console/decisions.texts.js';
import type { Schemas } from '../../api/reads.js';
import type { Done, Order } from '../../api/send.js';
import { CommandDialog } from '../../commands/command-dialog.js';
import { useDraft } from '../../commands/use-draft.js';
import { DayField } from '../../parts/day-field.js';
import { dayForField, dayTyped } from '../../parts/moments.js';
import { useSay } from '../../shell/language.js';
import { useAddressees } from './addressees.js';
import { ChangedSince } from './changed-since.js';
import { useAsRead } from './use-as-read.js';

type Escalation = Schemas['EscalationDetail'];

/** A directive: filled in with the option that it follows, addressed to the lead unit, due when the server suggests. */
export function DirectDialog(props: {
  readonly escalation: Escalation;
  readonly option: Escalation['options'][number] | undefined;
  readonly overtaken: number | undefined;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
}) {
  const { escalation, option, overtaken, onClose, onDone } = props;
  const say = useSay();
  const [words, to, due] = [useId(), useId(), useId()];
  const asRead = useAsRead(escalation, overtaken);
  const addressees = useAddressees(escalation);
  const { id, leadUnit, unit, suggestedDue } = escalation;
  const draft = useDraft(`direct/${id}/${option?.number ?? 'words'}`, {
    text: option === undefined ? '' : say(decisionTexts.agreed, { number: option.number, text: option.text }),
    addressee: leadUnit ?? unit,
    due: suggestedDue === null ? '' : dayForField(suggestedDue),
  });
  const { fields, set } = draft;
  const title =
    option === undefined ? say(commandVerbs.DirectEscalation) : say(decisionTexts.agree, { number: option.number });
  return (
    <CommandDialog
      title={title}
      confirm={say(directTexts.send)}
      order={orderOf(asRead.was, option?.number, fields)}
      onClose={onClose}
      onDone={(done) => {
        draft.drop();
        onDone(done);
      }}
      isTried={asRead.isCurrent}
      fields={{ '/text': words, '/addressee': to, '/due': due }}
    >
      <ChangedSince asRead={asRead} />
      <Textarea
        id={words}
        label={say(directTexts.words)}
        required
        autosize
        minRows={3}
        data-autofocus
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <NativeSelect
        id={to}
        label={say(directTexts.addressee)}
        required
        data={[...addressees]}
        value={fields.addressee}
        onChange={(event) => set({ addressee: event.currentTarget.value })}
      />
      <DayField
        id={due}
        label={say(directTexts.due)}
        hint={suggestedDue === null ? undefined : say(directTexts.dueHow)}
        bad={say(directTexts.badDue)}
        value={fields.due}
        onChange={(typed) => set({ due: typed })}
      />
      {draft.isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
    </CommandDialog>
  );
}

interface Fields {
  readonly text: string;
  readonly addressee: string;
  readonly due: string;
}

/** Undefined as long as something is missing. Options count from 0 in the API. */
function orderOf(
  { id, etag }: Escalation,
  number: number | undefined,
  fields: Fields,
): Order<'DirectEscalation'> | undefined {
  const [text, due] = [fields.text.trim(), dayTyped(fields.due)];
  const [unit, post] = fields.addressee.split('/');
  if (text === '' || due === undefined || unit === undefined) return undefined;
  return {
    name: 'DirectEscalation',
    subject: { escalation: id },
    etag,
    body: {
      text,
      due,
      addressee: { unit, ...(post === undefined ? {} : { post }) },
      ...(number === undefined ? {} : { option: number - 1 }),
    },
  };
}

import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { commandTexts, commandVerbs } from '#texts/console/commands.texts.js';
import { formTexts } from '#texts/console/forms.texts.js';
import { Refused } from '../../../api/problem.js';
import type { Order } from '../../../api/send.js';
import { CommandDialog } from '../../../commands/command-dialog.js';
import { useDraft } from '../../../commands/use-draft.js';
import { dayInWords } from '../../../parts/moments.js';
import { useLanguage, useSay } from '../../../shell/language.js';
import { usePerson } from '../../../shell/person.js';
import { ChangedSince } from '../changed-since.js';
import type { FormProps } from './formed.js';
import { WordsField } from './words-field.js';

const TYPED_MS = 300;

/** A later deadline, in the words in which deadlines are given; what they mean is said as they are typed. */
export function ExtensionForm({ task, onClose }: FormProps) {
  const say = useSay();
  const id = useId();
  const draft = useDraft(`RequestExtension/${task.id}`, { deadline: '', reason: '' });
  const [text, reason] = [draft.fields.deadline.trim(), draft.fields.reason.trim()];
  const order: Order<'RequestExtension'> | undefined =
    text === '' || reason === ''
      ? undefined
      : {
          name: 'RequestExtension',
          subject: { task: task.id },
          etag: task.etag,
          body: { deadline: { text }, reason },
        };
  return (
    <CommandDialog
      title={say(commandVerbs.RequestExtension)}
      confirm={say(commandVerbs.RequestExtension)}
      order={order}
      onClose={onClose}
      onDone={draft.drop}
      fields={{ '/deadline': `${id}d`, '/deadline/text': `${id}d`, '/reason': `${id}r` }}
    >
      <ChangedSince task={task} />
      <TextInput
        id={`${id}d`}
        label={say(formTexts.deadline)}
        description={say(formTexts.deadlineHow)}
        required
        data-autofocus
        autoComplete="off"
        value={draft.fields.deadline}
        onChange={(event) => draft.set({ deadline: event.currentTarget.value })}
      />
      <DeadlineMeant programme={task.programme} text={text} />
      <WordsField
        id={`${id}r`}
        label={say(formTexts.reason)}
        value={draft.fields.reason}
        onType={(words) => draft.set({ reason: words })}
      />
      {draft.isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
    </CommandDialog>
  );
}

/** What the words mean by the calendar of the programme. */
function DeadlineMeant({ programme, text }: { readonly programme: string; readonly text: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { reads } = usePerson();
  const [asked] = useDebouncedValue(text, TYPED_MS);
  const preview = useQuery({ ...reads.deadlinePreview(programme, asked), enabled: asked !== '' });
  if (asked === '') return null;
  if (preview.error instanceof Refused) return <p role="status">■ {preview.error.problem.title}</p>;
  if (preview.data === undefined) return null;
  const { legalEnd, workingDaysLeft, rolled } = preview.data;
  if (legalEnd === null) return null;
  return (
    <p role="status">
      {say(formTexts.deadlineIs, { day: dayInWords(legalEnd, language), days: workingDaysLeft ?? 0 })}
      {rolled && ` ${say(formTexts.rolled)}`}
    </p>
  );
}

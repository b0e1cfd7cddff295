import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { commandTexts, commandVerbs } from '#texts/console/commands.texts.js';
import { formTexts } from '#texts/console/forms.texts.js';
import type { BodyOf, Order } from '../../../api/send.js';
import { CommandDialog } from '../../../commands/command-dialog.js';
import { useDraft } from '../../../commands/use-draft.js';
import { dayTyped } from '../../../parts/moments.js';
import { useSay } from '../../../shell/language.js';
import { ChangedSince } from '../changed-since.js';
import type { FormProps } from './formed.js';
import { WordsField } from './words-field.js';

/** What was achieved, and the document that it stands on where there is one. */
export function ResultForm({ task, onClose }: FormProps) {
  const say = useSay();
  const id = useId();
  const draft = useDraft(`SubmitResult/${task.id}`, { words: '', number: '', date: '' });
  const { words, number, date } = draft.fields;
  const isBadDay = date.trim() !== '' && dayTyped(date) === undefined;
  const order: Order<'SubmitResult'> | undefined =
    words.trim() === '' || isBadDay
      ? undefined
      : {
          name: 'SubmitResult',
          subject: { task: task.id },
          etag: task.etag,
          body: { narrative: words.trim(), ...documentIn(number.trim(), dayTyped(date)) },
        };
  return (
    <CommandDialog
      title={say(commandVerbs.SubmitResult)}
      confirm={say(commandVerbs.SubmitResult)}
      order={order}
      onClose={onClose}
      onDone={draft.drop}
      fields={{ '/narrative': `${id}w`, '/document/number': `${id}n`, '/document/date': `${id}d` }}
    >
      <ChangedSince task={task} />
      <WordsField
        id={`${id}w`}
        label={say(formTexts.narrative)}
        isFirst
        value={words}
        onType={(typed) => draft.set({ words: typed })}
      />
      <div className="row">
        <TextInput
          id={`${id}n`}
          label={say(formTexts.document)}
          description={say(commandTexts.optional)}
          value={number}
          onChange={(event) => draft.set({ number: event.currentTarget.value })}
        />
        <TextInput
          id={`${id}d`}
          label={say(formTexts.documentDate)}
          description={say(commandTexts.optional)}
          inputMode="numeric"
          value={date}
          error={isBadDay && date.length >= 8 && say(formTexts.badDay)}
          onChange={(event) => draft.set({ date: event.currentTarget.value })}
        />
      </div>
      {draft.isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
    </CommandDialog>
  );
}

function documentIn(number: string, date: string | undefined): Pick<BodyOf<'SubmitResult'>, 'document'> {
  const document = { ...(number === '' ? {} : { number }), ...(date === undefined ? {} : { date }) };
  return Object.keys(document).length === 0 ? {} : { document };
}

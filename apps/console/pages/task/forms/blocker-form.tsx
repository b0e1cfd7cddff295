import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { commandTexts, commandVerbs } from '#texts/console/commands.texts.js';
import { formTexts } from '#texts/console/forms.texts.js';
import type { Order } from '../../../api/send.js';
import { CommandDialog } from '../../../commands/command-dialog.js';
import { useDraft } from '../../../commands/use-draft.js';
import { useSay } from '../../../shell/language.js';
import { ChangedSince } from '../changed-since.js';
import type { FormProps } from './formed.js';
import { type WayOut, WaysOut } from './ways-out.js';
import { WordsField } from './words-field.js';

interface Fields {
  readonly [name: string]: unknown;
  readonly title: string;
  readonly description: string;
  readonly cause: string;
  readonly exceeds: string;
  readonly options: readonly WayOut[];
}

const empty: Fields = {
  title: '',
  description: '',
  cause: '',
  exceeds: '',
  options: [{ text: '', competence: '' }],
};

/** What holds the task up, and at least one way out with whose competence it needs: nobody is asked a question without an answer to choose. */
export function BlockerForm({ task, onClose }: FormProps) {
  const say = useSay();
  const id = useId();
  const draft = useDraft(`RaiseBlocker/${task.id}`, empty);
  const { title, description, cause, exceeds, options } = draft.fields;
  return (
    <CommandDialog
      title={say(commandVerbs.RaiseBlocker)}
      confirm={say(commandVerbs.RaiseBlocker)}
      order={orderOf(task.id, draft.fields)}
      onClose={onClose}
      onDone={draft.drop}
      fields={{
        '/title': `${id}t`,
        '/description': `${id}d`,
        '/cause': `${id}c`,
        '/exceedsCompetenceBecause': `${id}x`,
      }}
    >
      <ChangedSince task={task} />
      <TextInput
        id={`${id}t`}
        label={say(formTexts.blockerTitle)}
        description={say(formTexts.blockerTitleHow)}
        required
        data-autofocus
        value={title}
        onChange={(event) => draft.set({ title: event.currentTarget.value })}
      />
      <WordsField
        id={`${id}d`}
        label={say(formTexts.description)}
        value={description}
        onType={(words) => draft.set({ description: words })}
      />
      <WordsField
        id={`${id}c`}
        label={say(formTexts.cause)}
        value={cause}
        onType={(words) => draft.set({ cause: words })}
      />
      <WaysOut ways={options} onChange={(ways) => draft.set({ options: ways })} />
      <WordsField
        id={`${id}x`}
        label={say(formTexts.exceeds)}
        description={say(commandTexts.optional)}
        isRequired={false}
        value={exceeds}
        onType={(words) => draft.set({ exceeds: words })}
      />
      {draft.isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
    </CommandDialog>
  );
}

function orderOf(task: string, fields: Fields): Order<'RaiseBlocker'> | undefined {
  const [title, description, cause] = [fields.title.trim(), fields.description.trim(), fields.cause.trim()];
  const exceeds = fields.exceeds.trim();
  const options = fields.options.map(({ text, competence }) => ({ text: text.trim(), competence: competence.trim() }));
  const areWhole = options.every(({ text, competence }) => text !== '' && competence !== '');
  if (title === '' || description === '' || cause === '' || !areWhole || options.length === 0) return undefined;
  return {
    name: 'RaiseBlocker',
    subject: { task },
    body: {
      ...{ title, description, cause, options },
      ...(exceeds === '' ? {} : { exceedsCompetenceBecause: exceeds }),
    },
  };
}

import { Radio, TextInput } from '@mantine/core';
import { useId } from 'react';
import { commandTexts, commandVerbs } from '#texts/console/commands.texts.js';
import { formTexts } from '#texts/console/forms.texts.js';
import type { Order } from '../../../api/send.js';
import { CommandDialog } from '../../../commands/command-dialog.js';
import { useDraft } from '../../../commands/use-draft.js';
import { useSay } from '../../../shell/language.js';
import { ChangedSince } from '../changed-since.js';
import type { FormProps } from './formed.js';
import { WordsField } from './words-field.js';

type Deciding = 'DecideExtension' | 'DecideDeclination';

/** Yes or no to what was asked, and why. */
export function DecisionForm({ task, onClose, name }: FormProps & { readonly name: Deciding }) {
  const say = useSay();
  const id = useId();
  const asked = name === 'DecideExtension' ? task.extensionRequests : task.declinationRequests;
  const request = asked.find(({ decision }) => decision === null);
  const draft = useDraft(`${name}/${request?.request ?? task.id}`, { granted: '', reason: '', document: '' });
  const { granted, reason, document } = draft.fields;
  const order: Order<Deciding> | undefined =
    request === undefined || granted === '' || reason.trim() === ''
      ? undefined
      : {
          name,
          subject: { task: task.id, request: request.request },
          etag: task.etag,
          body: {
            ...{ granted: granted === 'yes', reason: reason.trim() },
            ...(document.trim() === '' ? {} : { document: document.trim() }),
          },
        };
  return (
    <CommandDialog
      title={say(commandVerbs[name])}
      confirm={say(commandVerbs[name])}
      order={order}
      onClose={onClose}
      onDone={draft.drop}
      fields={{ '/reason': `${id}r`, '/document': `${id}d` }}
    >
      <ChangedSince task={task} />
      {request !== undefined && <p className="own-words">{say(formTexts.asked, { text: request.reason })}</p>}
      <Radio.Group
        label={say(formTexts.decision)}
        required
        value={granted}
        onChange={(value) => draft.set({ granted: value })}
      >
        <div className="row">
          <Radio value="yes" label={say(formTexts.granted)} data-autofocus />
          <Radio value="no" label={say(formTexts.refused)} />
        </div>
      </Radio.Group>
      <WordsField
        id={`${id}r`}
        label={say(formTexts.reason)}
        value={reason}
        onType={(words) => draft.set({ reason: words })}
      />
      <TextInput
        id={`${id}d`}
        label={say(formTexts.document)}
        description={say(commandTexts.optional)}
        value={document}
        onChange={(event) => draft.set({ document: event.currentTarget.value })}
      />
      {draft.isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
    </CommandDialog>
  );
}

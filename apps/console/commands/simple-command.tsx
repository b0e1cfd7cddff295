import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { commandTexts, commandVerbs, wordsLabels } from '#texts/console/commands.texts.js';
import type { Subject } from '../api/command-routes.js';
import type { Done, Order } from '../api/send.js';
import { useSay } from '../shell/language.js';
import { CommandDialog } from './command-dialog.js';
import { offering } from './offering.js';
import { type SimpleCommand, simpleFormOf } from './simple-commands.js';
import { useDraft } from './use-draft.js';

/** A button that opens the dialog of one of the simple commands. */
export function SimpleCommandButton(props: {
  readonly name: SimpleCommand;
  readonly subject: Subject;
  readonly etag?: number | undefined;
  /** Put into the body beside the words. */
  readonly also?: Readonly<Record<string, string>> | undefined;
  readonly isMain?: boolean;
  readonly onDone?: (done: Done) => void;
}) {
  const { name, subject, isMain = false } = props;
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant={isMain ? 'filled' : 'default'}
        onClick={() => setIsOpen(true)}
        {...offering(name, thingOf(subject))}
      >
        {say(commandVerbs[name])}
      </Button>
      {isOpen && <SimpleDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Of a part of a task the command is about the task. */
const thingOf = ({ task, blocker, directive }: Subject): string => task ?? blocker ?? directive ?? '';

export function SimpleDialog(props: {
  readonly name: SimpleCommand;
  readonly subject: Subject;
  readonly etag?: number | undefined;
  readonly also?: Readonly<Record<string, string>> | undefined;
  readonly onClose: () => void;
  readonly onDone?: (done: Done) => void;
  readonly isTried?: boolean;
  /** Over the words. */
  readonly children?: ReactNode;
}) {
  const { name, subject, etag, also, onClose, onDone, isTried = true, children } = props;
  const say = useSay();
  const id = useId();
  const { words, isRequired = false, fixed = {} } = simpleFormOf(name);
  const draft = useDraft(`${name}/${Object.values(subject).join('/')}`, { words: '' });
  const typed = draft.fields.words.trim();
  const isWhole = !isRequired || typed !== '';
  const body = { ...fixed, ...also, ...(words === undefined || typed === '' ? {} : { [words]: typed }) };
  const order: Order<SimpleCommand> | undefined = isWhole ? { name, subject, etag, body } : undefined;
  return (
    <CommandDialog
      title={say(commandVerbs[name])}
      confirm={say(commandVerbs[name])}
      order={order}
      onClose={onClose}
      isTried={isTried}
      onDone={(done) => {
        draft.drop();
        onDone?.(done);
      }}
      fields={words === undefined ? {} : { [`/${words}`]: id }}
    >
      {children}
      {words !== undefined && (
        <Textarea
          id={id}
          label={say(wordsLabels[words])}
          description={isRequired ? undefined : say(commandTexts.optional)}
          required={isRequired}
          autosize
          minRows={3}
          data-autofocus
          value={draft.fields.words}
          onChange={(event) => draft.set({ words: event.currentTarget.value })}
        />
      )}
      {draft.isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
    </CommandDialog>
  );
}

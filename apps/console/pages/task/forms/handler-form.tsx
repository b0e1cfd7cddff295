import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { commandVerbs } from '#texts/console/commands.texts.js';
import { formTexts } from '#texts/console/forms.texts.js';
import type { Schemas } from '../../../api/reads.js';
import type { Order } from '../../../api/send.js';
import { CommandDialog } from '../../../commands/command-dialog.js';
import { Choice } from '../../../parts/choice.js';
import { useSay, useTitle } from '../../../shell/language.js';
import { usePerson } from '../../../shell/person.js';
import { Shown } from '../../../shell/states.js';
import { ChangedSince } from '../changed-since.js';
import type { FormProps } from './formed.js';

/** Somebody of the lead unit, each with what they have in hand already. */
export function HandlerForm({ task, onClose }: FormProps) {
  const say = useSay();
  const { reads } = usePerson();
  const people = useQuery(reads.people(task.leadUnit ?? ''));
  const [person, setPerson] = useState(task.handler?.person ?? '');
  const order: Order<'NameHandler'> | undefined =
    person === '' ? undefined : { name: 'NameHandler', subject: { task: task.id }, etag: task.etag, body: { person } };
  return (
    <CommandDialog
      title={say(commandVerbs.NameHandler)}
      confirm={say(commandVerbs.NameHandler)}
      order={order}
      onClose={onClose}
    >
      <ChangedSince task={task} />
      <Shown query={people} lines={2}>
        {({ items }) => <Candidates items={items} person={person} onChoose={setPerson} />}
      </Shown>
    </CommandDialog>
  );
}

function Candidates(props: {
  readonly items: readonly Schemas['PersonItem'][];
  readonly person: string;
  readonly onChoose: (person: string) => void;
}) {
  const { items, person, onChoose } = props;
  const say = useSay();
  const titleOf = useTitle();
  const options = items.map(({ person: value, name, posts, openTasks, overdueTasks }) => {
    const stands = posts.map(({ title }) => titleOf(title)).join(', ');
    const who = name === null ? stands : `${name} (${stands})`;
    return { value, text: say(formTexts.load, { who, open: openTasks, overdue: overdueTasks }) };
  });
  return (
    <Choice
      label={say(formTexts.handler)}
      value={options.some(({ value }) => value === person) ? person : ''}
      options={[{ value: '', text: say(formTexts.chooseHandler) }, ...options]}
      onChoose={onChoose}
    />
  );
}

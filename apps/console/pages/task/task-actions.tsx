import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { commandVerbs } from '#texts/console/commands.texts.js';
import { taskTexts } from '#texts/console/task.texts.js';
import type { Schemas } from '../../api/reads.js';
import { offering } from '../../commands/offering.js';
import { SimpleDialog } from '../../commands/simple-command.js';
import { isSimple, type SimpleCommand } from '../../commands/simple-commands.js';
import { useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { ChangedSince } from './changed-since.js';
import { type FormedCommand, formed } from './forms/formed.js';
import { useOpenForm } from './open-form.js';

const TaskForm = lazy(async () => ({ default: (await import('./forms/task-form.js')).TaskForm }));

/** What is mostly next stands first. */
const order: readonly (FormedCommand | SimpleCommand)[] = [
  'DecideExtension',
  'DecideDeclination',
  'ConfirmResult',
  'ReturnResult',
  'AcceptTask',
  'ReportProgress',
  'RaiseBlocker',
  'RequestExtension',
  'SubmitResult',
  'NameHandler',
  'ExplainLateness',
  'RequestDeclination',
];

const formedBy = (name: string | undefined): FormedCommand | undefined => formed.find((known) => known === name);

/** What the reader may do now; the server says so, and nothing else is offered. Of parts of the task the buttons stand at them. */
export function TaskActions({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const { asOf } = usePerson();
  const { name, open, close } = useOpenForm();
  const offered = order.filter((known) => task.actions.includes(known));
  if (asOf !== undefined) return null;
  const isOffered = name !== undefined && task.actions.includes(name);
  const form = isOffered ? formedBy(name) : undefined;
  const urge = task.urges.find(({ state }) => state === 'waiting');
  const subject = {
    task: task.id,
    ...(name === 'AnswerUrge' && urge !== undefined ? { urge: String(urge.number) } : {}),
  };
  return (
    <div className="stack-tight screen-only">
      {offered.length > 0 && (
        <fieldset className="row">
          <legend className="aside">{say(taskTexts.actions)}</legend>
          {offered.map((known, place) => (
            <Button
              key={known}
              variant={place === 0 ? 'filled' : 'default'}
              onClick={() => open(known)}
              {...offering(known, task.id)}
            >
              {say(commandVerbs[known])}
            </Button>
          ))}
        </fieldset>
      )}
      {form !== undefined && (
        <Suspense fallback={null}>
          <TaskForm name={form} task={task} onClose={close} />
        </Suspense>
      )}
      {isOffered && form === undefined && isSimple(name) && (
        <SimpleDialog name={name} subject={subject} etag={task.etag} onClose={close}>
          <ChangedSince task={task} />
        </SimpleDialog>
      )}
    </div>
  );
}

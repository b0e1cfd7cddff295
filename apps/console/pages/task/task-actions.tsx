import type { Schemas } from '../../api/reads.js';
import { SimpleCommandButton } from '../../commands/simple-command.js';
import { isSimple } from '../../commands/simple-commands.js';
import { usePerson } from '../../shell/person.js';

/** What the reader may do now; the server says so, and nothing else is offered. */
export function TaskActions({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const { asOf } = usePerson();
  if (asOf !== undefined) return null;
  return (
    <div className="row screen-only">
      {task.actions.filter(isSimple).map((name) => (
        <SimpleCommandButton key={name} name={name} subject={{ task: task.id }} etag={task.etag} />
      ))}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { stateTexts } from '#texts/console/shell.texts.js';
import { useSay, useTitle } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';
import { TaskActions } from './task-actions.js';
import { TaskFacts } from './task-facts.js';

/** Everything about one task that its reader may know, and what they may do with it. */
export function TaskPage() {
  const say = useSay();
  const titleOf = useTitle();
  const { task } = useParams({ from: '/as/$as/tasks/$task' });
  const { reads } = usePerson();
  const detail = useQuery(reads.task(task));
  const title = detail.data === undefined ? say(stateTexts.loading) : titleOf(detail.data.title);
  return (
    <Page title={title}>
      <Shown query={detail}>
        {(read) => (
          <div className="stack">
            <TaskFacts task={read} />
            <TaskActions task={read} />
          </div>
        )}
      </Shown>
    </Page>
  );
}

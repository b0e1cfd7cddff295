import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { stateTexts } from '#texts/console/shell.texts.js';
import { isGone } from '../../api/problem.js';
import type { Schemas } from '../../api/reads.js';
import { useSay, useTitle } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { NotFound } from '../../shell/root-states.js';
import { Shown } from '../../shell/states.js';
import { Blockers } from './blockers.js';
import { DeadlineMoves } from './deadline-moves.js';
import { Directives } from './directives.js';
import { Reports } from './reports.js';
import { Requests } from './requests.js';
import { Results } from './results.js';
import { ReturnNote } from './return-note.js';
import { Story } from './story.js';
import styles from './task.module.css';
import { TaskActions } from './task-actions.js';
import { TaskFacts } from './task-facts.js';
import { TaskMarks } from './task-marks.js';
import { Urges } from './urges.js';

/** Everything about one task that its reader may know, and what they may do with it. */
export function TaskPage() {
  const say = useSay();
  const titleOf = useTitle();
  const { task } = useParams({ from: '/as/$as/tasks/$task' });
  const { reads } = usePerson();
  const detail = useQuery(reads.task(task));
  // A task that is not there and one that is not mine are one and the same page.
  if (isGone(detail.error)) return <NotFound />;
  const notYet = say(detail.isError ? stateTexts.failed : stateTexts.loading);
  return (
    <Page title={detail.data === undefined ? notYet : titleOf(detail.data.title)}>
      <Shown query={detail} lines={12}>
        {(read) => <Whole task={read} />}
      </Shown>
    </Page>
  );
}

function Whole({ task }: { readonly task: Schemas['TaskDetail'] }) {
  return (
    <div className={styles['page']}>
      <div className="stack">
        <TaskMarks task={task} />
        <ReturnNote task={task} />
        <TaskActions task={task} />
        <TaskFacts task={task} />
        <DeadlineMoves task={task} />
        <Urges task={task} />
        <Requests task={task} />
        <Blockers task={task} />
        <Directives task={task} />
        <Reports task={task} />
        <Results task={task} />
      </div>
      <Story task={task} />
    </div>
  );
}

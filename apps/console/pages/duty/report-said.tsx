import { useQueries } from '@tanstack/react-query';
import { dutyPageTexts } from '#texts/console/duty.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import styles from './duty.module.css';

const parts = ['results', 'shortcomings', 'proposals', 'note'] as const;

/** The words of a report, part by part; what it left out is not shown. */
export function ReportSaid({ report }: { readonly report: Schemas['WireDutyReport'] }) {
  const say = useSay();
  const { reads } = usePerson();
  const tasks = useQueries({ queries: report.withoutTasks.map(({ task }) => reads.task(task)) });
  const codeOf = (task: string, place: number): string => tasks[place]?.data?.code ?? task;
  const said = parts.filter((part) => report[part] !== null);
  const isEmpty = said.length + report.blockers.length + report.withoutTasks.length === 0;
  if (isEmpty) return <p className="muted">{say(dutyPageTexts.nothingSaid)}</p>;
  return (
    <dl className={styles['said']}>
      {said.map((part) => (
        <div key={part}>
          <dt>{say(dutyPageTexts[part])}</dt>
          <dd className="own-words">{report[part]}</dd>
        </div>
      ))}
      {report.blockers.length > 0 && (
        <div>
          <dt>{say(dutyPageTexts.blockers)}</dt>
          {report.blockers.map(({ id, task, title, options }) => (
            <dd key={id}>
              {task.code}: {title}
              <ul className="small muted">
                {options.map(({ text }, place) => (
                  <li key={text}>{say(dutyPageTexts.option, { number: place + 1, text })}</li>
                ))}
              </ul>
            </dd>
          ))}
        </div>
      )}
      {report.withoutTasks.length > 0 && (
        <div>
          <dt>{say(dutyPageTexts.without)}</dt>
          {report.withoutTasks.map(({ task, reason }, place) => (
            <dd key={task}>
              {codeOf(task, place)}: {reason}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

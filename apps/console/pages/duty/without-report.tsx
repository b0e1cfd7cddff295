import { Textarea } from '@mantine/core';
import { dutyPageTexts } from '#texts/console/duty.texts.js';
import { useSay, useTitle } from '../../shell/language.js';
import styles from './duty.module.css';
import type { ReportedTask } from './reported.js';

/** Each open task is accounted for: by its handler's report, or by a reason here. */
export function WithoutReport(props: {
  readonly tasks: readonly ReportedTask[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly onChange: (reasons: Readonly<Record<string, string>>) => void;
}) {
  const { tasks, reasons, onChange } = props;
  const say = useSay();
  const titleOf = useTitle();
  return (
    <section className={`${styles['fields']} stack-tight`} aria-labelledby="without-report">
      <h2 id="without-report">{say(dutyPageTexts.without)}</h2>
      {tasks.length === 0 && <p className="small muted">{say(dutyPageTexts.withoutNone)}</p>}
      {tasks.map(({ id, code, title }) => (
        <Textarea
          key={id}
          label={say(dutyPageTexts.withoutReason, { task: code })}
          description={titleOf(title)}
          required
          autosize
          minRows={1}
          value={reasons[id] ?? ''}
          onChange={(event) => onChange({ ...reasons, [id]: event.currentTarget.value })}
        />
      ))}
    </section>
  );
}

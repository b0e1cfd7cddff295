import { ReportForm } from '../../../commands/report-form.js';
import { ChangedSince } from '../changed-since.js';
import styles from '../task.module.css';
import type { FormProps } from './formed.js';

/** On the page itself, so that what was reported before can be read beside it. */
export function ReportHere({ task, onClose }: FormProps) {
  if (task.reporting === null) return null;
  return (
    <div className={styles['form']}>
      <ReportForm task={task} reporting={task.reporting} onClose={onClose}>
        <ChangedSince task={task} />
      </ReportForm>
    </div>
  );
}

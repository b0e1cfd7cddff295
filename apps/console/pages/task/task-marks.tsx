import { shellTexts } from '#texts/console/shell.texts.js';
import { taskTexts } from '#texts/console/task.texts.js';
import { progressTexts, timelinessTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { daysLeftSaid } from '../../parts/days-left.js';
import { StatusMark } from '../../parts/status-mark.js';
import { timelinessTones } from '../../parts/tones.js';
import { useSay } from '../../shell/language.js';

/** Code and state, and how far the end is as long as something is to be done. */
export function TaskMarks({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const { code, progress, timeliness, workingDaysLeft, isRestricted, provenance } = task;
  const isOpen = timeliness === 'withinDeadline' || timeliness === 'overdue';
  const left = isOpen ? daysLeftSaid(workingDaysLeft, timeliness === 'overdue') : undefined;
  return (
    <p className="row">
      <b>{code}</b>
      <StatusMark status={progressTexts[progress]} />
      {left === undefined ? (
        timeliness !== null && <StatusMark status={timelinessTexts[timeliness]} tone={timelinessTones[timeliness]} />
      ) : (
        <StatusMark {...left} />
      )}
      {isRestricted && <span className="small">⊘ {say(taskTexts.restricted)}</span>}
      {provenance === 'illustration' && <span className="muted small">({say(shellTexts.illustrationMark)})</span>}
    </p>
  );
}

import { taskTexts } from '#texts/console/task.texts.js';
import { nearDueText, progressTexts, timelinessTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords } from '../../parts/moments.js';
import { StatusMark, type Tone } from '../../parts/status-mark.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';

type Timeliness = Schemas['TaskDetail']['timeliness'];

const tones: Readonly<Record<NonNullable<Timeliness>, Tone>> = {
  completedOnTime: 'done',
  completedLate: 'done',
  completedNoDeadline: 'done',
  withinDeadline: 'onTime',
  overdue: 'overdue',
  noDeadline: 'plain',
};

export function TaskFacts({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const { code, progress, timeliness, nearDue, deadline, leadUnit, handler } = task;
  return (
    <div className="stack-tight">
      <p className="row">
        <b>{code}</b>
        <StatusMark status={progressTexts[progress]} />
        {timeliness !== null && <StatusMark status={timelinessTexts[timeliness]} tone={tones[timeliness]} />}
        {nearDue && <StatusMark status={nearDueText} tone="near" />}
      </p>
      <p>
        {say(taskTexts.lead)}: {leadUnit ?? '—'}
        {handler?.title != null && ` · ${say(taskTexts.handler)}: ${titleOf(handler.title)}`}
      </p>
      <p>
        {say(taskTexts.deadline)}: {deadline?.text ?? say(taskTexts.noDeadline)}
        {deadline?.legalEnd != null && ` (${dayInWords(deadline.legalEnd, language)})`}
      </p>
    </div>
  );
}

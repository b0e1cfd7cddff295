import { dueTexts } from '#texts/console/board.texts.js';
import type { Schemas } from '../api/reads.js';
import { useLanguage, useSay } from '../shell/language.js';
import { daysLeftSaid } from './days-left.js';
import { dayInWords } from './moments.js';

type Card = Pick<Schemas['TaskItem'], 'deadline' | 'timeliness' | 'workingDaysLeft'>;

/** "Quá hạn 5 ngày làm việc", "Còn 12 ngày làm việc", as on every other page; the day itself stands beside it. */
export function DeadlineWords({ card: { deadline, timeliness, workingDaysLeft } }: { readonly card: Card }) {
  const say = useSay();
  const { language } = useLanguage();
  const legalEnd = deadline?.legalEnd ?? undefined;
  if (legalEnd === undefined) return <span className="muted">{deadline?.text ?? say(dueTexts.none)}</span>;
  const day = dayInWords(legalEnd, language);
  const isOver = timeliness?.startsWith('completed') === true;
  const left = isOver ? undefined : daysLeftSaid(workingDaysLeft, timeliness === 'overdue');
  if (left === undefined) return <span className="muted">{say(dueTexts.wasDue, { day })}</span>;
  return (
    <span>
      <b>{left.status[language]}</b> <span className="muted">({day})</span>
    </span>
  );
}

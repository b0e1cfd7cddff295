import { daysBetween, parseCivilDate } from '#domain/calendar/civil-date.js';
import { dateIn } from '#domain/calendar/zone.js';
import { instantOf } from '#domain/kernel/time.js';
import { dueTexts } from '#texts/console/board.texts.js';
import type { Schemas } from '../api/reads.js';
import { useLanguage, useSay } from '../shell/language.js';
import { dayInWords, ZONE } from './moments.js';

type Card = Pick<Schemas['TaskItem'], 'deadline' | 'timeliness'>;

/** "Quá hạn 5 ngày", "Còn 12 ngày": calendar days from the moment that is seen; the day itself stands beside it. */
export function DeadlineWords({ card, asOf }: { readonly card: Card; readonly asOf: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const legalEnd = card.deadline?.legalEnd ?? undefined;
  if (legalEnd === undefined) return <span className="muted">{card.deadline?.text ?? say(dueTexts.none)}</span>;
  const day = dayInWords(legalEnd, language);
  if (card.timeliness?.startsWith('completed') === true) {
    return <span className="muted">{say(dueTexts.wasDue, { day })}</span>;
  }
  return (
    <span>
      <b>{say(...leftUntil(legalEnd, asOf))}</b> <span className="muted">({day})</span>
    </span>
  );
}

function leftUntil(legalEnd: string, asOf: string): Parameters<ReturnType<typeof useSay>> {
  const end = parseCivilDate(legalEnd);
  if (end === undefined) return [dueTexts.none];
  const days = daysBetween(dateIn(instantOf(asOf), ZONE), end);
  if (days === 0) return [dueTexts.today];
  if (days > 0) return days === 1 ? [dueTexts.dayLeft] : [dueTexts.daysLeft, { days }];
  return days === -1 ? [dueTexts.dayLate] : [dueTexts.daysLate, { days: -days }];
}

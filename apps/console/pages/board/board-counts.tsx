import { boardTexts } from '#texts/console/board.texts.js';
import { outsideTexts, timelinessTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { timelinessTones } from '../../parts/tones.js';
import { useLanguage, useSay } from '../../shell/language.js';
import styles from './board.module.css';

type Timeliness = keyof Schemas['Board']['counts'];
const order: readonly Timeliness[] = [
  'completedOnTime',
  'completedLate',
  'completedNoDeadline',
  'withinDeadline',
  'overdue',
  'noDeadline',
];
const outside = ['draft', 'declined', 'cancelled'] as const;

/** The six official numbers in one line, and how much was on time. */
export function BoardCounts({ board }: { readonly board: Schemas['Board'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { counts, onTimePercent, isPartial } = board;
  const notCounted = outside.filter((key) => board.outside[key] > 0);
  const percent = onTimePercent?.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  return (
    <div className="stack-tight">
      <ul className={styles['counts']} aria-label={say(boardTexts.counts)}>
        {order.map((key) => (
          <li key={key} className={styles['count']} data-tone={counts[key] === 0 ? 'plain' : timelinessTones[key]}>
            <span aria-hidden="true">{timelinessTexts[key].glyph}</span> {timelinessTexts[key][language]}{' '}
            <b>{counts[key]}</b>
          </li>
        ))}
        <li className={styles['percent']}>
          {percent === undefined ? say(boardTexts.onTimeNone) : <b>{say(boardTexts.onTime, { percent })}</b>}
        </li>
      </ul>
      {notCounted.length > 0 && (
        <p className="small muted">
          {say(boardTexts.outside)}:{' '}
          {notCounted
            .map((key) => `${outsideTexts[key].glyph} ${outsideTexts[key][language]} ${board.outside[key]}`)
            .join(' · ')}
        </p>
      )}
      {isPartial && <p>{say(boardTexts.partial)}</p>}
    </div>
  );
}

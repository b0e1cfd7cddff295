import { Link } from '@tanstack/react-router';
import { cockpitTexts } from '#texts/console/cockpit.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';
import { shownIn, tasksIn } from './cell.js';
import styles from './heat-map.module.css';

/** Glyph and numbers on the tint; a way to that unit's board in that quarter. The row of totals leads nowhere. */
export function HeatCell(props: {
  readonly unit?: string;
  readonly cell: Schemas['CockpitCell'];
  readonly label: string;
}) {
  const { unit, cell, label } = props;
  const say = useSay();
  const { language } = useLanguage();
  const { as } = usePerson();
  const shown = shownIn(cell);
  if (shown === undefined) {
    return (
      <td data-label={label}>
        <span className={styles['cell']} data-tone="none">
          <span aria-hidden="true">—</span>
          <span className="aside">{say(cockpitTexts.noTasks)}</span>
        </span>
      </td>
    );
  }
  const { status, tone, count } = shown;
  const tasks = tasksIn(cell);
  const inside = (
    <>
      <span aria-hidden="true">
        <span className={styles['glyph']}>{status.glyph}</span> {count}
        <span className={styles['of']}>/{tasks}</span>
      </span>
      <span className="aside">{say(cockpitTexts.cell, { status: status[language], count, tasks })}</span>
    </>
  );
  return (
    <td data-label={label}>
      {unit === undefined ? (
        <span className={styles['cell']} data-tone={tone}>
          {inside}
        </span>
      ) : (
        <Link
          to="/as/$as/boards/$unit"
          params={{ as, unit }}
          search={(now) => ({ ...sameMoment(now), period: cell.period })}
          className={styles['cell']}
          data-tone={tone}
          data-cell
          title={say(cockpitTexts.cell, { status: status[language], count, tasks })}
        >
          {inside}
        </Link>
      )}
    </td>
  );
}

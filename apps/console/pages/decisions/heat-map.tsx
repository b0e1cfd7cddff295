import { cockpitTexts } from '#texts/console/cockpit.texts.js';
import { periodText } from '#texts/dates.js';
import type { Schemas } from '../../api/reads.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { numberIn } from './cockpit-sentence.js';
import { HeatCell } from './heat-cell.js';
import { HeatLegend } from './heat-legend.js';
import styles from './heat-map.module.css';
import { useGridKeys } from './use-grid-keys.js';

type Cell = Schemas['CockpitCell'];

/** Units by quarters, as a table; on a phone a list of units. */
export function HeatMap({ cockpit }: { readonly cockpit: Schemas['Cockpit'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const named = useNamed(cockpit.named);
  const grid = useGridKeys();
  const { quarters, units, total } = cockpit;
  const heads = quarters.map((quarter) => periodText(quarter, language));
  const ofUnit = (unit: string, cells: readonly Cell[]) =>
    cells.map((cell, place) => <HeatCell key={cell.period} unit={unit} cell={cell} label={heads[place] ?? ''} />);
  return (
    <div className="stack-tight">
      <table className={styles['map']} ref={grid.table} onKeyDown={grid.onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{say(cockpitTexts.unit)}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">{say(cockpitTexts.change)}</th>
            <th scope="col" className={styles['number']}>
              {say(cockpitTexts.onTime)}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, cells }) => (
            <tr key={unit}>
              <th scope="row" title={named.unitInFull(unit)}>
                {named.unit(unit)}
              </th>
              {ofUnit(unit, cells)}
              <Trend cell={cells.at(-1)} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(cockpitTexts.total)}</th>
            {total.map((cell, place) => (
              <HeatCell key={cell.period} cell={cell} label={heads[place] ?? ''} />
            ))}
            <Trend cell={total.at(-1)} />
          </tr>
        </tfoot>
      </table>
      <HeatLegend cells={[...units.flatMap(({ cells }) => cells), ...total]} />
    </div>
  );
}

/** Of the last quarter: overdue against the one before, and how much was on time. */
function Trend({ cell }: { readonly cell: Cell | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  const by = cell?.change.overdue ?? 0;
  const change =
    by === 0
      ? say(cockpitTexts.sameShort)
      : say(by > 0 ? cockpitTexts.moreShort : cockpitTexts.fewerShort, { count: Math.abs(by) });
  const percent = cell?.onTimePercent ?? null;
  return (
    <>
      <td data-label={say(cockpitTexts.change)} data-trend={Math.sign(by)} className={styles['trend']}>
        {change}
      </td>
      <td data-label={say(cockpitTexts.onTime)} className={`${styles['number']} ${styles['trend']}`}>
        {percent === null ? '—' : `${numberIn(percent, language)}%`}
      </td>
    </>
  );
}

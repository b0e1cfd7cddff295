import { cockpitTexts } from '#texts/console/cockpit.texts.js';
import type { Schemas } from '../../api/reads.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useSay } from '../../shell/language.js';
import { shownIn } from './cell.js';

/** What the glyphs that are there mean. */
export function HeatLegend({ cells }: { readonly cells: readonly Schemas['CockpitCell'][] }) {
  const say = useSay();
  const shown = new Map(
    cells.flatMap((cell) => {
      const one = shownIn(cell);
      return one === undefined ? [] : [[one.status.glyph, one] as const];
    }),
  );
  return (
    <div className="small muted">
      <p>{say(cockpitTexts.legend)}</p>
      <p className="row">
        {[...shown.values()].map(({ status, tone }) => (
          <StatusMark key={status.glyph} status={status} tone={tone} />
        ))}
      </p>
    </div>
  );
}

import { cockpitTexts } from '#texts/console/cockpit.texts.js';
import { periodText } from '#texts/dates.js';
import type { Schemas } from '../../api/reads.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { tasksIn } from './cell.js';

type Cockpit = Schemas['Cockpit'];

/** What the table says, in one sentence. */
export function CockpitSentence({ cockpit }: { readonly cockpit: Cockpit }) {
  const say = useSay();
  const { language } = useLanguage();
  const named = useNamed(cockpit.named);
  const total = cockpit.total.at(-1);
  if (total === undefined) return null;
  const { overdue } = total.counts;
  const late = lateIn(cockpit);
  const onTime =
    total.onTimePercent === null
      ? say(cockpitTexts.onTimeNone)
      : say(cockpitTexts.onTimeIs, {
          percent: numberIn(total.onTimePercent, language),
          change: onTimeChange(total.change.onTimePercent ?? 0),
        });
  const facts = {
    period: periodText(cockpit.period, language),
    units: cockpit.units.length,
    tasks: tasksIn(total),
    overdue,
    change: overdueChange(total.change.overdue),
    onTime,
  };
  return (
    <p>
      {late.length === 0
        ? say(cockpitTexts.sentenceGood, facts)
        : say(cockpitTexts.sentence, { ...facts, most: whereMost(late) })}
    </p>
  );

  /** One that has more than any other, else at how many. */
  function whereMost([most, second]: typeof late): string {
    if (most === undefined || most.overdue === second?.overdue) return say(cockpitTexts.spread, { count: late.length });
    return say(cockpitTexts.most, { unit: named.unit(most.unit), count: most.overdue });
  }

  function overdueChange(by: number): string {
    if (by === 0) return say(cockpitTexts.same);
    return say(by > 0 ? cockpitTexts.more : cockpitTexts.fewer, { count: Math.abs(by) });
  }

  function onTimeChange(by: number): string {
    if (by === 0) return say(cockpitTexts.same);
    return say(by > 0 ? cockpitTexts.up : cockpitTexts.down, { count: numberIn(Math.abs(by), language) });
  }
}

/** Units with overdue tasks in the last quarter, the most first. */
const lateIn = ({ units }: Cockpit): readonly { readonly unit: string; readonly overdue: number }[] =>
  units
    .map(({ unit, cells }) => ({ unit, overdue: cells.at(-1)?.counts.overdue ?? 0 }))
    .filter(({ overdue }) => overdue > 0)
    .toSorted((a, b) => b.overdue - a.overdue);

/** `66,7` in Vietnamese, `66.7` in English. */
export const numberIn = (value: number, language: 'vi' | 'en'): string =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');

import { decisionTexts } from '#texts/console/decisions.texts.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords } from '../../parts/moments.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { Empty } from '../../shell/states.js';
import { useCockpit } from './cockpit.js';

/** One sentence of fact, and what is to come: what I directed, and what lies with the units and may climb. */
export function NothingWaits() {
  const say = useSay();
  const { asOf } = usePerson();
  const cockpit = useCockpit().data;
  return (
    <Empty>
      {say(asOf === undefined ? decisionTexts.nothing : decisionTexts.nothingThen)}{' '}
      {cockpit !== undefined && asOf === undefined && <ToCome cockpit={cockpit} />}
    </Empty>
  );
}

function ToCome({ cockpit: { directed, blockers } }: { readonly cockpit: Schemas['Cockpit'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const [next] = directed;
  const words = [
    ...(next === undefined
      ? []
      : [say(decisionTexts.nextDirected, { code: next.about.code ?? '', day: dayInWords(next.due, language) })]),
    ...(blockers.head === 0 ? [] : [say(decisionTexts.climbing, { count: blockers.head })]),
  ];
  return words.length === 0 ? say(decisionTexts.nothingToCome) : words.join(' ');
}

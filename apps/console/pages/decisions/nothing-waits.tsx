import { decisionTexts } from '#texts/console/decisions.texts.js';
import { useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { Empty } from '../../shell/states.js';

/** One sentence of fact. */
export function NothingWaits() {
  const say = useSay();
  const { asOf } = usePerson();
  return <Empty>{say(asOf === undefined ? decisionTexts.nothing : decisionTexts.nothingThen)}</Empty>;
}

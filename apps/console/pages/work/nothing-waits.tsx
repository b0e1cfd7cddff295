import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { workTexts } from '#texts/console/work.texts.js';
import type { Schemas } from '../../api/reads.js';
import { daysLeftSaid } from '../../parts/days-left.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { pagesOf } from '../../shell/pages-of.js';
import { useMe, usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';
import { Empty } from '../../shell/states.js';

/** An empty list, what ends next in the unit, and the way to its board. */
export function NothingWaits() {
  const say = useSay();
  const { as } = usePerson();
  const me = useMe();
  const unit = pagesOf(me.data?.posts ?? []).find(({ to }) => to === '/as/$as/boards/$unit')?.unit;
  const link = unit !== undefined && (
    <Link to="/as/$as/boards/$unit" params={{ as, unit }} search={sameMoment}>
      {say(workTexts.toBoard)}
    </Link>
  );
  return (
    <Empty action={link}>
      {say(workTexts.nothing)} {unit !== undefined && <Next unit={unit} />}
    </Empty>
  );
}

function Next({ unit }: { readonly unit: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { reads } = usePerson();
  const board = useQuery(reads.board(unit, undefined, 'own'));
  const next = nextOf(board.data?.columns.flatMap(({ cards }) => cards) ?? []);
  const left = next === undefined ? undefined : daysLeftSaid(next.workingDaysLeft, false);
  if (next === undefined || left === undefined) return null;
  const days = left.status[language];
  return <>{say(workTexts.next, { code: next.code ?? '', days: days.charAt(0).toLowerCase() + days.slice(1) })}</>;
}

/** Of what is still to be done in time, what ends first. */
const nextOf = (cards: readonly Schemas['BoardCard'][]): Schemas['BoardCard'] | undefined =>
  cards
    .filter(({ timeliness, workingDaysLeft }) => timeliness === 'withinDeadline' && workingDaysLeft !== null)
    .toSorted((a, b) => (a.workingDaysLeft ?? 0) - (b.workingDaysLeft ?? 0))[0];

import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { shellTexts } from '#texts/console/shell.texts.js';
import { workTexts } from '#texts/console/work.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { pagesOf } from '../../shell/pages-of.js';
import { useMe, usePerson } from '../../shell/person.js';
import { Empty, Shown } from '../../shell/states.js';
import { ReasonFilter } from './reason-filter.js';
import { WorkList } from './work-list.js';

/** What I have to do, what presses first. */
export function WorkPage() {
  const say = useSay();
  const { reads } = usePerson();
  const work = useQuery(reads.work());
  return (
    <Page title={say(shellTexts.work)}>
      <Shown query={work}>{({ items }) => (items.length === 0 ? <NothingWaits /> : <Waiting items={items} />)}</Shown>
    </Page>
  );
}

function Waiting({ items }: { readonly items: readonly Schemas['WorkItem'][] }) {
  const say = useSay();
  const { why } = useSearch({ from: '/as/$as/work' });
  const shown = why === undefined ? items : items.filter((item) => item.why === why);
  return (
    <div className="stack">
      <ReasonFilter items={items} />
      {shown.length === 0 ? <Empty>{say(workTexts.nothingSo)}</Empty> : <WorkList items={shown} />}
    </div>
  );
}

function NothingWaits() {
  const say = useSay();
  const { as } = usePerson();
  const me = useMe();
  const board = pagesOf(me.data?.posts ?? []).find(({ to }) => to === '/as/$as/boards/$unit');
  const link = board?.unit !== undefined && (
    <Link to="/as/$as/boards/$unit" params={{ as, unit: board.unit }} search={{}}>
      {say(workTexts.toBoard)}
    </Link>
  );
  return <Empty action={link}>{say(workTexts.nothing)}</Empty>;
}

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { shellTexts } from '#texts/console/shell.texts.js';
import { workTexts } from '#texts/console/work.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { Empty, Shown } from '../../shell/states.js';
import { NothingWaits } from './nothing-waits.js';
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

import { useQuery } from '@tanstack/react-query';
import { shellTexts } from '#texts/console/shell.texts.js';
import { workTexts } from '#texts/console/work.texts.js';
import { useSay } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { Empty, Shown } from '../../shell/states.js';
import { WorkList } from './work-list.js';

/** What I have to do, what presses first. */
export function WorkPage() {
  const say = useSay();
  const { reads } = usePerson();
  const work = useQuery(reads.work());
  return (
    <Page title={say(shellTexts.work)}>
      <Shown query={work}>
        {({ items }) => (items.length === 0 ? <Empty>{say(workTexts.nothing)}</Empty> : <WorkList items={items} />)}
      </Shown>
    </Page>
  );
}

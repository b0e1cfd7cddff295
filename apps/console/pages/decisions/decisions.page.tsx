import { useQuery } from '@tanstack/react-query';
import { shellTexts } from '#texts/console/shell.texts.js';
import { useSay } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';
import { WorkList } from '../work/work-list.js';

export function DecisionsPage() {
  const say = useSay();
  const { reads } = usePerson();
  const work = useQuery(reads.work());
  return (
    <Page title={say(shellTexts.decisions)}>
      <Shown query={work}>{({ items }) => <WorkList items={items} />}</Shown>
    </Page>
  );
}

import { shellTexts } from '#texts/console/shell.texts.js';
import { useSay } from '../../shell/language.js';
import { NoRight } from '../../shell/no-right.js';
import { Page } from '../../shell/page.js';
import { isLeader } from '../../shell/pages-of.js';
import { useMe } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';
import { Inbox } from './inbox.js';

/** A leader's page: what waits for their decision, one after another. */
export function DecisionsPage() {
  const say = useSay();
  const me = useMe();
  return (
    <Page title={say(shellTexts.decisions)}>
      <Shown query={me}>{({ posts }) => (isLeader(posts) ? <Inbox /> : <NoRight posts={posts} />)}</Shown>
    </Page>
  );
}

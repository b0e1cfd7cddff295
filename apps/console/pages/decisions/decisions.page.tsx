import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { shellTexts } from '#texts/console/shell.texts.js';
import { isGone } from '../../api/problem.js';
import { useSay } from '../../shell/language.js';
import { NoRight } from '../../shell/no-right.js';
import { Page } from '../../shell/page.js';
import { isLeader } from '../../shell/pages-of.js';
import { useMe, usePerson } from '../../shell/person.js';
import { NotFound } from '../../shell/root-states.js';
import { Shown } from '../../shell/states.js';
import { Cockpit } from './cockpit.js';
import styles from './cockpit.module.css';
import { Inbox } from './inbox.js';

/** A leader's page: what waits for their decision, one after another; under it, where to intervene. */
export function DecisionsPage() {
  const say = useSay();
  const me = useMe();
  const { reads } = usePerson();
  const { escalation } = useParams({ strict: false });
  const asked = useQuery({ ...reads.escalation(escalation ?? ''), enabled: escalation !== undefined });
  // What is not there and what is not mine are one and the same page.
  if (isGone(asked.error)) return <NotFound />;
  return (
    <Page title={say(shellTexts.decisions)}>
      <Shown query={me}>
        {({ posts }) =>
          isLeader(posts) ? (
            <div className={styles['page']}>
              <Inbox />
              <Cockpit />
            </div>
          ) : (
            <NoRight posts={posts} />
          )
        }
      </Shown>
    </Page>
  );
}

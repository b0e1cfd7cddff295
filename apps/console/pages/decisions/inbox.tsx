import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { decisionTexts } from '#texts/console/decisions.texts.js';
import { useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { useSingleKeys } from '../../shell/shortcuts.js';
import { Shown } from '../../shell/states.js';
import { Decision } from './decision.js';
import styles from './inbox.module.css';
import { InboxList } from './inbox-list.js';
import { NothingWaits } from './nothing-waits.js';
import { useOpened, type Waiting, waitingIn } from './waiting.js';

/** One decision after another; the others stand beside it where there is room. */
export function Inbox() {
  const say = useSay();
  const { reads, as } = usePerson();
  const work = useQuery(reads.work());
  return (
    <section aria-label={say(decisionTexts.inbox)}>
      <Shown query={work} lines={12}>
        {({ items }) => {
          const waiting = waitingIn(items);
          const others = items.length - waiting.length;
          return (
            <>
              <Opened waiting={waiting} />
              {others > 0 && (
                <p className="small screen-only">
                  <Link to="/as/$as/work" params={{ as }}>
                    {say(decisionTexts.otherWork, { count: others })}
                  </Link>
                </p>
              )}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function Opened({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const opened = useOpened(waiting);
  if (opened === undefined) return <NothingWaits />;
  return (
    <div className={styles['inbox']}>
      {waiting.length > 1 && <InboxList waiting={waiting} opened={opened} />}
      <div className={styles['opened']}>
        <Steps waiting={waiting} opened={opened} />
        <Decision key={opened} id={opened} />
      </div>
    </div>
  );
}

/** Where one is among them, and the way on: `j` and `k`, or links for a thumb. */
function Steps({ waiting, opened }: { readonly waiting: readonly Waiting[]; readonly opened: string }) {
  const say = useSay();
  const { as } = usePerson();
  const navigate = useNavigate();
  const place = waiting.findIndex(({ escalation }) => escalation === opened);
  const previous = waiting[place - 1];
  const next = waiting[place + 1];
  const go = (to: Waiting | undefined) => {
    if (to === undefined) return;
    const { escalation } = to;
    void navigate({ to: '/as/$as/decisions/$escalation', params: { as, escalation }, search: true });
  };
  useSingleKeys([
    ['j', () => go(next)],
    ['k', () => go(previous)],
  ]);
  return (
    <nav className={styles['steps']} aria-label={say(decisionTexts.inbox)}>
      <p className="muted">
        {place < 0
          ? say(decisionTexts.outside)
          : say(decisionTexts.place, { number: place + 1, count: waiting.length })}
      </p>
      {previous !== undefined && <Step to={previous} text={say(decisionTexts.previous)} />}
      {next !== undefined && <Step to={next} text={say(place < 0 ? decisionTexts.toInbox : decisionTexts.next)} />}
    </nav>
  );
}

function Step({ to, text }: { readonly to: Waiting; readonly text: string }) {
  const { as } = usePerson();
  return (
    <Link
      to="/as/$as/decisions/$escalation"
      params={{ as, escalation: to.escalation }}
      search
      className={styles['step']}
    >
      {text}
    </Link>
  );
}

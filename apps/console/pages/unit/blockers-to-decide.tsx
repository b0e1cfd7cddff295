import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { unitTexts } from '#texts/console/unit.texts.js';
import { levelTexts, postTexts } from '#texts/directory/posts.js';
import type { Schemas } from '../../api/reads.js';
import { SimpleCommandButton } from '../../commands/simple-command.js';
import { useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';
import { Shown } from '../../shell/states.js';
import styles from './unit.module.css';

type Blocker = Schemas['ListedBlocker'];

const decisions = ['EscalateBlocker', 'ResolveBlocker', 'ReturnBlocker'] as const;

/** What stands in the unit's way and lies with its head; what went up is named and waits there. */
export function BlockersToDecide({ unit }: { readonly unit: string }) {
  const say = useSay();
  const { reads } = usePerson();
  const blockers = useQuery(reads.blockersOf(unit));
  return (
    <Shown query={blockers} lines={4}>
      {({ items }) => {
        const mine = items.filter(({ level }) => level === 'head');
        const above = items.filter(({ level }) => level !== 'head');
        return (
          <section className="stack-tight" aria-labelledby="blockers">
            <h2 id="blockers">
              {say(unitTexts.blockers)} ({mine.length})
            </h2>
            {mine.length === 0 && <p>{say(unitTexts.blockersNone)}</p>}
            <ul>
              {mine.map((blocker) => (
                <BlockerRow key={blocker.id} blocker={blocker} isMine />
              ))}
            </ul>
            {above.length > 0 && (
              <details>
                <summary>
                  {say(unitTexts.blockersAbove)} ({above.length})
                </summary>
                <ul>
                  {above.map((blocker) => (
                    <BlockerRow key={blocker.id} blocker={blocker} isMine={false} />
                  ))}
                </ul>
              </details>
            )}
          </section>
        );
      }}
    </Shown>
  );
}

function BlockerRow({ blocker, isMine }: { readonly blocker: Blocker; readonly isMine: boolean }) {
  const say = useSay();
  const { as, asOf } = usePerson();
  const { id, title, task, options, daysOpen, level, actions, etag } = blocker;
  return (
    <li className={styles['blocker']}>
      <h3>
        <Link to="/as/$as/tasks/$task" params={{ as, task: task.id }} search={sameMoment} data-row>
          {task.code}
        </Link>
        {title !== null && `: ${title}`}
      </h3>
      <p className="small muted">
        {say(unitTexts.open, { days: daysOpen })}
        {!isMine && ` · ${say(unitTexts.liesWith, { level: say(levelTexts[level]) })}`}
      </p>
      <ol>
        {options.map(({ number, text, competence }) => (
          <li key={number}>
            {say(unitTexts.option, { number, text })}
            <span className="small muted"> ({say(unitTexts.optionBy, { who: competent(competence, say) })})</span>
          </li>
        ))}
      </ol>
      {asOf === undefined && isMine && (
        <div className="row screen-only">
          {decisions
            .filter((name) => actions.includes(name))
            .map((name) => (
              <SimpleCommandButton key={name} name={name} subject={{ blocker: id }} etag={etag} />
            ))}
        </div>
      )}
    </li>
  );
}

/** A post where it is one of those that are known, else as its unit wrote it. */
function competent(competence: string, say: ReturnType<typeof useSay>): string {
  const known = Object.entries(postTexts).find(([post]) => post === competence);
  return known === undefined ? competence : say(known[1]);
}

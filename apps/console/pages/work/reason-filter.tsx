import { Link, useSearch } from '@tanstack/react-router';
import { workReasons, workTexts } from '#texts/console/work.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';
import styles from './work.module.css';

/** What there is to do, with how much of it; one kind alone is shown by its address. */
export function ReasonFilter({ items }: { readonly items: readonly Schemas['WorkItem'][] }) {
  const say = useSay();
  const { why: chosen } = useSearch({ from: '/as/$as/work' });
  const counts = new Map<Schemas['WorkItem']['why'], number>();
  for (const { why } of items) counts.set(why, (counts.get(why) ?? 0) + 1);
  if (counts.size < 2 && chosen === undefined) return null;
  return (
    <nav className={styles['filter']} aria-label={say(workTexts.filter)}>
      <Choice why={undefined} isChosen={chosen === undefined} count={items.length} />
      {[...counts].map(([why, count]) => (
        <Choice key={why} why={why} isChosen={chosen === why} count={count} />
      ))}
    </nav>
  );
}

function Choice(props: {
  readonly why: Schemas['WorkItem']['why'] | undefined;
  readonly isChosen: boolean;
  readonly count: number;
}) {
  const { why, isChosen, count } = props;
  const say = useSay();
  return (
    <Link
      to="."
      search={({ why: _, ...kept }) => (why === undefined ? kept : { ...kept, why })}
      className={styles['choice']}
      aria-current={isChosen ? 'true' : undefined}
    >
      {say(why === undefined ? workTexts.all : workReasons[why])} ({count})
    </Link>
  );
}

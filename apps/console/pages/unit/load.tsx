import { useQuery } from '@tanstack/react-query';
import { unitTexts } from '#texts/console/unit.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';
import styles from './unit.module.css';

type Person = Schemas['PersonItem'];

/** How much lies with whom: a number, and a bar to compare it by. */
export function Load({ unit }: { readonly unit: string }) {
  const say = useSay();
  const { reads } = usePerson();
  const people = useQuery(reads.people(unit));
  return (
    <section className="stack-tight" aria-labelledby="load">
      <h2 id="load">{say(unitTexts.load)}</h2>
      <Shown query={people} lines={3}>
        {({ items }) => <LoadTable people={items.toSorted((a, b) => b.openTasks - a.openTasks)} />}
      </Shown>
    </section>
  );
}

function LoadTable({ people }: { readonly people: readonly Person[] }) {
  const say = useSay();
  const titleOf = useTitle();
  const [busiest] = people;
  const most = busiest?.openTasks ?? 0;
  const nameOf = ({ name, person, posts: [post] }: Person): string => {
    const at = post === undefined ? undefined : titleOf(post.title);
    return name === null ? (at ?? person) : at === undefined ? name : `${name} (${at})`;
  };
  if (busiest === undefined || most === 0) return <p>{say(unitTexts.loadNone)}</p>;
  return (
    <>
      <p>{say(unitTexts.loadMost, { who: nameOf(busiest), count: most })}</p>
      <table className={styles['load']}>
        <thead>
          <tr>
            <th scope="col">{say(unitTexts.person)}</th>
            <th scope="col">{say(unitTexts.openTasks)}</th>
            <th scope="col">{say(unitTexts.overdueTasks)}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.person}>
              <th scope="row">{nameOf(person)}</th>
              <td>
                <span className={styles['bar']}>
                  <span className={styles['number']}>{person.openTasks}</span>
                  <meter min={0} max={most} value={person.openTasks} aria-hidden="true" />
                </span>
              </td>
              <td className={person.overdueTasks > 0 ? styles['overdue'] : undefined}>
                {person.overdueTasks > 0 && <span aria-hidden="true">■ </span>}
                {person.overdueTasks}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

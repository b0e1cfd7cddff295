import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { boardTexts } from '#texts/console/board.texts.js';
import type { Schemas } from '../../api/reads.js';
import { DeadlineWords } from '../../parts/deadline-words.js';
import labelled from '../../parts/labelled-table.module.css';
import { useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';

/** Some tasks of the unit under a heading that counts them, or the sentence that there are none. */
export function TaskSection(props: {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly count: number;
  /** Over the last cell of each row. */
  readonly last: string;
  /** Rows. */
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}) {
  const { id, title, none, count, last, children, foot } = props;
  const say = useSay();
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h2 id={id}>
        {title} ({count})
      </h2>
      {count === 0 ? (
        <p>{none}</p>
      ) : (
        <table className={labelled['table']}>
          <thead>
            <tr>
              <th scope="col">{say(boardTexts.due)}</th>
              <th scope="col">{say(boardTexts.task)}</th>
              <th scope="col">{last}</th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      )}
      {foot}
    </section>
  );
}

/** When, which task, and whatever the section says of it. */
export function TaskRow(props: {
  readonly card: Schemas['BoardCard'];
  /** Of the last cell, where what is in it does not say so itself. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const { card, label, children } = props;
  const say = useSay();
  const titleOf = useTitle();
  const { as } = usePerson();
  return (
    <tr>
      <td data-label={say(boardTexts.due)}>
        <DeadlineWords card={card} />
      </td>
      <td data-label={say(boardTexts.task)}>
        <Link to="/as/$as/tasks/$task" params={{ as, task: card.id }} search={sameMoment} data-row>
          {card.code} {titleOf(card.title)}
        </Link>
      </td>
      <td data-label={label}>{children}</td>
    </tr>
  );
}

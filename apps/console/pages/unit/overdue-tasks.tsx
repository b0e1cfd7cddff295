import { Link } from '@tanstack/react-router';
import { boardTexts } from '#texts/console/board.texts.js';
import { unitTexts } from '#texts/console/unit.texts.js';
import type { Schemas } from '../../api/reads.js';
import { DeadlineWords } from '../../parts/deadline-words.js';
import labelled from '../../parts/labelled-table.module.css';
import { useHandlerName } from '../../parts/people.js';
import { useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';

/** What the unit leads and is late, the latest first. */
export function OverdueTasks(props: {
  readonly board: Schemas['Board'];
  readonly cards: readonly Schemas['BoardCard'][];
}) {
  const { board, cards } = props;
  const say = useSay();
  const titleOf = useTitle();
  const handlerName = useHandlerName(board.named);
  const { as } = usePerson();
  const latest = cards.toSorted((a, b) => ((a.deadline?.legalEnd ?? '') < (b.deadline?.legalEnd ?? '') ? -1 : 1));
  return (
    <section className="stack-tight" aria-labelledby="overdue">
      <h2 id="overdue">
        {say(unitTexts.overdue)} ({cards.length})
      </h2>
      {cards.length === 0 ? (
        <p>{say(unitTexts.overdueNone)}</p>
      ) : (
        <table className={labelled['table']}>
          <thead>
            <tr>
              <th scope="col">{say(boardTexts.due)}</th>
              <th scope="col">{say(boardTexts.task)}</th>
              <th scope="col">{say(boardTexts.handler)}</th>
            </tr>
          </thead>
          <tbody>
            {latest.map((card) => (
              <tr key={card.id}>
                <td data-label={say(boardTexts.due)}>
                  <DeadlineWords card={card} />
                </td>
                <td data-label={say(boardTexts.task)}>
                  <Link to="/as/$as/tasks/$task" params={{ as, task: card.id }} search={sameMoment} data-row>
                    {card.code} {titleOf(card.title)}
                  </Link>
                </td>
                <td data-label={say(boardTexts.handler)}>
                  {card.handler === null ? say(boardTexts.noHandler) : handlerName(card.handler)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import { boardTexts } from '#texts/console/board.texts.js';
import { progressTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { DeadlineWords } from '../../parts/deadline-words.js';
import labelled from '../../parts/labelled-table.module.css';
import { useNamed } from '../../parts/named.js';
import { useRowKeys } from '../../parts/row-keys.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';
import { CardMark } from './board-card.js';
import { useLeadUnit } from './lead-unit.js';
import { MoveMenu } from './move-menu.js';

/** The same cards as rows, what presses first; on a phone each is a labelled card. */
export function BoardList({ board }: { readonly board: Schemas['Board'] }) {
  const say = useSay();
  const titleOf = useTitle();
  const { colleague } = useNamed(board.named);
  const { as, asOf } = usePerson();
  const place = useRowKeys<HTMLTableElement>();
  const leadUnitOf = useLeadUnit(board);
  const { due, task, leadUnit, handler, progress, timeliness } = boardTexts;
  const heads = [due, task, ...(leadUnitOf === undefined ? [] : [leadUnit]), handler, progress, timeliness];
  return (
    <table ref={place} className={labelled['table']}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {say(head)}
            </th>
          ))}
          {asOf === undefined && (
            <th scope="col" className="screen-only">
              <span className="aside">{say(boardTexts.move)}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rowsOf(board).map(({ card, key }) => (
          <tr key={card.id}>
            <td data-label={say(due)}>
              <DeadlineWords card={card} />
            </td>
            <td data-label={say(task)}>
              <Link to="/as/$as/tasks/$task" params={{ as, task: card.id }} search={sameMoment} data-row>
                {card.code} {titleOf(card.title)}
              </Link>
              {card.role === 'coordinating' && <span className="muted"> · {say(boardTexts.coordinating)}</span>}
            </td>
            {leadUnitOf !== undefined && <td data-label={say(leadUnit)}>{leadUnitOf(card)}</td>}
            <td data-label={say(handler)}>
              {card.handler === null ? (
                <span className="muted">{say(boardTexts.noHandler)}</span>
              ) : (
                colleague(card.handler)
              )}
            </td>
            <td data-label={say(progress)}>
              <StatusMark status={progressTexts[key]} />
            </td>
            <td data-label={say(timeliness)}>
              <CardMark card={card} />
            </td>
            {asOf === undefined && (
              <td className="screen-only">
                <MoveMenu card={card} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const urgency = ['overdue', 'withinDeadline', 'noDeadline', 'completedLate', 'completedOnTime', 'completedNoDeadline'];

function rowsOf({ columns }: Schemas['Board']) {
  return columns
    .flatMap(({ key, cards }) => cards.map((card) => ({ key, card })))
    .toSorted(
      ({ card: a }, { card: b }) =>
        urgency.indexOf(a.timeliness) - urgency.indexOf(b.timeliness) || compareEnds(endOf(a), endOf(b)),
    );
}

const endOf = ({ deadline }: Schemas['BoardCard']): string => deadline?.legalEnd ?? '9999-12-31';
const compareEnds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { boardTexts, emptyColumnTexts } from '#texts/console/board.texts.js';
import { progressTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { Choice } from '../../parts/choice.js';
import { useRowKeys } from '../../parts/row-keys.js';
import { useLanguage, useSay } from '../../shell/language.js';
import styles from './board.module.css';
import { BoardCard } from './board-card.js';
import { useLeadUnit } from './lead-unit.js';

type Board = Schemas['Board'];
type Column = Schemas['BoardColumn'];

/** As far as the work is, from left to right; on a phone one column at a time. */
export function BoardColumns({ board }: { readonly board: Board }) {
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const place = useRowKeys<HTMLDivElement>();
  const { column } = useSearch({ from: '/as/$as/boards/$unit' });
  const [isDoneShown, setIsDoneShown] = useState(false);
  const leadUnitOf = useLeadUnit(board);
  const chosen = board.columns.find(({ key }) => key === column) ?? board.columns.find(({ cards }) => cards.length > 0);
  return (
    <div className="stack" ref={place}>
      <div className={styles['narrow']}>
        <Choice
          label={say(boardTexts.column)}
          value={chosen?.key ?? ''}
          options={board.columns.map(({ key, cards }) => ({
            value: key,
            text: `${progressTexts[key][language]} (${cards.length})`,
          }))}
          onChoose={(next) => void navigate({ to: '.', search: (now) => ({ ...now, column: next }), replace: true })}
        />
      </div>
      <div className={styles['columns']} data-done={isDoneShown}>
        {board.columns.map((each) => (
          <ColumnOf
            key={each.key}
            board={board}
            column={each}
            leadUnitOf={leadUnitOf}
            isChosen={each.key === chosen?.key}
            isOpen={each.key !== 'completed' || isDoneShown}
            onOpen={each.key === 'completed' ? () => setIsDoneShown(!isDoneShown) : undefined}
          />
        ))}
      </div>
    </div>
  );
}

function ColumnOf(props: {
  readonly board: Board;
  readonly column: Column;
  readonly leadUnitOf: ReturnType<typeof useLeadUnit>;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (() => void) | undefined;
}) {
  const { board, column, leadUnitOf, isChosen, isOpen, onOpen } = props;
  const { key, cards } = column;
  const say = useSay();
  const { language } = useLanguage();
  const { glyph, [language]: name } = progressTexts[key];
  return (
    <section className={styles['column']} data-chosen={isChosen} aria-label={`${name} (${cards.length})`}>
      <h2 className={styles['head']}>
        <span>
          <span aria-hidden="true">{glyph}</span> {name}
        </span>
        <span className="muted">{cards.length}</span>
      </h2>
      {onOpen !== undefined && cards.length > 0 && (
        <button type="button" className={styles['fold']} aria-expanded={isOpen} onClick={onOpen}>
          {say(isOpen ? boardTexts.hideCompleted : boardTexts.showCompleted)}
        </button>
      )}
      {cards.length === 0 && <p className="mark muted">{say(emptyColumnTexts[key])}</p>}
      <ul className={styles['cards']} data-open={isOpen}>
        {cards.map((card) => (
          <BoardCard key={card.id} card={card} board={board} leadUnit={leadUnitOf?.(card)} />
        ))}
      </ul>
    </section>
  );
}

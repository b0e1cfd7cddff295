import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { boardTexts } from '#texts/console/board.texts.js';
import { shellTexts } from '#texts/console/shell.texts.js';
import { isGone } from '../../api/problem.js';
import type { Schemas } from '../../api/reads.js';
import { PrintHead } from '../../parts/print-head.js';
import { useSay, useTitle } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { NotFound } from '../../shell/root-states.js';
import { Shown } from '../../shell/states.js';
import styles from './board.module.css';
import { BoardColumns } from './board-columns.js';
import { BoardCounts } from './board-counts.js';
import { BoardEmpty } from './board-empty.js';
import { BoardList } from './board-list.js';
import { BoardTools } from './board-tools.js';

/** A unit's whole load in a quarter, and where it sticks. */
export function BoardPage() {
  const say = useSay();
  const titleOf = useTitle();
  const { unit } = useParams({ from: '/as/$as/boards/$unit' });
  const { period, scope = 'own', view = 'columns' } = useSearch({ from: '/as/$as/boards/$unit' });
  const { reads } = usePerson();
  const board = useQuery(reads.board(unit, period, scope));
  // A unit that is not there and one that is not mine are one and the same page.
  if (isGone(board.error)) return <NotFound />;
  const name = board.data === undefined ? undefined : nameIn(board.data, unit);
  const title = name === undefined ? say(shellTexts.board) : say(boardTexts.title, { unit: titleOf(name) });
  return (
    <Page title={title}>
      <div className={styles['board']}>
        <BoardTools unit={unit} period={board.data?.period ?? period} />
        <Shown query={board} lines={10}>
          {(read) => (
            <div className="stack">
              <PrintHead period={read.period} asOf={read.asOf} />
              <BoardCounts board={read} />
              <BoardBody board={read} view={view} />
            </div>
          )}
        </Shown>
      </div>
    </Page>
  );
}

function BoardBody({ board, view }: { readonly board: Schemas['Board']; readonly view: 'columns' | 'list' }) {
  if (board.columns.every(({ cards }) => cards.length === 0)) return <BoardEmpty period={board.period} />;
  return view === 'list' ? <BoardList board={board} /> : <BoardColumns board={board} />;
}

const nameIn = ({ named }: Schemas['Board'], unit: string) => named.units.find((one) => one.unit === unit)?.name;

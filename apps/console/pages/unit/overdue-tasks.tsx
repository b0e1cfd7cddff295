import { boardTexts } from '#texts/console/board.texts.js';
import { unitTexts } from '#texts/console/unit.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useNamed } from '../../parts/named.js';
import { useSay } from '../../shell/language.js';
import { TaskRow, TaskSection } from './task-section.js';

/** What the unit leads and is late, the latest first. */
export function OverdueTasks(props: {
  readonly board: Schemas['Board'];
  readonly cards: readonly Schemas['BoardCard'][];
}) {
  const { board, cards } = props;
  const say = useSay();
  const { colleague } = useNamed(board.named);
  const latest = cards.toSorted((a, b) => ((a.deadline?.legalEnd ?? '') < (b.deadline?.legalEnd ?? '') ? -1 : 1));
  const handler = say(boardTexts.handler);
  return (
    <TaskSection
      id="overdue"
      title={say(unitTexts.overdue)}
      none={say(unitTexts.overdueNone)}
      count={cards.length}
      last={handler}
    >
      {latest.map((card) => (
        <TaskRow key={card.id} card={card} label={handler}>
          {card.handler === null ? say(boardTexts.noHandler) : colleague(card.handler)}
        </TaskRow>
      ))}
    </TaskSection>
  );
}

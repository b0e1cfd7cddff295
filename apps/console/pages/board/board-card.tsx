import { Link } from '@tanstack/react-router';
import { boardTexts } from '#texts/console/board.texts.js';
import { nearDueText, timelinessTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { DeadlineWords } from '../../parts/deadline-words.js';
import { useNamed } from '../../parts/named.js';
import { StatusMark } from '../../parts/status-mark.js';
import { timelinessTones } from '../../parts/tones.js';
import { useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';
import styles from './board.module.css';
import { MoveMenu } from './move-menu.js';

type Card = Schemas['BoardCard'];

/** One task: its end first, what it is, whose it is, and the one mark that it deserves. */
export function BoardCard(props: {
  readonly card: Card;
  readonly board: Schemas['Board'];
  readonly leadUnit: string | undefined;
}) {
  const { card, board, leadUnit } = props;
  const say = useSay();
  const titleOf = useTitle();
  const { colleague } = useNamed(board.named);
  const { as, asOf } = usePerson();
  const { id, code, title, handler, role, timeliness } = card;
  return (
    <li className={styles['card']} data-tone={timelinessTones[timeliness]}>
      <p className="small">
        <DeadlineWords card={card} />
      </p>
      <Link to="/as/$as/tasks/$task" params={{ as, task: id }} search={sameMoment} className={styles['title']} data-row>
        {code} {titleOf(title)}
      </Link>
      <p className="small muted">
        {leadUnit !== undefined && `${leadUnit} · `}
        {handler === null ? say(boardTexts.noHandler) : colleague(handler)}
        {role === 'coordinating' && ` · ${say(boardTexts.coordinating)}`}
      </p>
      <div className={styles['foot']}>
        <CardMark card={card} />
        {asOf === undefined && timeliness !== 'completedOnTime' && <MoveMenu card={card} />}
      </div>
    </li>
  );
}

/** Near its end or where it stands in the official partition. */
export function CardMark({ card: { timeliness, nearDue } }: { readonly card: Card }) {
  if (nearDue && timeliness === 'withinDeadline') return <StatusMark status={nearDueText} tone="near" />;
  return <StatusMark status={timelinessTexts[timeliness]} tone={timelinessTones[timeliness]} />;
}

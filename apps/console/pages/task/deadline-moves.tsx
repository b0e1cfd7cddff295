import { moveTexts, taskTexts } from '#texts/console/task.texts.js';
import type { Schemas } from '../../api/reads.js';
import tables from '../../parts/labelled-table.module.css';
import { dayInWords, instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';

type Move = Schemas['DeadlineMove'];

/** Who moved the deadline, when and why; nothing where it stands as it was set. */
export function DeadlineMoves({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  if (task.deadlineHistory.length < 2) return null;
  return (
    <section className="stack-tight">
      <h2>{say(taskTexts.moves)}</h2>
      <table className={tables['table']}>
        <thead>
          <tr>
            <th scope="col">{say(taskTexts.when)}</th>
            <th scope="col">{say(taskTexts.newDeadline)}</th>
            <th scope="col">{say(taskTexts.who)}</th>
            <th scope="col">{say(taskTexts.why)}</th>
          </tr>
        </thead>
        <tbody>
          {task.deadlineHistory.map((move) => (
            <MoveRow key={`${move.at} ${move.cause}`} move={move} named={task.named} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MoveRow({ move, named }: { readonly move: Move; readonly named: Schemas['WireNamed'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(named);
  const { at, by, deadline, cause, reason, document } = move;
  return (
    <tr>
      <td data-label={say(taskTexts.when)}>{instantInWords(at, language)}</td>
      <td data-label={say(taskTexts.newDeadline)}>
        {deadline === null ? say(taskTexts.noDeadline) : deadline.text}
        {deadline?.legalEnd != null && ` (${dayInWords(deadline.legalEnd, language)})`}
      </td>
      <td data-label={say(taskTexts.who)}>{person(by)}</td>
      <td data-label={say(taskTexts.why)}>
        {[say(moveTexts[cause]), reason, document === null ? null : say(taskTexts.document, { number: document })]
          .filter((part) => part !== null)
          .join('. ')}
      </td>
    </tr>
  );
}

import { workReasons, workTexts } from '#texts/console/work.texts.js';
import type { Schemas } from '../../api/reads.js';
import { endInWords } from '../../parts/moments.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';

type Item = Schemas['WorkItem'];

export function WorkList({ items }: { readonly items: readonly Item[] }) {
  const say = useSay();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(workTexts.due)}</th>
          <th scope="col">{say(workTexts.task)}</th>
          <th scope="col">{say(workTexts.why)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <WorkRow key={`${item.why} ${item.about.id}`} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function WorkRow({ item }: { readonly item: Item }) {
  const say = useSay();
  const titleOf = useTitle();
  const { about, why, dueAt, isOverdue } = item;
  return (
    <tr>
      <td>
        <Due dueAt={dueAt} isOverdue={isOverdue} />
      </td>
      <td>
        <b>{about.code}</b> {titleOf(about.title)}
      </td>
      <td>{say(workReasons[why])}</td>
    </tr>
  );
}

function Due({ dueAt, isOverdue }: { readonly dueAt: string | null; readonly isOverdue: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  if (dueAt === null) return <span className="muted">{say(workTexts.noDue)}</span>;
  return <span>{say(isOverdue ? workTexts.overdueSince : workTexts.by, { end: endInWords(dueAt, language) })}</span>;
}

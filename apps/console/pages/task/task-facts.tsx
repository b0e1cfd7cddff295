import type { ReactNode } from 'react';
import { parseCivilDate } from '#domain/calendar/civil-date.js';
import { defined } from '#domain/kernel/plain.js';
import { taskTexts } from '#texts/console/task.texts.js';
import { mandateText } from '#texts/task/mandate-text.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';
import styles from './task.module.css';

type Task = Schemas['TaskDetail'];

/** Who does what by when, and on whose word. */
export function TaskFacts({ task }: { readonly task: Task }) {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const { unit, person, handler: handlerIn } = useNamed(task.named);
  const { deadline, handler, coordinatingUnits, relatedUnitsText, deliverable, programmeTitle, cancellation } = task;
  const handledBy = handler === null ? say(taskTexts.noHandler) : handlerIn(handler);
  return (
    <section aria-label={say(taskTexts.facts)}>
      <dl className={styles['facts']}>
        <Fact name={say(taskTexts.deadline)}>
          {deadline === null ? say(taskTexts.noDeadline) : deadline.text}
          {deadline?.legalEnd != null && <b> ({dayInWords(deadline.legalEnd, language)})</b>}
        </Fact>
        <Fact name={say(taskTexts.lead)}>{task.leadUnit === null ? '—' : unit(task.leadUnit)}</Fact>
        <Fact name={say(taskTexts.handler)}>{handledBy}</Fact>
        {(coordinatingUnits.length > 0 || relatedUnitsText !== null) && (
          <Fact name={say(taskTexts.coordinating)}>
            {[...coordinatingUnits.map(unit), ...(relatedUnitsText === null ? [] : [relatedUnitsText])].join('; ')}
          </Fact>
        )}
        <Fact name={say(taskTexts.assigning)}>
          {unit(task.assigningUnit)}
          {task.assignedOn !== null && `, ${dayInWords(task.assignedOn, language)}`}
        </Fact>
        {task.acceptedBy !== null && <Fact name={say(taskTexts.acceptedBy)}>{person(task.acceptedBy)}</Fact>}
        {programmeTitle !== null && <Fact name={say(taskTexts.programme)}>{titleOf(programmeTitle)}</Fact>}
        {deliverable !== null && <Fact name={say(taskTexts.deliverable)}>{deliverable}</Fact>}
        {task.mandate !== null && (
          <Fact name={say(taskTexts.mandate)}>
            <Mandate mandate={task.mandate} />
          </Fact>
        )}
        {cancellation !== null && <Fact name={say(taskTexts.cancelled)}>{cancellation.reason}</Fact>}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Mandate({ mandate }: { readonly mandate: NonNullable<Task['mandate']> }) {
  const { language } = useLanguage();
  const { quote, date: written, ...act } = mandate;
  const date = parseCivilDate(written ?? '');
  return (
    <>
      <span>{mandateText({ ...act, ...defined({ date }) }, language)}</span>
      {quote !== undefined && <blockquote className={styles['quote']}>{quote}</blockquote>}
    </>
  );
}

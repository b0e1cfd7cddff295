import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { boardTexts } from '#texts/console/board.texts.js';
import { unitTexts } from '#texts/console/unit.texts.js';
import type { Schemas } from '../../api/reads.js';
import { offering } from '../../commands/offering.js';
import { ProblemSummary } from '../../commands/problem-summary.js';
import { useCommand } from '../../commands/use-command.js';
import { Choice } from '../../parts/choice.js';
import { useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { TaskRow, TaskSection } from './task-section.js';

type Card = Schemas['BoardCard'];

/** Each row asks its task what may be done with it; more of them at once than are looked at is a waste. */
const SHOWN_FIRST = 20;

/** Tasks that nobody handles: the handler is chosen in the row. */
export function HandOut(props: { readonly unit: string; readonly cards: readonly Card[] }) {
  const { unit, cards } = props;
  const say = useSay();
  const [limit, setLimit] = useState(SHOWN_FIRST);
  const rest = cards.length - limit;
  return (
    <TaskSection
      id="hand-out"
      title={say(unitTexts.handOut)}
      none={say(unitTexts.handOutNone)}
      count={cards.length}
      last={say(unitTexts.handler)}
      foot={
        rest > 0 && (
          <Button variant="default" onClick={() => setLimit(limit + SHOWN_FIRST)}>
            {say(unitTexts.showMore, { count: Math.min(rest, SHOWN_FIRST) })}
          </Button>
        )
      }
    >
      {cards.slice(0, limit).map((card) => (
        <TaskRow key={card.id} card={card}>
          <HandlerChoice unit={unit} card={card} />
        </TaskRow>
      ))}
    </TaskSection>
  );
}

function HandlerChoice({ unit, card }: { readonly unit: string; readonly card: Card }) {
  const say = useSay();
  const titleOf = useTitle();
  const { reads, asOf } = usePerson();
  const task = useQuery({ ...reads.task(card.id), enabled: asOf === undefined });
  const people = useQuery(reads.people(unit));
  const command = useCommand<'NameHandler'>();
  const [person, setPerson] = useState('');
  if (asOf !== undefined || task.data?.actions.includes('NameHandler') !== true || people.data === undefined) {
    return <span className="muted">{say(boardTexts.noHandler)}</span>;
  }
  const name = card.code ?? titleOf(card.title);
  const options = people.data.items.map(({ person: value, name: known, posts, openTasks }) => {
    const post = posts[0] === undefined ? undefined : titleOf(posts[0].title);
    const who = known === null ? (post ?? value) : post === undefined ? known : `${known} (${post})`;
    return { value, text: say(unitTexts.withTasks, { who, count: openTasks }) };
  });
  const { id, etag } = task.data;
  return (
    <div className="stack-tight">
      {command.isError && <ProblemSummary error={command.error} />}
      <div className="row">
        <Choice
          label={say(unitTexts.handlerOf, { task: name })}
          isLabelHidden
          value={person}
          options={[{ value: '', text: say(unitTexts.choose) }, ...options]}
          onChoose={setPerson}
        />
        <Button
          variant="default"
          disabled={person === ''}
          loading={command.isPending}
          aria-label={say(unitTexts.assignOf, { task: name })}
          onClick={() => command.mutate({ name: 'NameHandler', subject: { task: id }, etag, body: { person } })}
          {...offering('NameHandler', id)}
        >
          {say(unitTexts.assign)}
        </Button>
      </div>
    </div>
  );
}

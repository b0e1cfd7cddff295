import { useQuery } from '@tanstack/react-query';
import { taskTexts } from '#texts/console/task.texts.js';
import { directiveTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { SimpleCommandButton } from '../../commands/simple-command.js';
import { isSimple } from '../../commands/simple-commands.js';
import { dayInWords, instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';
import { Entry, Section } from './section.js';

type Directive = Schemas['DirectiveDetail'];

/** What leaders directed about the task and what holds it up, the latest first, and what is done about it. */
export function Directives({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  if (task.directives.length === 0) return null;
  return (
    <Section title={say(taskTexts.directives)}>
      {task.directives.toReversed().map((id) => (
        <DirectiveRead key={id} id={id} />
      ))}
    </Section>
  );
}

function DirectiveRead({ id }: { readonly id: string }) {
  const { reads } = usePerson();
  const directive = useQuery(reads.directive(id));
  return (
    <Shown query={directive} lines={3}>
      {(read) => <DirectiveEntry directive={read} />}
    </Shown>
  );
}

function DirectiveEntry({ directive }: { readonly directive: Directive }) {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const { person, unit } = useNamed(directive.named);
  const { status, isMissed, text, due, option, issuer, addressee, answers, completion } = directive;
  const at = (place: Directive['addressee']) =>
    place === null ? '—' : `${place.title === null ? place.post : titleOf(place.title)}, ${unit(place.unit)}`;
  return (
    <Entry
      title={option === null ? undefined : say(taskTexts.agrees, { number: option + 1 })}
      words={text}
      by={say(taskTexts.fromTo, { from: at(issuer), to: at(addressee) })}
    >
      <p className="row small">
        <StatusMark status={directiveTexts[status]} tone={status === 'completed' ? 'done' : 'plain'} />
        {isMissed && <StatusMark status={{ glyph: '■', ...taskTexts.missed }} tone="overdue" />}
        {due !== null && <span>{say(taskTexts.dueBy, { day: dayInWords(due, language) })}</span>}
      </p>
      {answers.map((answer) => (
        <p key={answer.at} className="own-words">
          {say(taskTexts.answered, { text: answer.text })}{' '}
          <span className="muted">
            ({person(answer.by)}, {instantInWords(answer.at, language)})
          </span>
        </p>
      ))}
      {completion !== null && (
        <p className="own-words">
          {say(taskTexts.completed, { text: completion.text ?? '' })}{' '}
          <span className="muted">
            ({person(completion.by)}, {instantInWords(completion.at, language)})
          </span>
        </p>
      )}
      {directive.return !== null && <p>{say(taskTexts.directiveReturned, { text: directive.return.reason })}</p>}
      <div className="row screen-only">
        {directive.actions.filter(isSimple).map((name) => (
          <SimpleCommandButton key={name} name={name} subject={{ directive: directive.id }} etag={directive.etag} />
        ))}
      </div>
    </Entry>
  );
}

import { useQuery } from '@tanstack/react-query';
import { own } from '#domain/kernel/plain.js';
import { taskTexts } from '#texts/console/task.texts.js';
import { levelTexts } from '#texts/directory/posts.js';
import type { Texts } from '#texts/language.js';
import { blockerTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { SimpleCommandButton } from '../../commands/simple-command.js';
import { isSimple } from '../../commands/simple-commands.js';
import { instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { useMe, usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';
import { further } from './further.js';
import { Entry, Section } from './section.js';
import styles from './task.module.css';

type Blocker = Schemas['BlockerDetail'];

/** What holds the task up, with the ways out that were proposed, the latest first. */
export function Blockers({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  if (task.blockers.length === 0) return null;
  return (
    <Section title={say(taskTexts.blockers)}>
      {task.blockers.toReversed().map(({ id }) => (
        <BlockerRead key={id} id={id} />
      ))}
    </Section>
  );
}

function BlockerRead({ id }: { readonly id: string }) {
  const { reads } = usePerson();
  const blocker = useQuery(reads.blocker(id));
  return (
    <Shown query={blocker} lines={4}>
      {(read) => <BlockerEntry blocker={read} />}
    </Shown>
  );
}

function BlockerEntry({ blocker }: { readonly blocker: Blocker }) {
  const say = useSay();
  const { language } = useLanguage();
  const me = useMe();
  const { person } = useNamed(blocker.named);
  const { title, description, status, level, cause, options, exceedsCompetenceBecause: exceeds } = blocker;
  const raisedAt = blocker.levels[0]?.at;
  return (
    <Entry
      title={title}
      words={description}
      by={[
        ...(blocker.raisedBy === null ? [] : [person(blocker.raisedBy)]),
        ...(raisedAt === undefined ? [] : [instantInWords(raisedAt, language)]),
      ].join(', ')}
    >
      <p className="row small">
        <StatusMark status={blockerTexts[status]} tone={status === 'open' ? 'near' : 'plain'} />
        {status === 'open' && <span>{say(taskTexts.liesWith, { level: say(levelTexts[level]) })}</span>}
      </p>
      {cause !== null && <p>{say(taskTexts.cause, { text: cause })}</p>}
      {exceeds !== null && <p>{say(taskTexts.exceeds, { text: exceeds })}</p>}
      <Options options={options} />
      {blocker.return !== null && <p>{say(taskTexts.blockerReturned, { text: blocker.return.reason })}</p>}
      {blocker.resolution !== null && <p>{say(taskTexts.resolution, { text: blocker.resolution.text })}</p>}
      <div className="row screen-only">
        {blocker.actions.filter(isSimple).map((name) => (
          <SimpleCommandButton
            key={name}
            name={name}
            subject={{ blocker: blocker.id }}
            etag={blocker.etag}
            also={name === 'EscalateBlocker' ? further(blocker, me.data?.person) : undefined}
          />
        ))}
      </div>
    </Entry>
  );
}

function Options({ options }: { readonly options: Blocker['options'] }) {
  const say = useSay();
  if (options.length === 0) return null;
  // A level may be written as programs call it; any other words are somebody's own.
  const competent = (words: string) => {
    const level = own<Texts>(levelTexts, words);
    return level === undefined ? words : say(level);
  };
  return (
    <ol className={styles['options']} aria-label={say(taskTexts.options)}>
      {options.map(({ text, competence }) => (
        <li key={text}>
          {text} <span className="muted">({say(taskTexts.competence, { who: competent(competence) })})</span>
        </li>
      ))}
    </ol>
  );
}

import { useQuery } from '@tanstack/react-query';
import { taskTexts } from '#texts/console/task.texts.js';
import type { Schemas } from '../../api/reads.js';
import { instantInWords } from '../../parts/moments.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';
import { StoryEntry } from './story-entry.js';
import styles from './task.module.css';

type Item = Schemas['StoryItem'];
type Chapter = readonly [Item, ...Item[]];

/** So many reminders one after the other are worth folding. */
const FOLDED_FROM = 3;

/** What became of the task, the latest first: who, when, what, why, who was told. */
export function Story({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const { reads } = usePerson();
  const story = useQuery(reads.story(task.id));
  return (
    <section className="stack-tight">
      <h2>{say(taskTexts.story)}</h2>
      <Shown query={story} lines={8}>
        {({ items, named }) => (
          <ol className={styles['story']}>
            {chaptersOf(items.toReversed()).map((chapter) => (
              <li key={chapter[0].position}>
                {chapter.length >= FOLDED_FROM ? (
                  <Folded items={chapter} named={named} />
                ) : (
                  chapter.map((item) => <StoryEntry key={item.position} item={item} named={named} />)
                )}
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </section>
  );
}

function Folded({ items, named }: { readonly items: Chapter; readonly named: Schemas['WireNamed'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const [latest] = items;
  const first = items.at(-1) ?? latest;
  return (
    <details>
      <summary>
        {say(taskTexts.routine, {
          count: items.length,
          from: instantInWords(first.at, language),
          to: instantInWords(latest.at, language),
        })}
      </summary>
      {items.map((item) => (
        <StoryEntry key={item.position} item={item} named={named} />
      ))}
    </details>
  );
}

/** What the clock did by itself, one thing after the other, is one chapter; what a person did and what went up are each one. */
function chaptersOf(items: readonly Item[]): readonly Chapter[] {
  const chapters: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = chapters.at(-1);
    if (last !== undefined && isQuiet(item) && isQuiet(last[0])) last.push(item);
    else chapters.push([item]);
  }
  return chapters.flatMap((chapter): Chapter[] =>
    chapter.length >= FOLDED_FROM ? [chapter] : chapter.map((item): Chapter => [item]),
  );
}

const isQuiet = ({ isRoutine, kind, by }: Item): boolean => isRoutine || (by === null && kind === 'ReminderDecided');

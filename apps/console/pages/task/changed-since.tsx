import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { taskTexts } from '#texts/console/task.texts.js';
import type { Schemas } from '../../api/reads.js';
import { instantInWords } from '../../parts/moments.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { useMe, usePerson } from '../../shell/person.js';

/** What others did while a form was open: what was typed stays, and its writer sees what it meets. */
export function ChangedSince({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { reads } = usePerson();
  const me = useMe();
  const story = useQuery(reads.story(task.id));
  const [known, setKnown] = useState<ReadonlySet<string>>();
  if (known === undefined && story.data !== undefined) {
    setKnown(new Set(story.data.items.map(({ position }) => position)));
  }
  const changed = (story.data?.items ?? []).filter(
    ({ position, by }) => known?.has(position) === false && by?.person !== me.data?.person,
  );
  if (changed.length === 0) return null;
  return (
    <div role="status" className="small">
      <b>▲ {say(taskTexts.since)}</b>
      <ul>
        {changed.map(({ position, at, headline }) => (
          <li key={position}>
            {instantInWords(at, language)}: {headline}
          </li>
        ))}
      </ul>
    </div>
  );
}

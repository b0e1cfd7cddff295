import { stateTexts } from '#texts/console/shell.texts.js';
import type { Schemas } from '../api/reads.js';
import { useSay, useTitle } from './language.js';
import { Empty } from './states.js';

/** On a page that none of the reader's posts opens. */
export function NoRight({ posts }: { readonly posts: readonly Schemas['HeldPostView'][] }) {
  const say = useSay();
  const titleOf = useTitle();
  const held = posts.map(({ title, unitShortName }) => `${titleOf(title)}, ${titleOf(unitShortName)}`).join('; ');
  return (
    <Empty>
      {say(stateTexts.noRight)}. {say(stateTexts.noRightHow, { posts: held === '' ? '—' : held })}
    </Empty>
  );
}

import type { DirectiveRow } from '#application/tables.js';
import { workOf } from '#application/work/work.query.js';
import { heldPosts } from '#domain/directory/directory.js';
import type { Story } from './story.js';

/**
 * Streams of open obligations that would be forgotten: the clock comes back to them no more, and nobody finds them on a
 * list of things to do. Empty, whatever people have done.
 */
export async function openEnds(story: Story): Promise<readonly string[]> {
  const { rows } = story;
  const open = [
    ...rows.find('tasks', { isOpen: 1 }).filter(({ progress }) => progress !== 'draft'),
    ...rows.find('tasks', { progress: 'declined' }),
    ...rows.find('duties', { isOpen: 1 }),
    ...rows.find('blockers', { isOpen: 1 }),
    // A later one on the same thing takes the place of one that was missed (6.1).
    ...rows.find('directives', { isOpen: 1 }).filter((row) => !isFollowed(row, rows.find('directives', {}))),
  ];
  const planned = new Set(rows.find('due', {}).map(({ stream }) => stream));
  const unplanned = open.filter(({ stream }) => !planned.has(stream));
  if (unplanned.length === 0) return [];
  const onLists = await idsOnLists(story);
  return unplanned.flatMap(({ stream, id }) => (onLists.has(id) ? [] : [stream]));
}

const isFollowed = ({ about, state }: DirectiveRow, all: readonly DirectiveRow[]): boolean =>
  all.some((other) => other.about === about && startOf(other.state) > startOf(state));

const startOf = ({ followUp }: DirectiveRow['state']): number => followUp?.startedAt ?? 0;

async function idsOnLists(story: Story): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const person of personsInOffice(await story.executor.contextNow())) {
    const { scope } = await story.read(person);
    for (const { task, duty, blocker, directive, escalation } of workOf(scope).items) {
      for (const id of [task?.id, duty?.id, blocker?.id, directive?.id, escalation?.about]) if (id) ids.add(id);
    }
  }
  return ids;
}

const personsInOffice = ({ directory }: Awaited<ReturnType<Story['executor']['contextNow']>>): ReadonlySet<string> =>
  new Set(Object.keys(directory.units).flatMap((unit) => heldPosts(directory, unit).map(({ person }) => person)));

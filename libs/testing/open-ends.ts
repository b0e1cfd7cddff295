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
  ];
  // One that was missed is with its issuer, and a later one on the same thing takes its place (6.1).
  const directives = rows.find('directives', { isOpen: 1 });
  const planned = new Set(rows.find('due', {}).map(({ stream }) => stream));
  const isForgotten = ({ stream }: { readonly stream: string }) => !planned.has(stream);
  if (![...open, ...directives].some(isForgotten)) return [];
  const lists = await whatIsOnLists(story);
  const latest = directives.filter((row) => !isFollowed(row, rows.find('directives', {})));
  return [
    ...open.filter((row) => isForgotten(row) && !lists.things.has(row.id) && !lists.unreached.has(unitOf(row))),
    ...latest.filter((row) => isForgotten(row) && !lists.things.has(row.id) && !lists.toDirect.has(row.about)),
  ].map(({ stream }) => stream);
}

/** Nobody of it is told: that is its giver's item until somebody holds a post there. */
const unitOf = (row: object): string => ('leadUnit' in row && typeof row.leadUnit === 'string' ? row.leadUnit : '');

const isFollowed = ({ about, state }: DirectiveRow, all: readonly DirectiveRow[]): boolean =>
  all.some((other) => other.about === about && startOf(other.state) > startOf(state));

const startOf = ({ followUp }: DirectiveRow['state']): number => followUp?.startedAt ?? 0;

async function whatIsOnLists(story: Story) {
  const things = new Set<string>();
  const toDirect = new Set<string>();
  const unreached = new Set<string>();
  for (const person of personsInOffice(await story.executor.contextNow())) {
    const { scope } = await story.read(person);
    for (const { why, task, duty, blocker, directive, escalation, unreached: unit } of workOf(scope).items) {
      for (const id of [task?.id, duty?.id, blocker?.id, directive?.id, escalation?.about]) if (id) things.add(id);
      if (unit !== undefined) unreached.add(unit.id);
      if (why === 'direct' && escalation !== undefined) toDirect.add(escalation.about);
    }
  }
  return { things, toDirect, unreached };
}

const personsInOffice = ({ directory }: Awaited<ReturnType<Story['executor']['contextNow']>>): ReadonlySet<string> =>
  new Set(Object.keys(directory.units).flatMap((unit) => heldPosts(directory, unit).map(({ person }) => person)));

import type { Schemas } from '../../apps/console/api/reads.js';
import type { Random } from '../harness/event-store/random.js';
import type { Caller } from './caller.js';
import type { Thing } from './offered-things.js';

/** An address of the console, and everything there that commands may be offered about. */
export interface OfferingPage {
  readonly path: string;
  readonly things: readonly Thing[];
}

/** By chance: half of them of what waits for their reader, and now and then one of `every` task, which may not be theirs to see. */
export async function drawnPage(caller: Caller, random: Random, every: readonly string[]): Promise<OfferingPage> {
  const waiting = drawn(random, await caller.listed<Schemas['WorkItem']>('/v1/me/work'));
  const duty = drawn(random, await caller.listed<Schemas['DutyItem']>('/v1/duties?limit=200'));
  const own = drawn(random, await caller.listed<Schemas['TaskItem']>('/v1/tasks?limit=200'));
  const any = drawn(random, every) ?? '';
  const chance = random.next();
  if (chance < 0.5 && waiting?.escalation !== undefined) return escalationPage(caller, waiting.escalation.id);
  if (chance < 0.5 && waiting?.about.task != null) return taskPage(caller, waiting.about.task.id);
  if (chance > 0.85 && duty !== undefined) return dutyPage(caller, duty.id);
  return taskPage(caller, chance < 0.75 ? (own?.id ?? any) : any);
}

function drawn<Item>(random: Random, [first, ...rest]: readonly Item[]): Item | undefined {
  return first === undefined ? undefined : random.oneOf([first, ...rest]);
}

/** Blockers and directives stand on the page of their task. */
async function taskPage(caller: Caller, id: string): Promise<OfferingPage> {
  const seen = await caller.read<Schemas['TaskDetail']>(`/v1/tasks/${id}`);
  const things: Thing[] = [{ kind: 'task', id: seen?.id ?? id, seen }];
  for (const { id: blocker } of seen?.blockers ?? []) {
    things.push({ kind: 'blocker', id: blocker, seen: await caller.read(`/v1/blockers/${blocker}`) });
  }
  for (const directive of seen?.directives ?? []) {
    things.push({ kind: 'directive', id: directive, seen: await caller.read(`/v1/directives/${directive}`) });
  }
  return { path: `/as/${caller.as}/tasks/${id}`, things };
}

async function escalationPage(caller: Caller, id: string): Promise<OfferingPage> {
  const thing: Thing = { kind: 'escalation', id, seen: await caller.read(`/v1/escalations/${id}`) };
  return { path: `/as/${caller.as}/decisions/${id}`, things: [thing] };
}

async function dutyPage(caller: Caller, id: string): Promise<OfferingPage> {
  const thing: Thing = { kind: 'duty', id, seen: await caller.read(`/v1/duties/${id}`) };
  return { path: `/as/${caller.as}/duties/${id}`, things: [thing] };
}

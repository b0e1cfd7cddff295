import type { Actor } from '#application/engine/actor.js';
import { DecisionContext } from '#application/engine/decision-context.js';
import { ids } from '#application/ids.js';
import type { PostKind, UnitKind } from '#domain/directory/unit.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { PostSketch } from '#testing/directory.js';
import { Story } from '#testing/story.js';
import { establish, publishGround } from '#testing/story-of-ministry.js';

export const POLICY = { id: 'default', version: 1 };
export const KINDS = [
  'head',
  'deputyHead',
  'staff',
  'fieldLeader',
  'secretariat',
  'headOfMinistry',
  'auditor',
  'administrator',
] as const satisfies readonly PostKind[];

const units = {
  lead: 'department',
  coordinating: 'department',
  other: 'department',
  assigning: 'ministry',
  province: 'province',
} as const satisfies Readonly<Record<string, UnitKind>>;
export type UnitName = keyof typeof units;
export const UNITS = Object.keys(units).filter((unit): unit is UnitName => unit in units);

/** `lead.head`: the holder of that post of the unit. */
export const holder = (unit: UnitName, post: PostKind | 'focalPoint'): PersonId => `${unit}.${post}`;

/** Whoever was told as the leader of `other`, and who holds the post since. */
export const FORMER = 'former';
export const SUCCESSOR = 'successor';
export const NO_POST = 'no-post';
const CHANGED_HANDS = 'leaderOfOther';

/** Things that commands are about, by the names that the table gives them. */
export interface Things {
  readonly taskOfLead: string;
  readonly taskOfProvince: string;
  readonly taskOfOther: string;
  readonly draft: string;
  readonly fresh: string;
  readonly blocker: {
    readonly ofLead: string;
    readonly ofProvince: string;
    readonly escalated: string;
    readonly top: string;
  };
  readonly directive: {
    readonly toHead: string;
    readonly toLeader: string;
    readonly toProvince: string;
    readonly changed: string;
  };
  readonly dutyOfLead: string;
  readonly dutyOfProvince: string;
  readonly delivery: string;
}

/** Late tasks and reports, blockers on each level and directives, as the log has them on 22 April 2020 in the morning. */
export async function rightsWorld(): Promise<{ readonly story: Story; readonly things: Things }> {
  const story = new Story('2019-03-07 08:00');
  await story.do('runtime', 'd', (now) => ({ type: 'FoundDeployment', now, deployment: 'd', kind: 'demonstration' }));
  await publishGround(story);
  for (const unit of UNITS)
    await establish(story, unit, { kind: units[unit], focalPoint: 'focalPoint', posts: postsOf(unit) });
  await story.do('person', NO_POST, (now) => ({
    ...{ type: 'RegisterPerson', now, person: NO_POST, language: 'vi', sealed: { keyId: 'k', iv: 'i', ct: 'c' } },
  }));
  await story.do('programme', 'P', (now) => ({
    ...{ type: 'IssueProgramme', now, programme: 'P', code: 'P', title: { vi: 'P' }, issuedOn: day('2019-03-07') },
    ...{ keptBy: 'assigning', policy: POLICY, calendar: 'VN' },
  }));
  await story.until('2020-03-02 08:00');
  const late = { deadline: { text: '15/04/2020' } };
  const taskOfLead = await assign(story, 'lead', 'LATE', late);
  const taskOfProvince = await assign(story, 'province', 'OF-PROVINCE', {});
  const taskOfOther = await assign(story, 'other', 'BEFORE-ONE-WHO-LEFT', late);
  const fresh = await assign(story, 'lead', 'FRESH', {});
  const named = { by: holder('lead', 'head'), handler: { post: 'staff' } };
  await story.do('task', taskOfLead, (now) => ({ type: 'NameHandler', now, ...named }));
  const draft = ids.codedTask('P', 'DRAFT');
  await story.do('task', draft, (now) => ({ type: 'DraftTask', now, ...contentOf(draft, 'DRAFT') }));
  await story.until('2020-04-22 08:00');
  const blocker = {
    ofLead: await raise(story, 'lead', taskOfLead, 'ofLead'),
    ofProvince: await raise(story, 'province', taskOfProvince, 'ofProvince'),
    escalated: await raise(story, 'lead', taskOfLead, 'escalated', 'fieldLeader'),
    top: await raise(story, 'lead', taskOfLead, 'top', 'headOfMinistry'),
  };
  await story.until('2020-04-22 10:00');
  const leader = { unit: 'assigning', post: 'fieldLeader' } as const;
  const directive = {
    toHead: await direct(story, taskOfLead, { unit: 'lead', post: 'head' }),
    toLeader: await direct(story, taskOfLead, leader),
    toProvince: await direct(story, taskOfLead, { unit: 'province', post: 'focalPoint' }),
    changed: await direct(story, taskOfLead, { unit: 'assigning', post: CHANGED_HANDS }),
  };
  await handOver(story);
  await story.do('channel', 'mail', (now) => ({ type: 'HoldChannel', now, channel: 'mail', why: '535' }));
  const delivery = story.rows.find('deliveries', {})[0]?.id;
  invariant(delivery !== undefined, 'somebody was told, so there is mail to send');
  const duties = { dutyOfLead: 'P-2020-Q1-lead', dutyOfProvince: 'P-2020-Q1-province' };
  return {
    story,
    things: { taskOfLead, taskOfProvince, taskOfOther, fresh, draft, blocker, directive, ...duties, delivery },
  };
}

export const personActing = (person: PersonId, unit?: UnitId): Extract<Actor, { kind: 'person' }> => ({
  ...{ kind: 'person', person },
  ...(unit === undefined ? {} : { unit }),
});

/** What is known of everything else, with all in it that was appended. */
export const contextOf = ({ rows }: Story): DecisionContext => new DecisionContext(rows, rows.position());

export const day = (text: string): CivilDate => text as CivilDate;

function postsOf(unit: UnitName): Readonly<Record<string, PostSketch>> {
  const leadersOfMinistry = { [CHANGED_HANDS]: { kind: 'fieldLeader', held: FORMER, portfolio: ['other'] } } as const;
  return {
    ...Object.fromEntries(KINDS.map((kind) => [kind, { kind, held: holder(unit, kind) }])),
    focalPoint: { kind: 'staff', held: holder(unit, 'focalPoint') },
    ...(unit === 'assigning' ? leadersOfMinistry : {}),
    fieldLeader: { kind: 'fieldLeader', held: holder(unit, 'fieldLeader'), portfolio: ['lead', 'province'] },
  };
}

export function contentOf(task: string, code: string) {
  const told = {
    by: holder('assigning', 'secretariat'),
    programme: 'P',
    assigningUnit: 'assigning',
    isRestricted: false,
  };
  return { ...told, task, code, title: { vi: code }, coordinatingUnits: ['coordinating'] };
}

export async function assign(
  story: Story,
  leadUnit: UnitName,
  code: string,
  more: Pick<TaskOrder<'AssignTask'>, 'deadline'>,
): Promise<string> {
  const task = ids.codedTask('P', code);
  await story.do('task', task, (now) => ({ type: 'AssignTask', now, ...contentOf(task, code), leadUnit, ...more }));
  return task;
}

export function blockerOf(unit: UnitName, task: string) {
  const words = { title: 'T', description: 'D', cause: 'C', options: [{ text: 'O', competence: 'B' }] };
  const about = { programme: 'P', unit, assigningUnit: 'assigning', task, isRestricted: false };
  return { by: holder(unit, 'staff'), policy: POLICY, ...about, ...words };
}

async function raise(
  story: Story,
  unit: UnitName,
  task: string,
  blocker: string,
  toLevel?: 'fieldLeader' | 'headOfMinistry',
): Promise<string> {
  await story.do('blocker', blocker, (now) => ({ type: 'RaiseBlocker', now, blocker, ...blockerOf(unit, task) }));
  if (toLevel !== undefined) {
    const by = holder(unit, 'head');
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by, reason: 'R', toLevel }));
  }
  return blocker;
}

async function direct(story: Story, task: string, addressee: { unit: UnitName; post: string }): Promise<string> {
  const directive = `to-${addressee.unit}-${addressee.post}`;
  const told = { by: holder('assigning', 'fieldLeader'), directive, addressee, text: 'T', due: day('2020-05-29') };
  await story.do('task', task, (now) => ({ type: 'DirectEscalation', now, ...told }));
  return directive;
}

async function handOver(story: Story): Promise<void> {
  const post = CHANGED_HANDS;
  const appointed = { post, person: SUCCESSOR, since: day('2020-04-22') };
  await story.do('unit', 'assigning', (now) => ({ type: 'RelieveHolder', now, post, person: FORMER }));
  await story.do('unit', 'assigning', (now) => ({ type: 'AppointHolder', now, ...appointed }));
}

import type { PostKind, UnitKind } from '#domain/directory/unit.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import { policyRefOf } from '#domain/follow-up/policy.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { Story } from '#testing/story.js';
import { type assign, blockerOf, establish, publishGround, taskId } from '#testing/story-of-ministry.js';
import { KINDS } from './rights-world.js';

const UNITS = {
  ministry: { kind: 'ministry', under: undefined },
  lead: { kind: 'department', under: 'ministry' },
  team: { kind: 'department', under: 'lead' },
  coordinating: { kind: 'department', under: 'ministry' },
  other: { kind: 'department', under: 'ministry' },
  abroad: { kind: 'ministry', under: undefined },
  'its-office': { kind: 'department', under: 'abroad' },
} as const satisfies Readonly<Record<string, { readonly kind: UnitKind; readonly under: string | undefined }>>;
type UnitName = keyof typeof UNITS;
export const unitNames = Object.keys(UNITS) as readonly UnitName[];
export const holder = (unit: string, post: PostKind | 'desk'): string => `${unit}.${post}`;

export const TASK = taskId('LEAD');
export const BLOCKER = blockerOf('LEAD').blocker;
export const DIRECTIVE = 'd-1';

/** Late work in two ministries, on 25 May 2020, with everything that a page shows of it. */
export async function readingWorld(): Promise<Story> {
  const story = new Story('2019-03-07 08:00');
  await publishGround(story);
  for (const [unit, { kind }] of Object.entries(UNITS)) {
    const posts = Object.fromEntries(KINDS.map((post) => [post, { kind: post, held: holder(unit, post) }]));
    const leader = { kind: 'fieldLeader', held: holder(unit, 'fieldLeader') } as const;
    const portfolio = unit === 'ministry' ? ['lead'] : [];
    await establish(story, unit, {
      kind,
      // Somebody else hears for the unit: whoever was told of a thing reads it for that.
      focalPoint: 'desk',
      posts: { ...posts, fieldLeader: { ...leader, portfolio }, desk: { kind: 'staff', held: `${unit}.desk` } },
    });
  }
  for (const [unit, { under: parent }] of Object.entries(UNITS)) {
    if (parent === undefined) continue;
    await story.do('structure', parent, (now) => ({ type: 'PlaceUnit', now, unit, parent }));
  }
  await story.do('programme', 'NQ17', (now) => ({
    ...{ type: 'IssueProgramme', now, programme: 'NQ17', code: 'NQ17', title: { vi: 'NQ17' }, keptBy: 'ministry' },
    ...{ issuedOn: '2019-03-07' as CivilDate, policy: policyRefOf(defaultPolicy), calendar: 'VN' },
  }));
  await story.until('2020-04-01 08:00');
  const end = { deadline: '15/05/2020' };
  await give(story, 'ministry', { code: 'LEAD', leadUnit: 'lead', coordinatingUnits: ['coordinating'], ...end });
  await give(story, 'lead', { code: 'TEAM', leadUnit: 'team', ...end });
  await give(story, 'ministry', { code: 'OTHER', leadUnit: 'other', ...end });
  await give(story, 'abroad', { code: 'ABROAD', leadUnit: 'its-office', coordinatingUnits: ['coordinating'], ...end });
  await story.until('2020-05-18 08:00');
  const by = holder('lead', 'staff');
  const about = { unit: 'lead', assigningUnit: 'ministry', handler: { person: by } };
  await story.do('blocker', BLOCKER, (now) => ({ type: 'RaiseBlocker', now, ...blockerOf('LEAD'), ...about, by }));
  const head = { by: holder('lead', 'head'), reason: 'Vượt thẩm quyền.' };
  await story.do('blocker', BLOCKER, (now) => ({ type: 'EscalateBlocker', now, ...head }));
  const directed = { by: holder('ministry', 'fieldLeader'), directive: DIRECTIVE, text: 'Làm ngay.' };
  await story.do('blocker', BLOCKER, (now) => ({
    ...{ type: 'DirectEscalation', now, ...directed, due: '2020-06-30' as CivilDate },
    addressee: { unit: 'other', post: 'head' },
  }));
  await story.until('2020-05-25 08:00');
  return story;
}

/** Assigned by the unit. */
async function give(story: Story, assigningUnit: UnitName, sketch: Parameters<typeof assign>[1]): Promise<void> {
  const { code, leadUnit, coordinatingUnits = [], deadline: text = '' } = sketch;
  await story.do('task', taskId(code), (now) => ({
    ...{
      type: 'AssignTask',
      now,
      by: holder(assigningUnit, 'secretariat'),
      task: taskId(code),
      programme: 'NQ17',
      code,
    },
    ...{ title: { vi: code }, assigningUnit, leadUnit, coordinatingUnits, isRestricted: false, deadline: { text } },
  }));
}

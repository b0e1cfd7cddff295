import { ids } from '#application/ids.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import { firstDefaultPolicy } from '#domain/follow-up/first-form.js';
import { type PolicyRef, policyRefOf } from '#domain/follow-up/policy.js';
import type { UnitId } from '#domain/kernel/names.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { UnitSketch } from './directory.js';
import { cast } from './ministry.js';
import { Story } from './story.js';
import { publishVietnam } from './vietnam-calendar.js';

const SINCE = '2019-03-07' as CivilDate;
const POLICY = policyRefOf(defaultPolicy);

export interface TaskSketch {
  readonly code: string;
  readonly leadUnit: UnitId;
  /** By default NQ17. */
  readonly programme?: string;
  readonly deadline?: string;
  readonly coordinatingUnits?: readonly UnitId[];
  readonly title?: string;
  readonly isRestricted?: boolean;
  /** Its deadline has passed, and that is meant. */
  readonly pastDeadline?: true;
}

/** Id of a coded task, by default of NQ17. */
export const taskId = (code: string, programme = 'NQ17'): string => ids.codedTask(programme, code);

/** The small cast under the real calendar, with programme NQ17, on 7 March 2019 at 08:00; what comes before it, comes first. */
export async function ministryStory(
  first: (story: Story) => Promise<unknown> = async () => {},
  told: { readonly isMailed?: boolean } = {},
): Promise<Story> {
  const story = new Story('2019-03-07 08:00', told);
  await first(story);
  await publishGround(story);
  for (const [unit, sketch] of Object.entries(cast)) await establish(story, unit, sketch);
  for (const unit of ['C-ATTT', 'BCYCP']) {
    await story.do('structure', 'BTTTT', (now) => ({ type: 'PlaceUnit', now, unit, parent: 'BTTTT' }));
  }
  await issueProgramme(story, 'NQ17');
  return story;
}

/** What every clock goes by. */
export async function publishGround(story: Story): Promise<void> {
  await story.do('calendar', 'VN', (now) => ({ ...publishVietnam, now }));
  for (const policy of [firstDefaultPolicy, defaultPolicy]) {
    await story.do('policy', policy.id, (now) => ({ type: 'PublishPolicy', now, policy }));
  }
}

/** Kept by BTTTT, by default under the default policy and the real calendar. */
export async function issueProgramme(
  story: Story,
  programme: string,
  goesBy: { readonly policy: PolicyRef; readonly calendar: string } = { policy: POLICY, calendar: 'VN' },
): Promise<void> {
  await story.do('programme', programme, (now) => ({
    type: 'IssueProgramme',
    now,
    programme,
    code: programme,
    title: { vi: `Chương trình ${programme}` },
    issuedOn: SINCE,
    keptBy: 'BTTTT',
    ...goesBy,
  }));
}

/** Assigned by BTTTT at this moment. */
export async function assign(story: Story, sketch: TaskSketch): Promise<string> {
  const content = contentOf(sketch);
  const { pastDeadline = false } = sketch;
  await story.do('task', content.task, (now) => ({
    ...{ type: 'AssignTask', now, by: 'p-office', ...content },
    pastDeadline,
  }));
  return content.task;
}

/** Written down by BTTTT and given to nobody yet. */
export async function draft(story: Story, sketch: TaskSketch): Promise<string> {
  const content = contentOf(sketch);
  await story.do('task', content.task, (now) => ({ type: 'DraftTask', now, by: 'p-office', ...content }));
  return content.task;
}

function contentOf({ code, programme = 'NQ17', leadUnit, deadline, title = `Nhiệm vụ ${code}`, ...rest }: TaskSketch) {
  const { coordinatingUnits = [], isRestricted = false } = rest;
  return {
    task: taskId(code, programme),
    ...{ programme, code, title: { vi: title }, assigningUnit: 'BTTTT', leadUnit, coordinatingUnits, isRestricted },
    ...(deadline === undefined ? {} : { deadline: { text: deadline } }),
  };
}

/** With its posts, their holders and its focal point. */
export async function establish(story: Story, unit: UnitId, { kind, focalPoint, posts }: UnitSketch): Promise<void> {
  await story.do('unit', unit, (now) => ({
    type: 'EstablishUnit',
    now,
    unit,
    name: { vi: unit },
    kind,
    participation: 'system',
  }));
  for (const [post, { kind: postKind, held: person, portfolio }] of Object.entries(posts)) {
    const title = { vi: post };
    await story.do('unit', unit, (now) => ({ type: 'CreatePost', now, post, kind: postKind, title }));
    if (person !== undefined) {
      await story.do('unit', unit, (now) => ({ type: 'AppointHolder', now, post, person, since: SINCE }));
    }
    if (portfolio !== undefined) {
      await story.do('unit', unit, (now) => ({ type: 'AssignPortfolio', now, post, units: portfolio }));
    }
  }
  if (focalPoint !== undefined) {
    await story.do('unit', unit, (now) => ({ type: 'DesignateFocalPoint', now, post: focalPoint }));
  }
}

/** `ABOVE` over the ministry: its head `p-above` reads what is under it, and is of none of its units. */
export async function establishAbove(story: Story): Promise<void> {
  await establish(story, 'ABOVE', { kind: 'agency', posts: { head: { kind: 'head', held: 'p-above' } } });
  await story.do('structure', 'BTTTT', (now) => ({ type: 'PlaceUnit', now, unit: 'BTTTT', parent: 'ABOVE' }));
}

/** A blocker of a task of `C-ATTT`, with one option. */
export async function raise(story: Story, code: string, isRestricted = false): Promise<string> {
  const facts = { ...blockerOf(code), isRestricted };
  await story.do('blocker', facts.blocker, (now) => ({ type: 'RaiseBlocker', now, ...facts }));
  return facts.blocker;
}

export const blockerOf = (code: string) => ({
  by: 'p-expert',
  blocker: `blocker-of-${code}`,
  policy: POLICY,
  task: taskId(code),
  taskCode: code,
  programme: 'NQ17',
  unit: 'C-ATTT',
  assigningUnit: 'BTTTT',
  handler: { person: 'p-expert' },
  isRestricted: false,
  title: 'Thiếu kinh phí',
  description: 'Chưa được bố trí kinh phí.',
  cause: 'Dự toán chưa duyệt.',
  options: [{ text: 'Bổ sung dự toán', competence: 'Bộ trưởng' }],
});

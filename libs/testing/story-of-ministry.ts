import { ids } from '#application/ids.js';
import type { UnitId } from '#domain/kernel/names.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { UnitSketch } from './directory.js';
import { cast } from './ministry.js';
import { Story } from './story.js';
import { publishVietnam } from './vietnam-calendar.js';

const SINCE = '2019-03-07' as CivilDate;
const POLICY = { id: 'default', version: 1 };

export interface TaskSketch {
  readonly code: string;
  readonly leadUnit: UnitId;
  readonly deadline?: string;
  readonly coordinatingUnits?: readonly UnitId[];
  readonly title?: string;
  readonly isRestricted?: boolean;
}

/** Id of a coded task of NQ17. */
export const taskId = (code: string): string => ids.codedTask('NQ17', code);

/** The small cast under the real calendar, with programme NQ17, on 7 March 2019 at 08:00. */
export async function ministryStory(): Promise<Story> {
  const story = new Story('2019-03-07 08:00');
  await story.do('calendar', 'VN', (now) => ({ ...publishVietnam, now }));
  for (const [unit, sketch] of Object.entries(cast)) await establish(story, unit, sketch);
  for (const unit of ['C-ATTT', 'BCYCP']) {
    await story.do('structure', 'BTTTT', (now) => ({ type: 'PlaceUnit', now, unit, parent: 'BTTTT' }));
  }
  await story.do('programme', 'NQ17', (now) => ({
    type: 'IssueProgramme',
    now,
    programme: 'NQ17',
    code: 'NQ17',
    title: { vi: 'Chương trình Nghị quyết 17' },
    issuedOn: SINCE,
    keptBy: 'BTTTT',
    policy: POLICY,
    calendar: 'VN',
  }));
  return story;
}

/** Assigned by BTTTT at this moment. */
export async function assign(story: Story, sketch: TaskSketch): Promise<string> {
  const { code, leadUnit, deadline, coordinatingUnits = [], title = `Nhiệm vụ ${code}`, isRestricted = false } = sketch;
  const task = taskId(code);
  await story.do('task', task, (now) => ({
    type: 'AssignTask',
    now,
    by: 'p-office',
    task,
    programme: 'NQ17',
    code,
    title: { vi: title },
    assigningUnit: 'BTTTT',
    leadUnit,
    coordinatingUnits,
    isRestricted,
    ...(deadline === undefined ? {} : { deadline: { text: deadline } }),
  }));
  return task;
}

async function establish(story: Story, unit: UnitId, { kind, focalPoint, posts }: UnitSketch): Promise<void> {
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

/** A blocker of a task of `C-ATTT`, with one option. */
export async function raise(story: Story, code: string, isRestricted = false): Promise<string> {
  const blocker = `blocker-of-${code}`;
  await story.do('blocker', blocker, (now) => ({
    type: 'RaiseBlocker',
    now,
    by: 'p-expert',
    blocker,
    policy: POLICY,
    task: taskId(code),
    taskCode: code,
    programme: 'NQ17',
    unit: 'C-ATTT',
    assigningUnit: 'BTTTT',
    handler: { person: 'p-expert' },
    isRestricted,
    title: 'Thiếu kinh phí',
    description: 'Chưa được bố trí kinh phí.',
    cause: 'Dự toán chưa duyệt.',
    options: [{ text: 'Bổ sung dự toán', competence: 'Bộ trưởng' }],
  }));
  return blocker;
}

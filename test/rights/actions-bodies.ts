import type { Post } from '#domain/directory/unit.js';
import type { WithoutTask } from '#domain/duty/duty.js';
import type { Story } from '#testing/story.js';
import { KINDS, NO_POST } from './rights-world.js';

type Bodies = (story: Story, id: string) => readonly object[];
const always =
  (...bodies: readonly object[]): Bodies =>
  () =>
    bodies;

/** For each post of the unit that is such a one; what stands in the path is said beside the body. */
const ofPosts =
  (isOne: (post: Post) => boolean, body: (post: Post) => object): Bodies =>
  ({ rows }, unit) => {
    const posts = Object.values(rows.get('units', unit)?.state.posts ?? {});
    const found = posts.filter(isOne).map((post) => ({ ...body(post), inPath: { post: post.id } }));
    return found.length > 0 ? found : [{ ...body({ id: 'none' } as Post), inPath: { post: 'none' } }];
  };
const holderOf = ({ holder }: Post) => ({ person: holder?.person ?? NO_POST });

/** Bodies of which one is taken wherever the command is taken at all. */
export const bodies: Readonly<Record<string, Bodies>> = {
  AssignTask: (story, id) => {
    const { code } = story.rows.get('tasks', id) ?? {};
    return [{ programme: 'P', title: { vi: 'Nhiệm vụ' }, leadUnit: 'lead', ...(code ? { code } : {}) }];
  },
  AcceptTask: always({}),
  RetryDeliveries: always({ programme: 'P', period: '2020-Q2' }),
  NameHandler: always(...KINDS.map((post) => ({ post }))),
  ReportProgress: always({ period: '2020-Q2', percent: 10, narrative: 'N', explanation: 'E' }),
  CorrectProgressReport: always({ period: '2020-Q2', narrative: 'N again', explanation: 'E', reason: 'R' }),
  ExplainLateness: always({ text: 'T' }),
  SubmitResult: always({ narrative: 'N' }),
  ConfirmResult: always({}),
  ReturnResult: always({ reason: 'R again' }),
  RequestExtension: always({ deadline: { date: '2020-12-31' }, reason: 'R' }),
  DecideExtension: always({ granted: false, reason: 'R' }),
  AmendTask: always({ kind: 'amendment', changes: { deliverable: 'D again' }, reason: 'R' }),
  // Of the task that it is offered on: which ones are named, says the door.
  UrgeTask: always({ tasks: ['T'], text: 'T', answerBy: '2020-07-01' }),
  AnswerUrge: always({ text: 'T' }),
  RequestDeclination: always({ reason: 'R' }),
  DecideDeclination: always({ granted: false, reason: 'R' }),
  ReassignTask: always({ leadUnit: 'other' }),
  CancelTask: always({ reason: 'R' }),
  RaiseBlocker: always({ title: 'T', description: 'D', cause: 'C', options: [{ text: 'O', competence: 'B' }] }),
  EscalateBlocker: always({ reason: 'R again' }, { reason: 'R', toLevel: 'headOfMinistry' }),
  ReturnBlocker: always({ reason: 'R again' }),
  ResolveBlocker: always({ text: 'T again' }),
  AcknowledgeEscalation: always({}, { note: 'N again' }),
  // Of what another unit leads, the ministry's own may be directed.
  DirectEscalation: always(
    { text: 'T', addressee: { unit: 'lead', post: 'head' }, due: '2020-12-01' },
    { text: 'T', addressee: { unit: 'assigning', post: 'secretariat' }, due: '2020-12-01' },
  ),
  AcceptDirective: always({}),
  AnswerDirective: always({ text: 'T again' }),
  CompleteDirective: always({ text: 'T again' }),
  ReturnDirective: always({ reason: 'R again' }),
  SubmitDuty: (story, id) => [{ note: 'N', withoutTasks: withoutAnyOf(story, id) }],
  EstablishUnit: always({ code: 'new', name: { vi: 'N' }, kind: 'department', participation: 'system' }),
  RenameUnit: always({ name: { vi: 'N again' } }),
  PlaceUnit: ({ rows }) => rows.find('units', {}).map(({ id }) => ({ parent: id })),
  CloseUnit: always({ reason: 'R again' }),
  CreatePost: always({ post: 'new', kind: 'staff', title: { vi: 'N' } }),
  AppointHolder: ofPosts(
    ({ holder }) => holder === undefined,
    () => ({ person: NO_POST, since: '2020-04-22', document: { issuer: 'I', type: 'T', number: '1' } }),
  ),
  ConfirmAppointment: ofPosts(
    ({ proposal }) => proposal !== undefined,
    () => ({ person: NO_POST }),
  ),
  WithdrawAppointment: ofPosts(
    ({ proposal }) => proposal !== undefined,
    () => ({ person: NO_POST }),
  ),
  RelieveHolder: ofPosts(({ holder }) => holder !== undefined, holderOf),
  DesignateFocalPoint: ({ rows }, unit) => {
    const posts = Object.keys(rows.get('units', unit)?.state.posts ?? {});
    return (posts.length > 0 ? posts : ['none']).map((post) => ({ post }));
  },
  AssignPortfolio: ofPosts(
    ({ kind }) => kind === 'fieldLeader',
    () => ({ units: ['lead', 'other', 'coordinating'] }),
  ),
  RegisterPerson: always({ name: 'N', language: 'vi' }),
  ChangeContact: always({ mail: 'n@example.vn', inPath: { person: NO_POST } }),
  CorrectDutyReport: (story, id) => [{ note: 'N again', withoutTasks: withoutAnyOf(story, id), reason: 'R' }],
};

/** A report that leaves out all that its unit leads. */
export function withoutAnyOf(story: Story, duty: string): readonly WithoutTask[] {
  const { unit, programme } = story.rows.get('duties', duty) ?? {};
  const led = story.rows.find('tasks', {
    ...(unit && { leadUnit: unit }),
    ...(programme && { programme }),
    isOpen: 1,
  });
  return led.map((task) => ({ task: task.id, reason: 'R' }));
}

import { tableOf } from '#application/tables.js';
import type { PersonId } from '#domain/kernel/names.js';
import type { Story } from '#testing/story.js';
import { establish } from '#testing/story-of-ministry.js';
import { withoutAnyOf } from './actions-bodies.js';
import { assign, blockerOf, contentOf, day, FORMER, holder, NO_POST, rightsWorld, SUCCESSOR } from './rights-world.js';

/** Where the rows of what commands are about stand. */
export const TABLES = { ...tableOf, escalation: 'escalations', unit: 'units' } as const;

/** Holds a post in the unit that leads and another in the one that assigns. */
export const BOTH = 'both';

export const PEOPLE: readonly PersonId[] = [
  ...(['head', 'staff', 'auditor'] as const).map((post) => holder('lead', post)),
  ...(['fieldLeader', 'secretariat', 'headOfMinistry', 'focalPoint'] as const).map((post) => holder('assigning', post)),
  ...[holder('province', 'focalPoint'), holder('other', 'head'), holder('coordinating', 'head')],
  ...[FORMER, SUCCESSOR, NO_POST, BOTH],
  ...(['assigning', 'other'] as const).map((unit) => holder(unit, 'administrator')),
];

/** The world of rights with things in every state that they come to, on 22 April 2020. */
export async function actionsWorld(): Promise<Story> {
  const { story, things } = await rightsWorld();
  await appointBoth(story);
  await tasksOnTheirWay(story);
  await blockersThatEnded(story, things.fresh);
  const by = holder('assigning', 'fieldLeader');
  await story.do('duty', things.dutyOfLead, (now) => ({ type: 'AcknowledgeEscalation', now, by, note: 'N' }));
  await story.do('blocker', things.blocker.escalated, (now) => ({ type: 'AcknowledgeEscalation', now, by }));
  await directivesOnTheirWay(story, things.directive);
  await reportsThatWereSent(story);
  const { id: delivery = '' } = story.rows.find('deliveries', { isOpen: 1 }).at(-1) ?? {};
  await story.do('delivery', delivery, (now) => ({ type: 'RecordFailed', now, why: '550 no such user' }));
  await organisationOnItsWay(story);
  return story;
}

/** A unit with nothing in it, one that was closed with a vacant post, and one with a vacant post and two that wait for a second administrator. */
async function organisationOnItsWay(story: Story): Promise<void> {
  const by = holder('assigning', 'administrator');
  await establish(story, 'empty', { kind: 'department', posts: {} });
  await establish(story, 'closed', { kind: 'department', posts: { leader: { kind: 'fieldLeader' } } });
  await story.do('unit', 'closed', (now) => ({ type: 'CloseUnit', now, by, reason: 'R' }));
  const posts = { desk: { kind: 'staff' }, office: { kind: 'secretariat' }, inspector: { kind: 'auditor' } } as const;
  await establish(story, 'young', { kind: 'department', posts });
  for (const post of ['office', 'inspector']) {
    const proposed = { post, person: NO_POST, since: day('2020-04-22') };
    await story.do('unit', 'young', (now) => ({ type: 'AppointHolder', now, by, ...proposed }));
  }
}

async function appointBoth(story: Story): Promise<void> {
  const posts = { lead: 'staff', assigning: 'secretariat' } as const;
  const since = day('2020-04-22');
  for (const unit of ['lead', 'assigning'] as const) {
    const title = { vi: 'Biệt phái' };
    await story.do('unit', unit, (now) => ({ type: 'CreatePost', now, post: 'liaison', kind: posts[unit], title }));
    await story.do('unit', unit, (now) => ({ type: 'AppointHolder', now, post: 'liaison', person: BOTH, since }));
  }
}

/** Each goes one deed farther than the one before. */
async function tasksOnTheirWay(story: Story): Promise<void> {
  const by = holder('lead', 'staff');
  const confirmer = holder('assigning', 'secretariat');
  const report = { report: 'r', period: '2020-Q2', narrative: 'N', noChange: false, evidence: [] };
  const deeds = [
    (task: string) => story.do('task', task, (now) => ({ type: 'AcceptTask', now, by })),
    (task: string) => story.do('task', task, (now) => ({ type: 'ReportProgress', now, by, ...report })),
    (task: string) => story.do('task', task, (now) => ({ type: 'SubmitResult', now, by, ...result(1) })),
    (task: string) => story.do('task', task, (now) => ({ type: 'ReturnResult', now, by: confirmer, reason: 'R' })),
    (task: string) => story.do('task', task, (now) => ({ type: 'SubmitResult', now, by, ...result(2) })),
    (task: string) => story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: confirmer })),
  ];
  for (const [last] of deeds.entries()) {
    const task = await assign(story, 'lead', `AFTER-${last}`, {});
    for (const deed of deeds.slice(0, last + 1)) await deed(task);
  }
  await extensionsOnTheirWay(story);
  await urgesOnTheirWay(story);
  await declinationsOnTheirWay(story);
  const amended = await assign(story, 'lead', 'AMENDED', { deadline: { text: '30/6/2020' } });
  const changes = { deadline: { text: 'khẩn trương' }, coordinatingUnits: ['other'] };
  await story.do('task', amended, (now) => ({
    ...{ type: 'AmendTask', now, by: confirmer, kind: 'amendment', changes, reason: 'R' },
  }));
  const cancelled = await assign(story, 'lead', 'CANCELLED', {});
  await story.do('task', cancelled, (now) => ({ type: 'CancelTask', now, by: confirmer, reason: 'R' }));
  const { code: _, ...uncoded } = contentOf('draft-without-a-code', '');
  await story.do('task', uncoded.task, (now) => ({ type: 'DraftTask', now, ...uncoded }));
}

/** One that waits, asked for by whoever has posts in both units; one that was granted. */
async function extensionsOnTheirWay(story: Story): Promise<void> {
  const end = { deadline: { text: '30/6/2020' } };
  const asked = { request: 'x', deadline: { date: '2020-09-30' }, reason: 'R' };
  const waiting = await assign(story, 'lead', 'ASKED', end);
  const own = await assign(story, 'lead', 'ASKED-BY-BOTH', end);
  const granted = await assign(story, 'lead', 'EXTENDED', end);
  const by = holder('lead', 'staff');
  for (const [task, who] of [
    [waiting, by],
    [own, BOTH],
    [granted, by],
  ] as const) {
    await story.do('task', task, (now) => ({ type: 'RequestExtension', now, by: who, ...asked }));
  }
  const decided = { request: 'x', granted: true, reason: 'R', by: holder('assigning', 'secretariat') };
  await story.do('task', granted, (now) => ({ type: 'DecideExtension', now, ...decided }));
}

/** One that waits, one of two that was answered, and one urged as often as a week allows. */
async function urgesOnTheirWay(story: Story): Promise<void> {
  const [answerer, urger] = [holder('lead', 'staff'), holder('assigning', 'secretariat')];
  const urge = { text: 'T', answerBy: day('2020-05-29'), unit: 'assigning', by: urger };
  for (const [code, times] of [
    ['URGED', 1],
    ['URGED-TWICE', 2],
    ['URGED-AND-ANSWERED', 1],
  ] as const) {
    const task = await assign(story, 'lead', code, {});
    for (let time = 0; time < times; time += 1) {
      await story.do('task', task, (now) => ({
        ...{ type: 'UrgeTask', now, urge: `u-${time}`, ...urge },
      }));
    }
    if (code !== 'URGED-AND-ANSWERED') continue;
    await story.do('task', task, (now) => ({ type: 'AnswerUrge', now, number: 1, text: 'T', by: answerer }));
  }
}

/** Two that wait, one of them asked for by whoever has posts in both units; one refused; one granted; one given again. */
async function declinationsOnTheirWay(story: Story): Promise<void> {
  const confirmer = holder('assigning', 'secretariat');
  const decide = (granted: boolean) => (task: string) =>
    story.do('task', task, (now) => ({ type: 'DecideDeclination', now, by: confirmer, granted, reason: 'R' }));
  const reassign = (task: string) =>
    story.do('task', task, (now) => ({ type: 'ReassignTask', now, by: confirmer, leadUnit: 'province' }));
  const lives = {
    'DECLINATION-ASKED': { by: holder('lead', 'staff'), deeds: [] },
    'DECLINATION-ASKED-BY-BOTH': { by: BOTH, deeds: [] },
    'DECLINATION-REFUSED': { by: holder('lead', 'staff'), deeds: [decide(false)] },
    DECLINED: { by: holder('lead', 'staff'), deeds: [decide(true)] },
    REASSIGNED: { by: holder('lead', 'staff'), deeds: [decide(true), reassign] },
  };
  for (const [code, { by, deeds }] of Object.entries(lives)) {
    const task = await assign(story, 'lead', code, {});
    await story.do('task', task, (now) => ({ type: 'RequestDeclination', now, by, request: 'x', reason: 'R' }));
    for (const deed of deeds) await deed(task);
  }
}

/** One before the day on which it is owed, and one after it, which lapses in June. */
async function reportsThatWereSent(story: Story): Promise<void> {
  for (const [duty, unit] of [
    ['P-2020-Q2-lead', 'lead'],
    ['P-2020-Q1-other', 'other'],
  ] as const) {
    const withoutTasks = withoutAnyOf(story, duty);
    await story.do('duty', duty, (now) => ({
      ...{ type: 'SubmitDuty', now, by: holder(unit, 'head'), withoutTasks },
    }));
  }
}

const result = (number: number) => ({ result: `result-${number}`, narrative: 'N', evidence: [] });

async function blockersThatEnded(story: Story, task: string): Promise<void> {
  const by = holder('lead', 'head');
  for (const blocker of ['returned', 'resolved', 'returned-before-the-leader']) {
    await story.do('blocker', blocker, (now) => ({ type: 'RaiseBlocker', now, blocker, ...blockerOf('lead', task) }));
  }
  const last = 'returned-before-the-leader';
  await story.do('blocker', last, (now) => ({ type: 'EscalateBlocker', now, by, reason: 'R' }));
  await story.do('blocker', last, (now) => ({ type: 'ReturnBlocker', now, by, reason: 'R' }));
  await story.do('blocker', 'returned', (now) => ({ type: 'ReturnBlocker', now, by, reason: 'R' }));
  await story.do('blocker', 'resolved', (now) => ({ type: 'ResolveBlocker', now, by, text: 'T' }));
}

async function directivesOnTheirWay(
  story: Story,
  { toHead, toProvince, toLeader }: { readonly toHead: string; readonly toProvince: string; readonly toLeader: string },
): Promise<void> {
  const [head, desk, by] = [
    holder('lead', 'head'),
    holder('province', 'focalPoint'),
    holder('assigning', 'fieldLeader'),
  ];
  const said = { text: 'T', evidence: [] };
  await story.do('directive', toHead, (now) => ({ type: 'AcceptDirective', now, by: head }));
  await story.do('directive', toProvince, (now) => ({ type: 'AnswerDirective', now, by: desk, ...said }));
  await story.do('directive', toProvince, (now) => ({ type: 'CompleteDirective', now, by: desk, ...said }));
  await story.do('directive', toLeader, (now) => ({ type: 'ReturnDirective', now, by, reason: 'R' }));
}

import { Type } from 'typebox';
import { WireEscalatedKind, WireLevel, WireObligation } from './about.js';
import { Answer, pageShape, WireDate, WireInstant, WireText, WithActions } from './answer.js';
import { EscalationItem } from './escalation.js';
import { WireToldAs } from './ladder.js';
import { Named, WirePseudonym, WireUnitCode } from './named.js';
import { WireReporting } from './reporting.js';
import { nullable, oneOf, type Shown } from './shape.js';
import { WorkingDaysLeft } from './task-card.js';

export const WirePostKind = oneOf([
  'head',
  'deputyHead',
  'staff',
  'fieldLeader',
  'secretariat',
  'headOfMinistry',
  'auditor',
  'administrator',
]);
export type WirePostKind = Shown<typeof WirePostKind>;

export const HeldPostView = Type.Object(
  {
    unit: Type.String(),
    unitName: WireText,
    unitShortName: WireText,
    post: Type.String(),
    kind: WirePostKind,
    title: WireText,
    since: nullable(WireDate),
  },
  { title: 'HeldPostView' },
);
export type HeldPostView = Shown<typeof HeldPostView>;

export const Me = Type.Object(
  {
    person: Type.String(),
    name: nullable(Type.String(), { description: 'The reader\u2019s own; null where it was erased.' }),
    language: oneOf(['vi', 'en']),
    posts: Type.Array(HeldPostView),
    unreadNotices: Type.Integer({ minimum: 0 }),
    ...Answer.properties,
  },
  { title: 'Me', description: 'The pseudonym, whose it is and what it holds. Nobody else is named.' },
);
export type Me = Shown<typeof Me>;

export const WorkReason = oneOf(
  [
    'accept',
    'handle',
    'report',
    'rework',
    'confirm',
    'answerUrge',
    'urgeUnanswered',
    'decideExtension',
    'decideDeclination',
    'reassign',
    'standing',
    'sendReport',
    'inspect',
    'decideBlocker',
    'acknowledge',
    'direct',
    'completeDirective',
    'followDirective',
    'resendMail',
    'fillPost',
  ],
  {
    description:
      "Why something is on a person's list; `inspect`: a report that was never sent; `followDirective`: a directive of one's " +
      'post that was not carried out in time; `resendMail`: mail that was given up; `fillPost`: nobody is told of tasks, or ' +
      'follows a directive that was missed, for want of somebody in office.',
  },
);
export type WorkReason = Shown<typeof WorkReason>;

const subject = { id: Type.String(), code: nullable(Type.String()) };

export const WorkAbout = Type.Object(
  {
    kind: oneOf(['task', 'duty', 'blocker', 'programme', 'unit']),
    ...subject,
    title: WireText,
    leadUnit: nullable(WireUnitCode),
    leadUnitName: nullable(WireText),
    leadUnitShortName: nullable(WireText),
    task: nullable(Type.Object({ ...subject, title: WireText }), {
      description: 'The task itself, or the one that a blocker holds up; null for a duty, a programme and a unit.',
    }),
  },
  {
    title: 'WorkAbout',
    description: 'What it is about and whose work that is: of a directive, what it was given about.',
  },
);
export type WorkAbout = Shown<typeof WorkAbout>;

export const FailedMail = Type.Object(
  {
    ...subject,
    day: WireDate,
    period: Type.String({
      description: 'The calendar quarter of that day, which `POST /v1/deliveries/retries` takes.',
    }),
    count: Type.Integer({ minimum: 1 }),
    recipients: Type.Array(
      Type.Object({
        person: WirePseudonym,
        unit: WireUnitCode,
        unitName: nullable(WireText),
        unitShortName: nullable(WireText),
        post: nullable(WireText),
      }),
    ),
  },
  {
    title: 'FailedMail',
    description: 'Mail of a programme that was given up on one day, about what is still open: how many, and for whom.',
  },
);
export type FailedMail = Shown<typeof FailedMail>;

export const Unreached = Type.Object(
  {
    ...subject,
    missing: oneOf(['leadUnit', 'coordinatingUnit', 'fieldLeader', 'head', 'headOfMinistry', 'secretariat'], {
      description:
        'Nobody at the unit is told of what it leads, or of what it coordinates; no leader of the ministry is in charge of it; or a ' +
        'blocker should have come before its head, or the head of the ministry, and there is none. `secretariat`, which ' +
        'administrators are told of: the unit keeps a programme and has nobody to see the rest.',
    }),
    tasks: nullable(Type.Integer({ minimum: 1 }), {
      description: 'Open ones that are concerned; null for administrators, who see no case.',
    }),
  },
  { title: 'Unreached', description: 'A unit with a part in open tasks, and who is missing for it to be told.' },
);
export type Unreached = Shown<typeof Unreached>;

export const UrgeToAnswer = Type.Object(
  {
    number: Type.Integer({ minimum: 1 }),
    text: nullable(Type.String(), { description: 'Null where the reader may not see it.' }),
    answerBy: WireDate,
  },
  { title: 'UrgeToAnswer', description: 'An urge of the task that waits for an answer, or waited for it in vain.' },
);

export const WorkItem = Type.Object(
  {
    why: WorkReason,
    dueAt: nullable(WireInstant, {
      description: 'The instant at which its day has run out, null where nothing presses.',
    }),
    isOverdue: Type.Boolean(),
    workingDaysLeft: WorkingDaysLeft,
    about: WorkAbout,
    ...WithActions.properties,
    task: Type.Optional(
      Type.Object({
        ...subject,
        title: WireText,
        deadlineText: nullable(Type.String()),
        reporting: nullable(WireReporting),
      }),
    ),
    urge: Type.Optional(UrgeToAnswer),
    duty: Type.Optional(Type.Object({ ...subject, period: Type.String(), unit: WireUnitCode })),
    blocker: Type.Optional(Type.Object({ ...subject, title: Type.String() })),
    directive: Type.Optional(Type.Object({ ...subject, text: Type.String() })),
    failedMail: Type.Optional(FailedMail),
    unreached: Type.Optional(Unreached),
    escalation: Type.Optional(
      Type.Object({
        ...subject,
        kind: WireEscalatedKind,
        about: Type.String(),
        level: WireLevel,
        since: WireInstant,
        daysLate: EscalationItem.properties.daysLate,
      }),
    ),
  },
  {
    title: 'WorkItem',
    description:
      'One thing to do now, to exactly one of the things named; `urge` says of which urge of the task it is.',
  },
);
export type WorkItem = Shown<typeof WorkItem>;

export const Work = Type.Object({ items: Type.Array(WorkItem), ...Named, ...Answer.properties }, { title: 'Work' });
export type Work = Shown<typeof Work>;

export const NoticeItem = Type.Object(
  {
    id: Type.String(),
    about: WireObligation,
    kind: oneOf(['reminder', 'escalation']),
    title: Type.String(),
    body: Type.String(),
    steps: Type.Array(Type.String(), { description: 'Every step that it stands for.' }),
    roles: Type.Array(WireToldAs),
    decidedAt: WireInstant,
    read: Type.Boolean(),
  },
  { title: 'NoticeItem', description: "Told once, in the reader's language." },
);
export type NoticeItem = Shown<typeof NoticeItem>;

export const NoticesPage = pageShape('NoticesPage', NoticeItem);

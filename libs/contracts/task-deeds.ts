import { Type } from 'typebox';
import { WireDate, WireInstant } from './answer.js';
import { WirePseudonym, WireUnitCode } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';
import { WireAmendment } from './task-amendment.js';
import { WireFullDeadline } from './task-deadline.js';

const said = {
  period: Type.String(),
  percent: nullable(Type.Integer({ minimum: 0, maximum: 100 })),
  narrative: Type.String(),
  noChange: Type.Boolean({ description: 'An explicit report that nothing moved.' }),
  selfRating: nullable(Type.String()),
  explanation: nullable(Type.String()),
  evidence: Type.Array(Type.String()),
};

export const WireReportContent = Type.Object(said, {
  title: 'WireReportContent',
  description: 'What a report said.',
});
export type WireReportContent = Shown<typeof WireReportContent>;

export const WireReportCorrection = Type.Object(
  { reason: Type.String(), by: WirePseudonym, at: WireInstant, replaced: WireReportContent },
  { title: 'WireReportCorrection', description: 'Who corrected a report, when, why, and what it said before.' },
);

export const WireReport = Type.Object(
  {
    report: Type.String({ description: 'Its id.' }),
    ...said,
    by: WirePseudonym,
    at: WireInstant,
    corrections: Type.Array(WireReportCorrection, { description: 'The oldest first: it replaced the original.' }),
  },
  { title: 'WireReport', description: 'A report of progress, as it counts now.' },
);
export type WireReport = Shown<typeof WireReport>;

export const WireResultDocument = Type.Object(
  { number: Type.Optional(Type.String()), date: Type.Optional(WireDate), title: Type.Optional(Type.String()) },
  { title: 'WireResultDocument', description: 'The document that a result stands on.' },
);

export const WireResult = Type.Object(
  {
    result: Type.String({ description: 'Its id.' }),
    document: nullable(WireResultDocument),
    narrative: Type.String(),
    evidence: Type.Array(Type.String()),
    submittedOn: WireDate,
    by: WirePseudonym,
    at: WireInstant,
  },
  { title: 'WireResult', description: 'A result that was handed in.' },
);
export type WireResult = Shown<typeof WireResult>;

export const WireReturn = Type.Object(
  { reason: Type.String(), by: WirePseudonym, at: WireInstant },
  { title: 'WireReturn', description: 'A result handed back, and why.' },
);
export type WireReturn = Shown<typeof WireReturn>;

export const WireExplanation = Type.Object(
  { text: Type.String(), by: WirePseudonym, at: WireInstant },
  { title: 'WireExplanation', description: 'Why it is late, said apart from a report.' },
);

const asked = {
  request: Type.String({ description: 'Its id.' }),
  number: Type.Integer({ minimum: 1, description: 'Which request of this task it is, of either kind.' }),
  reason: Type.String(),
  by: WirePseudonym,
  at: WireInstant,
  decision: nullable(
    Type.Object({
      granted: Type.Boolean(),
      reason: Type.String(),
      document: nullable(Type.String()),
      by: WirePseudonym,
      at: WireInstant,
    }),
    { description: 'Null while it waits.' },
  ),
};

export const WireExtensionRequest = Type.Object(
  { ...asked, deadline: WireFullDeadline },
  { title: 'WireExtensionRequest', description: 'A later deadline that was asked for, and what was decided.' },
);
export type WireExtensionRequest = Shown<typeof WireExtensionRequest>;

export const WireUrge = Type.Object(
  {
    number: Type.Integer({ minimum: 1, description: 'Which urge of this task it is.' }),
    text: Type.String(),
    answerBy: WireDate,
    reason: nullable(Type.String()),
    by: WirePseudonym,
    unit: WireUnitCode,
    at: WireInstant,
    state: oneOf(['waiting', 'answered', 'over'], {
      description: '`over`: the task ended or a result was handed in, and nobody waits for an answer any more.',
    }),
    answer: nullable(Type.Object({ text: Type.String(), by: WirePseudonym, at: WireInstant })),
  },
  { title: 'WireUrge', description: 'The lead unit was urged on, to answer by a day.' },
);
export type WireUrge = Shown<typeof WireUrge>;
export const WireDeclinationRequest = Type.Object(
  { ...asked, unit: WireUnitCode },
  { title: 'WireDeclinationRequest', description: 'A lead unit asked to be released, and what was decided.' },
);
export type WireDeclinationRequest = Shown<typeof WireDeclinationRequest>;

export const WireCancellation = Type.Object(
  { reason: Type.String(), document: nullable(Type.String()), by: WirePseudonym, at: WireInstant },
  { title: 'WireCancellation', description: 'Who cancelled a task, and why.' },
);

/** What people did about a task, as its page tells it. */
export const TaskDeeds = Type.Object({
  reports: Type.Array(WireReport),
  explanations: Type.Array(WireExplanation),
  results: Type.Array(WireResult),
  returns: Type.Array(WireReturn),
  extensionRequests: Type.Array(WireExtensionRequest),
  amendments: Type.Array(WireAmendment, { description: 'The oldest first.' }),
  urges: Type.Array(WireUrge),
  declinationRequests: Type.Array(WireDeclinationRequest),
  cancellation: nullable(WireCancellation, { description: 'Null of a task that was not cancelled.' }),
});
export type TaskDeeds = Shown<typeof TaskDeeds>;

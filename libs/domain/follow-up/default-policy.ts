import { amendedStep } from './amended-step.js';
import type { EscalationPolicy, HoldCause, Policy, Step } from './policy.js';
import { asker, FIFTY, requestSteps, waitingLine } from './request-steps.js';
import { urgeSteps } from './urge-steps.js';

const FIRES_AT = '09:00';
const BY_LEADERS: readonly HoldCause[] = ['acknowledged', 'directed', 'awaiting-confirmation'];
const BY_RESULT: readonly HoldCause[] = ['awaiting-confirmation'];

const upToTheEnd: readonly Step[] = [
  { id: 'T-30', from: 'end', days: -30, to: ['handler'], heldBy: BY_RESULT },
  { id: 'T-14', from: 'end', days: -14, to: ['handler'], heldBy: BY_RESULT },
  { id: 'T-7', from: 'end', days: -7, to: ['handler', 'head'], heldBy: BY_RESULT },
  { id: 'T-1', from: 'end', days: -1, to: ['handler', 'deputyHead'], heldBy: BY_RESULT },
  { id: 'T', from: 'end', days: 0, to: ['handler'], heldBy: BY_RESULT },
];

const afterTheEnd: readonly Step[] = [
  { id: '+1', from: 'overdue', days: 1, to: ['handler', 'head'], heldBy: BY_LEADERS },
  { id: '+3', from: 'overdue', days: 3, to: ['handler', 'head'], heldBy: BY_LEADERS },
  {
    ...{ id: '+5', from: 'overdue', days: 5, heldBy: BY_LEADERS },
    ...{ to: ['handler', 'head', 'fieldLeader'], opens: 'fieldLeader' },
  },
  {
    ...{ id: '+10', from: 'overdue', days: 10, heldBy: BY_LEADERS },
    ...{ to: ['handler', 'head', 'fieldLeader', 'secretariat'], opens: 'fieldLeader' },
  },
];

/** Whoever comes to a level hears of what lies with it. */
const takenOver: Step = { id: 'taken-over', from: 'takeover', days: 1, to: ['joined'], opens: 'level' };

/** What may happen to a level, whatever it was told of. */
const ofLevels: readonly Step[] = [
  {
    ...{ id: 'acknowledgement-expired', from: 'expiry', days: 1, heldBy: BY_LEADERS },
    ...{ to: ['level', 'secretariat'], opens: 'level' },
  },
  takenOver,
];

/** Whoever knew of it hears that it is over with what it was about, less those who hear of that. */
const subjectEnded: Step = {
  ...{ id: 'subject-ended', from: 'subjectEnded' },
  ...{ to: ['toldBefore', 'issuer'], except: ['head', 'handler', 'asker'] },
};

const WHEN_NOBODY: EscalationPolicy['whenNobody'] = ['secretariat'];

const common = {
  firesAt: FIRES_AT,
  acknowledgementHolds: 5,
  acknowledgedOnce: true,
  whenNobody: WHEN_NOBODY,
  makesGood: true,
} as const satisfies Partial<EscalationPolicy>;

/** The default policy, version 2: what a newcomer gets without configuring anything. Its rules: `docs/en/follow-up.md`. */
export const defaultPolicy: Policy = {
  id: 'default',
  version: 2,
  task: {
    ...common,
    levels: [{ level: 'fieldLeader' }],
    steps: [
      { id: 'assigned', from: 'start', to: ['focalPoint', 'head', 'coordinatingUnits'] },
      ...upToTheEnd,
      ...afterTheEnd,
      {
        ...{ id: 'every-5', from: 'overdue', days: 15, every: 5, times: FIFTY, heldBy: BY_LEADERS },
        ...{ to: ['handler', 'head'], also: [{ to: ['fieldLeader', 'secretariat'], each: 4 }], opens: 'fieldLeader' },
      },
      {
        ...{ id: 'returned', from: 'return', to: asker },
        ...{ also: [{ to: ['fieldLeader'], from: 3 }], opens: 'fieldLeader' },
      },
      { id: 'confirmed', from: 'confirmed', to: asker },
      ...waitingLine('handed-in', 'handedIn'),
      ...requestSteps,
      ...urgeSteps,
      amendedStep,
      { id: 'cancelled', from: 'cancelled', to: asker },
      ...ofLevels,
    ],
  },
  duty: {
    ...common,
    levels: [{ level: 'fieldLeader' }],
    steps: [
      ...upToTheEnd,
      ...afterTheEnd,
      {
        ...{ id: 'every-5', from: 'overdue', days: 15, every: 5, times: FIFTY, heldBy: BY_LEADERS },
        ...{ to: ['head', 'secretariat'] },
      },
      { id: 'lapsed', from: 'lapse', days: 1, to: ['head', 'fieldLeader', 'secretariat'] },
      ...ofLevels,
    ],
  },
  directive: {
    firesAt: FIRES_AT,
    acknowledgementHolds: 0,
    levels: [],
    whenNobody: WHEN_NOBODY,
    steps: [
      {
        ...{ id: 'issued', from: 'start', to: ['addressee', 'head', 'handler', 'raiser'] },
        ...{ also: [{ to: ['secretariat'], from: 2 }] },
      },
      { id: 'T-1', from: 'end', days: -1, to: ['addressee'] },
      { id: 'T', from: 'end', days: 0, to: ['addressee'] },
      { id: '+1', from: 'overdue', days: 1, to: ['issuer'], opens: 'issuer' },
      { id: 'completed', from: 'completed', to: ['issuer'] },
      { id: 'returned', from: 'return', to: ['issuer'] },
      subjectEnded,
      takenOver,
    ],
  },
  blocker: {
    ...common,
    levels: [
      { level: 'head', waits: 5 },
      { level: 'fieldLeader', waits: 3 },
      { level: 'headOfMinistry', waits: 3 },
    ],
    steps: [
      { id: 'raised', from: 'start', to: ['level'], opens: 'level' },
      { id: 'escalated', from: 'climb', to: ['level'], opens: 'level' },
      {
        ...{ id: 'left', from: 'left', days: 0, every: 5, times: FIFTY },
        ...{ to: ['highestTold', 'secretariat'], opens: 'level' },
      },
      {
        ...{ id: 'directive-ended', from: 'directiveEnded', days: 3, every: 5, times: FIFTY },
        ...{ to: ['level', 'secretariat'], opens: 'level' },
      },
      { id: 'returned', from: 'return', to: ['handler', 'head', 'raiser'] },
      subjectEnded,
      ...ofLevels,
    ],
  },
};

import type { DatedStep, EscalationPolicy, Policy } from './policy.js';

const beforeAndAfter: readonly DatedStep[] = [
  { key: 'T-30', offset: -30, to: ['handler'] },
  { key: 'T-14', offset: -14, to: ['handler'] },
  { key: 'T-7', offset: -7, to: ['handler', 'head'] },
  { key: 'T-1', offset: -1, to: ['handler', 'deputyHead'] },
  { key: 'T', offset: 0, to: ['handler'] },
  { key: '+1', offset: 1, to: ['handler', 'head'] },
  { key: '+3', offset: 3, to: ['handler', 'head'] },
  { key: '+5', offset: 5, to: ['handler', 'head', 'fieldLeader'] },
  { key: '+10', offset: 10, to: ['handler', 'head', 'fieldLeader', 'secretariat'] },
];

const escalating = {
  firesAt: '09:00',
  onAcknowledgementExpired: ['fieldLeader', 'secretariat'],
  acknowledgementHolds: 5,
} as const satisfies Partial<EscalationPolicy>;

/** The default policy, version 1: what a newcomer gets without configuring anything. */
export const defaultPolicy: Policy = {
  id: 'default',
  version: 1,
  task: {
    ...escalating,
    onStart: ['focalPoint', 'head', 'coordinatingUnits'],
    dated: beforeAndAfter,
    repeating: {
      key: 'every-5',
      every: 5,
      to: ['handler', 'head'],
      toEachFourth: ['handler', 'head', 'fieldLeader', 'secretariat'],
      max: 50,
    },
    onReturn: ['handler', 'head'],
    onLapse: [],
  },
  duty: {
    ...escalating,
    onStart: [],
    dated: beforeAndAfter,
    repeating: { key: 'every-5', every: 5, to: ['head', 'secretariat'], max: null },
    onReturn: [],
    onLapse: ['head', 'fieldLeader', 'secretariat'],
  },
  directive: {
    firesAt: '09:00',
    onStart: ['addressee'],
    dated: [
      { key: 'T-1', offset: -1, to: ['addressee'] },
      { key: 'T', offset: 0, to: ['addressee'] },
      { key: '+1', offset: 1, to: ['issuer'] },
    ],
    onReturn: ['issuer'],
    onLapse: [],
    onAcknowledgementExpired: [],
    acknowledgementHolds: 0,
  },
  blocker: {
    firesAt: '09:00',
    levels: [
      { level: 'head', to: ['head'], responseWorkingDays: 5 },
      { level: 'fieldLeader', to: ['fieldLeader'], responseWorkingDays: 3 },
      { level: 'headOfMinistry', to: ['headOfMinistry'], responseWorkingDays: 3 },
    ],
    onReturn: ['handler'],
    onAcknowledgementExpired: ['fieldLeader', 'secretariat'],
    acknowledgementHolds: 5,
  },
};

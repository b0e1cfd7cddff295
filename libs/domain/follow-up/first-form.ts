import type { Role } from '../directory/recipients.js';
import { amendedStep } from './amended-step.js';
import type { AlsoTold, EscalationPolicy, HoldCause, Policy, PostLevel, Step } from './policy.js';
import { requestSteps } from './request-steps.js';
import { urgeSteps } from './urge-steps.js';

/** How policies were written before steps were data: kept for what stands in logs. */
export interface FirstForm {
  readonly id: string;
  readonly version: number;
  readonly task: FirstLadder;
  readonly duty: FirstLadder;
  readonly directive: FirstLadder;
  readonly blocker: FirstChain;
}

interface FirstLadder {
  readonly firesAt: string;
  readonly onStart: readonly Role[];
  /** Counted in working days from the legal end. */
  readonly dated: readonly { readonly key: string; readonly offset: number; readonly to: readonly Role[] }[];
  readonly repeating?: {
    readonly key: string;
    readonly every: number;
    readonly to: readonly Role[];
    readonly toEachFourth?: readonly Role[];
    readonly max: number | null;
  };
  readonly onReturn: readonly Role[];
  readonly onLapse: readonly Role[];
  readonly onAcknowledgementExpired: readonly Role[];
  readonly acknowledgementHolds: number;
}

interface FirstChain {
  readonly firesAt: string;
  readonly levels: readonly {
    readonly level: PostLevel;
    readonly to: readonly Role[];
    readonly responseWorkingDays: number;
  }[];
  readonly onReturn: readonly Role[];
  readonly onAcknowledgementExpired: readonly Role[];
  readonly acknowledgementHolds: number;
}

const HELD: readonly HoldCause[] = ['acknowledged', 'directed', 'awaiting-confirmation'];

/**
 * The same rules as steps. What the first form had no word for, it did not do: such steps are not there. But a task of its
 * time may be urged, amended or asked about today, and a person's own words are told whatever its clock goes by.
 */
export function policyOfFirstForm({ id, version, task, duty, directive, blocker }: FirstForm): Policy {
  return {
    id,
    version,
    task: withWordsOfToday(ofLadder(task)),
    duty: ofLadder(duty),
    directive: ofLadder(directive),
    blocker: ofChain(blocker),
  };
}

const withWordsOfToday = (policy: EscalationPolicy): EscalationPolicy => ({
  ...policy,
  steps: [...policy.steps, ...urgeSteps, amendedStep, ...requestSteps],
});

function ofLadder(ladder: FirstLadder): EscalationPolicy {
  const { firesAt, acknowledgementHolds, dated, repeating } = ladder;
  const steps: Step[] = [
    { id: 'assigned', from: 'start', to: ladder.onStart },
    ...dated.map(({ key, offset, to }) => overdueStep(key, offset, to)),
  ];
  if (repeating !== undefined) {
    const { key, every, to, toEachFourth, max } = repeating;
    const more = (toEachFourth ?? []).filter((role) => !to.includes(role));
    const also: readonly AlsoTold[] = [{ to: more, each: 4 }];
    const last = dated.at(-1)?.offset ?? 0;
    const repeated = overdueStep(key, last + every, [...to, ...more]);
    steps.push({ ...repeated, to, every, times: max, ...(more.length === 0 ? {} : { also }) });
  }
  steps.push(
    { id: 'returned', from: 'return', to: ladder.onReturn },
    { id: 'lapsed', from: 'lapse', days: 1, to: ladder.onLapse },
    { id: 'acknowledgement-expired', from: 'expiry', days: 1, to: ladder.onAcknowledgementExpired },
  );
  const told = steps.filter(({ to }) => to.length > 0);
  return { firesAt, acknowledgementHolds, levels: [{ level: 'fieldLeader' }], steps: told };
}

const overdueStep = (id: string, days: number, to: readonly Role[]): Step => ({
  id,
  from: days > 0 ? 'overdue' : 'end',
  days,
  to,
  heldBy: HELD,
  ...(to.includes('fieldLeader') ? { opens: 'fieldLeader' } : {}),
});

function ofChain({ firesAt, acknowledgementHolds, levels, onReturn, onAcknowledgementExpired }: FirstChain) {
  const steps: readonly Step[] = [
    { id: 'raised', from: 'start', to: levels[0]?.to ?? [] },
    { id: 'escalated', from: 'climb', to: ['level'], opens: 'level' },
    { id: 'returned', from: 'return', to: onReturn },
    { id: 'acknowledgement-expired', from: 'expiry', days: 1, to: onAcknowledgementExpired },
  ];
  const waiting = levels.map(({ level, responseWorkingDays }) => ({ level, waits: responseWorkingDays }));
  return { firesAt, acknowledgementHolds, levels: waiting, steps };
}

const beforeAndAfter: FirstLadder['dated'] = [
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

const ladder: FirstLadder = {
  firesAt: '09:00',
  onStart: [],
  dated: beforeAndAfter,
  onReturn: [],
  onLapse: [],
  onAcknowledgementExpired: ['fieldLeader', 'secretariat'],
  acknowledgementHolds: 5,
};

/** `default@1` as it was published. */
export const firstDefaultForm: FirstForm = {
  id: 'default',
  version: 1,
  task: {
    ...ladder,
    onStart: ['focalPoint', 'head', 'coordinatingUnits'],
    repeating: {
      key: 'every-5',
      every: 5,
      to: ['handler', 'head'],
      toEachFourth: ['handler', 'head', 'fieldLeader', 'secretariat'],
      max: 50,
    },
    onReturn: ['handler', 'head'],
  },
  duty: {
    ...ladder,
    repeating: { key: 'every-5', every: 5, to: ['head', 'secretariat'], max: null },
    onLapse: ['head', 'fieldLeader', 'secretariat'],
  },
  directive: {
    ...ladder,
    onStart: ['addressee'],
    dated: [
      { key: 'T-1', offset: -1, to: ['addressee'] },
      { key: 'T', offset: 0, to: ['addressee'] },
      { key: '+1', offset: 1, to: ['issuer'] },
    ],
    onReturn: ['issuer'],
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

/** `default@1`, for the clocks that it started. */
export const firstDefaultPolicy: Policy = policyOfFirstForm(firstDefaultForm);

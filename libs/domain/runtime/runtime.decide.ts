import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { PeriodId, PersonId, ProgrammeId } from '../kernel/names.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import { type Instant, type IsoInstant, instantOf } from '../kernel/time.js';
import {
  type ClockMove,
  type DeploymentKind,
  evolveRuntime,
  initialRuntime,
  type OperationFacts,
  type OutageFacts,
  type Runtime,
  type RuntimeEvent,
} from './runtime.js';

interface Timed {
  readonly now: Instant;
}

export type RuntimeCommand =
  | (Timed & {
      readonly type: 'FoundDeployment';
      readonly deployment: string;
      readonly kind: DeploymentKind;
      readonly name?: string;
    })
  /** `request` tells a repeat from a second wish: on a paused clock both come at the same instant. */
  | (Timed & { readonly type: 'RecordRebuild'; readonly request: string; readonly reason: string })
  | (Timed & {
      readonly type: 'RecordClockMove';
      readonly from?: IsoInstant;
      readonly to: IsoInstant;
      readonly by?: PersonId;
    })
  | (Timed & { readonly type: 'FinishDemonstration' })
  | (Timed & OperationFacts & { readonly type: 'BeginOperation' })
  /** Once it has ended. */
  | (Timed & OutageFacts & { readonly type: 'RecordOutage' })
  /** Tasks are urged: the operation of that kind. */
  | (Timed & Omit<OperationFacts, 'kind'> & { readonly type: 'BeginUrges' })
  /** A period's failed mail again: the operation of that kind. */
  | (Timed &
      Omit<OperationFacts, 'kind'> & {
        readonly type: 'RetryDeliveries';
        readonly programme: ProgrammeId;
        readonly period: PeriodId;
      });

export type RuntimeRejection =
  | 'deployment-not-founded'
  | 'deployment-kind-fixed'
  | 'not-a-demonstration'
  | 'demonstration-has-no-outages'
  | 'clock-goes-forward-only';

type Decision = readonly RuntimeEvent[] | Rejection<RuntimeRejection>;

export const runtimeDecider: Decider<RuntimeCommand, RuntimeEvent, Runtime, void, RuntimeRejection> = {
  initial: initialRuntime,
  evolve: evolveRuntime,
  decide,
};

function decide({ now: _, ...command }: RuntimeCommand, runtime: Runtime): Decision {
  if (command.type === 'FoundDeployment') {
    const { type: __, ...data } = command;
    if (!runtime.founded) return [{ type: 'DeploymentFounded', data }];
    return runtime.kind === data.kind ? [] : reject('deployment-kind-fixed', { kind: runtime.kind ?? '' });
  }
  if (!runtime.founded) return reject('deployment-not-founded');
  if (command.type === 'RecordRebuild') {
    const { request, reason } = command;
    return runtime.rebuild === request ? [] : [{ type: 'ProjectionsRebuildRequested', data: { request, reason } }];
  }
  if (command.type === 'BeginOperation') {
    const { type: __, ...data } = command;
    return begin(data, runtime);
  }
  if (command.type === 'RetryDeliveries') {
    const { operation, items } = command;
    return begin({ operation, kind: 'retries', items }, runtime);
  }
  if (command.type === 'BeginUrges') {
    const { operation, items } = command;
    return begin({ operation, kind: 'urges', items }, runtime);
  }
  if (command.type === 'RecordOutage') return recordOutage(command, runtime);
  if (runtime.kind !== 'demonstration') return reject('not-a-demonstration');
  switch (command.type) {
    case 'RecordClockMove': {
      const { type: __, by = null, ...move } = command;
      return moveClock({ ...move, by }, runtime);
    }
    case 'FinishDemonstration':
      return runtime.isDemonstrationFinished ? [] : [{ type: 'DemonstrationFinished', data: {} }];
    default:
      return unreachable(command, 'runtime decide');
  }
}

const begin = (data: OperationFacts, runtime: Runtime): Decision =>
  runtime.operation === data.operation ? [] : [{ type: 'OperationBegun', data }];

/** What was recorded before stands: of two workers that were away at once, the second adds what the first did not see. */
function recordOutage({ from, to }: OutageFacts, { kind, outageEndedAt }: Runtime): Decision {
  if (kind === 'demonstration') return reject('demonstration-has-no-outages');
  const begun = outageEndedAt !== undefined && instantOf(from) < instantOf(outageEndedAt) ? outageEndedAt : from;
  return instantOf(begun) < instantOf(to) ? [{ type: 'OutageRecorded', data: { from: begun, to } }] : [];
}

function moveClock(data: ClockMove, { clockAt }: Runtime): Decision {
  if (clockAt === data.to) return [];
  if (clockAt !== undefined && instantOf(data.to) < instantOf(clockAt)) {
    return reject('clock-goes-forward-only', { at: clockAt, to: data.to });
  }
  return [{ type: 'DemonstrationClockMoved', data }];
}

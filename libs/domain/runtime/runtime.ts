import type { Recorded } from '../kernel/decider.js';
import type { PersonId } from '../kernel/names.js';
import type { IsoInstant } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** A data folder is born as one or the other and never changes. */
export type DeploymentKind = 'demonstration' | 'production';

/** What happened to the machine rather than to the work. */
export interface Runtime {
  readonly founded: boolean;
  readonly kind?: DeploymentKind;
  readonly name?: string;
  /** The last request to make the read models anew. */
  readonly rebuild?: string;
  /** The last work over many streams that was begun. */
  readonly operation?: string;
  /** When the last outage ended. */
  readonly outageEndedAt?: IsoInstant;
  /** Where the virtual clock was last set. */
  readonly clockAt?: IsoInstant;
  /** The demonstration has been played up to its present. */
  readonly isDemonstrationFinished: boolean;
}

interface ClockMoveUnsigned {
  readonly from?: IsoInstant;
  readonly to: IsoInstant;
}

export interface ClockMove extends ClockMoveUnsigned {
  /** Whoever moved it; null where nobody is named: the making of the demonstration, and version 1. */
  readonly by: PersonId | null;
}

/** From `from` (inclusive) to `to` (exclusive) nothing was decided or told: nobody is to answer for it. */
export interface OutageFacts {
  readonly from: IsoInstant;
  readonly to: IsoInstant;
}

/** What work over many streams may be about. */
export type OperationKind = 'import' | 'retries' | 'urges';

export interface OperationFacts {
  readonly operation: string;
  readonly kind: OperationKind;
  /** How many streams it is going to write to. */
  readonly items: number;
}

export type RuntimeEvent =
  /** The first event of every log. */
  | {
      readonly type: 'DeploymentFounded';
      readonly data: { readonly deployment: string; readonly kind: DeploymentKind; readonly name?: string };
    }
  | {
      readonly type: 'ProjectionsRebuildRequested';
      readonly data: { readonly request: string; readonly reason: string };
    }
  | { readonly type: 'DemonstrationClockMoved'; readonly data: ClockMove }
  | { readonly type: 'DemonstrationFinished'; readonly data: Readonly<Record<string, never>> }
  /** Work over many streams, each of whose events names it as its cause. */
  | { readonly type: 'OperationBegun'; readonly data: OperationFacts }
  /** Written when it has ended, in the order in which they happened. */
  | { readonly type: 'OutageRecorded'; readonly data: OutageFacts };

export const runtimeEventVersions = {
  DeploymentFounded: [],
  ProjectionsRebuildRequested: [],
  DemonstrationClockMoved: [(move: ClockMoveUnsigned): ClockMove => ({ ...move, by: null })],
  DemonstrationFinished: [],
  OperationBegun: [],
  OutageRecorded: [],
} as const satisfies EventVersions<RuntimeEvent>;

export const initialRuntime: Runtime = { founded: false, isDemonstrationFinished: false };

export function evolveRuntime(runtime: Runtime, event: Recorded<RuntimeEvent>): Runtime {
  switch (event.type) {
    case 'DeploymentFounded': {
      const { kind, name } = event.data;
      return { ...runtime, founded: true, kind, ...(name === undefined ? {} : { name }) };
    }
    case 'ProjectionsRebuildRequested':
      return { ...runtime, rebuild: event.data.request };
    case 'DemonstrationClockMoved':
      return { ...runtime, clockAt: event.data.to };
    case 'DemonstrationFinished':
      return { ...runtime, isDemonstrationFinished: true };
    case 'OperationBegun':
      return { ...runtime, operation: event.data.operation };
    case 'OutageRecorded':
      return { ...runtime, outageEndedAt: event.data.to };
  }
}

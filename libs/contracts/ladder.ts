import type { WireInstant } from './answer.js';

/** A step that was decided: told to whom, or skipped and why. `at` is when; `dueAt` is when it fell. */
export interface FollowUpStep {
  readonly step: string;
  readonly repeat: number;
  readonly outcome: 'told' | 'skipped';
  readonly isEscalation: boolean;
  readonly reason: string | null;
  readonly dueAt: WireInstant;
  readonly at: WireInstant;
  readonly recipients: readonly {
    readonly person: string;
    readonly unit: string;
    readonly post: string;
    readonly roles: readonly string[];
  }[];
}

import type { HealthPart } from '#contracts/machine.js';

export type { HealthPart, StandingStream } from '#contracts/machine.js';

/** What `/readyz` and `doctor` say: each part, whether it works, and what to do where it does not. */
export abstract class Health {
  abstract parts(): Promise<readonly HealthPart[]>;
}

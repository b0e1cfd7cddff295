/** What `/readyz` and `doctor` say: each part, whether it works, and what to do where it does not. */
export interface HealthPart {
  readonly part: string;
  readonly isHealthy: boolean;
  /** Ready all the same: the process serves, slower or with less. */
  readonly isDegraded?: boolean;
  readonly detail: string;
}

export abstract class Health {
  abstract parts(): Promise<readonly HealthPart[]>;
}

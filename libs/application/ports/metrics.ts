export interface RequestMeasured {
  readonly method: string;
  /** `/v1/tasks/:task`, never the path: what stands in a path may be personal, and would make a series of its own. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What is counted in this process, for whoever watches it. Numbers and our own words only, nothing of anybody's. */
export abstract class Metrics {
  abstract requested(request: RequestMeasured): void;
  /** All of it now, in the format that `contentType` names. */
  abstract text(): Promise<string>;
  abstract readonly contentType: string;
}

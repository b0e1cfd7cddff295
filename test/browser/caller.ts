import type { APIRequestContext } from 'playwright-core';

interface Tried {
  readonly status: number;
  /** Types of what it would write; empty where it would change nothing, or was refused. */
  readonly events: readonly string[];
}

/** One person of a signed-in browser, who asks the API by hand what the console asks it. */
export class Caller {
  constructor(
    private readonly request: APIRequestContext,
    private readonly url: string,
    readonly as: string,
  ) {}

  /** Undefined where they may not see it. */
  async read<Data>(path: string): Promise<Data | undefined> {
    const answer = await this.request.get(`${this.url}${path}`, { headers: { 'dondoc-as': this.as } });
    return answer.ok() ? answer.json() : undefined;
  }

  async listed<Item>(path: string): Promise<readonly Item[]> {
    return (await this.read<{ readonly items: readonly Item[] }>(path))?.items ?? [];
  }

  /** What a command would do; nothing is written. */
  async tryOut(path: string, body: object, etag: number | undefined): Promise<Tried> {
    const answer = await this.request.post(`${this.url}${path}?dryRun=true`, {
      data: body,
      headers: {
        ...{ 'dondoc-as': this.as, origin: this.url },
        ...(etag === undefined ? {} : { 'if-match': `"${etag}"` }),
      },
    });
    return { status: answer.status(), events: answer.ok() ? (await answer.json()).events : [] };
  }
}

import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '#console-types/api.js';
import type { Language } from '#texts/language.js';
import { Garbled, refusalOf, Unreachable } from './problem.js';

/** As of when a read speaks: a past moment, or at least what this person has written. */
export interface Moment {
  readonly asOf?: string;
  readonly atLeast?: string;
}

interface Answered<Data> {
  readonly data?: Data;
  readonly response: Response;
}

const opened = new Map<string, Api>();

/** The one way in of this person in this language: what they wrote is known to whatever reads for them. */
export function apiOf(as: string, language: Language): Api {
  const key = `${language} ${as}`;
  const api = opened.get(key) ?? new Api(as, language);
  opened.set(key, api);
  return api;
}

/** One person's way in. Each call names who calls: a browser may hold several people. */
export class Api {
  /** Of this person's last write, so that they see it in the next read. */
  #written: string | undefined;
  /** For which of several units they act, in every command of theirs; undefined where they have one only. */
  actingUnit: string | undefined;
  readonly #client: Client<paths>;

  constructor(
    readonly as: string,
    readonly language: Language,
  ) {
    this.#client = createClient<paths>({ headers: this.headers(), fetch: granted });
  }

  headers(): Readonly<Record<string, string>> {
    return { 'dondoc-as': this.as, 'accept-language': this.language };
  }

  /** @throws Refused, Unreachable, Garbled */
  async read<Data>(
    asOf: string | undefined,
    call: (client: Client<paths>, moment: Moment) => Promise<Answered<Data>>,
  ): Promise<Data> {
    const { data, response } = await call(this.#client, this.#momentOf(asOf));
    if (data === undefined) throw new Garbled(response.status);
    return data;
  }

  /** Of what has no past and stands in no log: one's own account. @throws Refused, Unreachable, Garbled */
  call<Data>(call: (client: Client<paths>) => Promise<Answered<Data>>): Promise<Data> {
    return this.read(undefined, call);
  }

  /** What this person reads from now on holds what stands at this position. */
  wroteUpTo(position: string): void {
    this.#written = position;
  }

  /** Whether this is how far this person's last write reaches: whoever wrote it reads it anew without being told. */
  endsAt(position: string): boolean {
    return position === this.#written;
  }

  #momentOf(asOf: string | undefined): Moment {
    if (asOf !== undefined) return { asOf };
    return this.#written === undefined ? {} : { atLeast: this.#written };
  }
}

/** `fetch`, whose failure to reach anybody has a name. @throws Unreachable */
export async function reached(input: Request | string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init);
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

/** What was answered, or why not: the client itself reads a refusal, and nobody after it could. @throws Refused, Unreachable, Garbled */
export async function granted(input: Request): Promise<Response> {
  const response = await reached(input);
  if (!response.ok) throw await refusalOf(response);
  return response;
}

import { randomUUID } from 'node:crypto';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import type { Language } from './language.js';
import { refusalOf } from './problem.js';
import { causeOf, messageOf, systemCode, whyOf } from './system-error.js';

export type Query = Readonly<Record<string, string | number | undefined>>;

export interface ClientOptions {
  readonly url: URL;
  readonly language: Language;
  /** For one answer. Milliseconds. */
  readonly timeoutMs: number;
  /** Asked for once, before the first request that needs it. */
  readonly token: () => Promise<string | undefined>;
}

export interface Posting {
  /** An object, or JSON text that is sent as it is. */
  readonly body: object | string;
  readonly query?: Query;
  readonly idempotencyKey?: string | undefined;
  readonly ifMatch?: string;
}

/**
 * Calls: dondoc's HTTP doors.
 * Answers: the JSON body, trusted to be what `#contracts` says, because the server says its version and is ours.
 * Fails: `Refused` for a problem of the server's, else `Failure` with its exit code: nothing answers, not in time,
 * somebody else answers.
 * Promises: a write carries an idempotency key, so whoever does not know what became of it may send it again.
 */
export class HttpClient {
  #token: Promise<string | undefined> | undefined;

  constructor(readonly options: ClientOptions) {}

  get<Body>(path: string, query: Query = {}): Promise<Body> {
    return this.#send(path, query, async () => ({ headers: await this.#headers() }));
  }

  /** Without a token: what any dondoc tells anybody. A part that is not well answers 503, which is an answer. */
  async probe<Body>(path: string): Promise<Body> {
    const { body } = await this.#fetch(this.#at(path, {}), {});
    return body as Body;
  }

  async post<Body>(path: string, { body, query = {}, idempotencyKey = randomUUID(), ifMatch }: Posting): Promise<Body> {
    const init = async () => ({
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        ...(await this.#headers()),
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
    });
    try {
      return await this.#send(path, query, init);
    } catch (error) {
      if (!(error instanceof Failure) || error.exitCode !== EXIT.timeout) throw error;
      throw new Failure(EXIT.timeout, 'outcome-unknown', { key: idempotencyKey }, { cause: error });
    }
  }

  /** Pieces of a stream without an end, as they arrive; ends when the server does. */
  async stream(path: string): Promise<AsyncIterable<string>> {
    const url = this.#at(path, {});
    const response = await fetch(url, { headers: { ...(await this.#headers()), accept: 'text/event-stream' } }).catch(
      (error: unknown) => {
        throw failureOf(error, url, this.options.timeoutMs);
      },
    );
    if (response.ok && response.body !== null) return response.body.pipeThrough(new TextDecoderStream());
    throw this.#refusal(response, await response.json().catch(() => undefined));
  }

  async #headers(): Promise<Record<string, string>> {
    this.#token ??= this.options.token();
    const token = await this.#token;
    return {
      accept: 'application/json',
      'accept-language': this.options.language,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
  }

  /** Where a path is, for the reader of a message too. */
  at(path: string): string {
    return this.#at(path, {}).href;
  }

  #at(path: string, query: Query): URL {
    const url = new URL(`${this.options.url.pathname.replace(/\/$/, '')}${path}`, this.options.url);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url;
  }

  async #send<Body>(path: string, query: Query, init: () => Promise<RequestInit>): Promise<Body> {
    const url = this.#at(path, query);
    const { response, body } = await this.#fetch(url, await init());
    if (response.ok) return body as Body;
    throw this.#refusal(response, body);
  }

  #refusal(response: Response, body: unknown): Failure {
    const { status } = response;
    const notOurs = new Failure(EXIT.failure, 'not-dondoc', { url: this.options.url.origin, status });
    return refusalOf(status, contentTypeOf(response), body) ?? notOurs;
  }

  async #fetch(url: URL, init: RequestInit): Promise<{ readonly response: Response; readonly body: unknown }> {
    const { timeoutMs } = this.options;
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
      const text = await response.text();
      if (contentTypeOf(response).includes('json')) return { response, body: JSON.parse(text) };
      throw new Failure(EXIT.failure, 'not-dondoc', { url: url.origin, status: response.status });
    } catch (error) {
      throw failureOf(error, url, timeoutMs);
    }
  }
}

const contentTypeOf = (response: Response): string => response.headers.get('content-type') ?? '';

/** Node's fetch says only "fetch failed"; its cause knows more. */
function failureOf(error: unknown, url: URL, timeoutMs: number): Failure {
  if (error instanceof Failure) return error;
  const facts = { url: url.origin };
  const options = { cause: error };
  if (nameOf(error) === 'TimeoutError') {
    return new Failure(EXIT.timeout, 'no-answer-in-time', { ...facts, seconds: timeoutMs / 1_000 }, options);
  }
  if (nameOf(error) === 'SyntaxError') {
    return new Failure(EXIT.failure, 'answer-not-understood', { ...facts, why: messageOf(error) }, options);
  }
  const cause = causeOf(error) ?? error;
  const code = systemCode(cause);
  if (code === 'ECONNREFUSED') return new Failure(EXIT.failure, 'nothing-answers', facts, options);
  // Cut off after it was sent: a write may have been done all the same.
  const isUnknown = code === 'UND_ERR_SOCKET' || code === 'ECONNRESET';
  return new Failure(isUnknown ? EXIT.timeout : EXIT.failure, 'cannot-reach', { ...facts, why: whyOf(cause) }, options);
}

const nameOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;

import type { PartsRefused } from '#application/engine/operations/parts-refused.js';
import type { ProblemBody } from '#contracts/problem.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import { isTextCode, rejectionText, type TextCode } from '#texts/rejections.js';

/** One place in the request that is to blame; `detail` is put into words by the filter. */
export interface Blamed {
  readonly pointer: string;
  readonly code: string;
  detail(language: 'vi' | 'en'): string;
}

interface More {
  /** RFC 6901, into the body. */
  readonly pointer?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** For `stale`: the stream as it stands. */
  readonly current?: NonNullable<ProblemBody['current']>;
  readonly errors?: readonly Blamed[];
}

/** A refusal on its way out: the filter gives it a status and words in the reader's language. */
export class DomainProblem extends Error {
  override readonly name = 'DomainProblem';

  constructor(
    readonly code: TextCode,
    readonly because: Rejection['because'] = {},
    readonly more: More = {},
  ) {
    super(code);
  }

  static of(
    { rejected, because, pointer, parts = [] }: Rejection & Partial<PartsRefused>,
    more: More = {},
  ): DomainProblem {
    invariant(isTextCode(rejected), `${rejected} has its text in both languages`);
    const errors = parts.map((part) => ({
      ...{ pointer: part.pointer, code: part.code },
      detail: (language: 'vi' | 'en') => `${part.name}: ${rejectionText(part.code, part.because, language).detail}`,
    }));
    const blamed = errors.length === 0 ? {} : { errors };
    return new DomainProblem(rejected, because, { ...blamed, ...more, ...(pointer === undefined ? {} : { pointer }) });
  }
}

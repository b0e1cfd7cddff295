import type { ProblemBody } from '#contracts/problem.js';
import type { Language } from '#texts/language.js';
import { rejectionText } from '#texts/rejections.js';
import type { DomainProblem } from './domain-problem.js';
import { isRetryable, statusOf } from './status-of.js';

export function problemBody(problem: DomainProblem, language: Language, traceId: string): ProblemBody {
  const { code, because, more } = problem;
  const status = statusOf(code, more.pointer);
  const { title, detail } = rejectionText(code, { trace: traceId, ...because }, language);
  const blamed = (more.errors ?? []).map((error) => ({
    pointer: error.pointer,
    code: error.code,
    detail: error.detail(language),
  }));
  const own = more.pointer === undefined ? [] : [{ pointer: more.pointer, code, detail }];
  return {
    type: `urn:dondoc:problem:${code}`,
    code,
    status,
    title,
    detail,
    errors: [...own, ...blamed],
    traceId,
    retryable: isRetryable(code),
    ...(more.current === undefined ? {} : { current: more.current }),
  };
}

import type { Rejection } from '#domain/kernel/rejection.js';
import { rejectionTexts, type TextCode } from '#texts/rejections.js';
import type { Wording } from '#texts/wording.js';

const NOT_FOUND = 404;
const SEMANTICALLY_WRONG = 422;
const RETRYABLE: readonly number[] = [429, 503, 507];

/** What the body names and is not there is the body's mistake; what the address names is simply not there. */
export function statusOf(code: TextCode, pointer: Rejection['pointer']): number {
  const { status }: Wording = rejectionTexts[code];
  return status === NOT_FOUND && pointer !== undefined ? SEMANTICALLY_WRONG : status;
}

/** Whether the very same request may succeed later. */
export const isRetryable = (code: TextCode): boolean => RETRYABLE.includes(rejectionTexts[code].status);

/**
 * A lawful no: something that a person or another system may cause. It carries a stable code and the facts that its
 * text needs; the words live in `libs/texts`, the HTTP status in `apps/api`.
 */
export interface Rejection<Code extends string = string> {
  readonly rejected: Code;
  readonly because: Readonly<Record<string, string | number>>;
  /** RFC 6901 pointer into the request body, where one field is to blame. */
  readonly pointer?: string;
}

export function reject<Code extends string>(
  code: Code,
  because: Readonly<Record<string, string | number>> = {},
  pointer?: string,
): Rejection<Code> {
  return pointer === undefined ? { rejected: code, because } : { rejected: code, because, pointer };
}

export function isRejection<T extends object, Code extends string>(
  decision: T | Rejection<Code>,
): decision is Rejection<Code> {
  return 'rejected' in decision;
}

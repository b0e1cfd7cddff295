/**
 * Said beside what was done: it was taken, and may not be what was meant. Like a rejection it carries a stable code and
 * the facts that its text needs.
 */
export interface Warning<Code extends string = string> {
  readonly warning: Code;
  readonly because: Readonly<Record<string, string | number>>;
}

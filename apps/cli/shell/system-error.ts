/** What the system calls it, `ENOENT`; undefined for errors of any other kind. */
export function systemCode(error: unknown): string | undefined {
  const isSystem = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
  return isSystem ? String(error.code) : undefined;
}

/** The short name where there is one, else what it says. */
export const whyOf = (error: unknown): string => systemCode(error) ?? messageOf(error);

export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

export const causeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;

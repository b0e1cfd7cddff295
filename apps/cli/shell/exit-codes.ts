/** What a script learns without reading: `dondoc …; echo $?`. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  authentication: 3,
  notFound: 4,
  conflict: 5,
  validation: 6,
  timeout: 7,
  /** What is stored is not what was written. */
  integrity: 8,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Codes that say more than the status they come with. */
const BY_CODE: Readonly<Record<string, ExitCode>> = {
  'idempotency-key-reused': EXIT.conflict,
  'read-model-behind': EXIT.timeout,
  'outcome-unknown': EXIT.timeout,
};

const BY_STATUS: Readonly<Record<number, ExitCode>> = {
  400: EXIT.validation,
  401: EXIT.authentication,
  403: EXIT.authentication,
  404: EXIT.notFound,
  408: EXIT.timeout,
  409: EXIT.conflict,
  412: EXIT.conflict,
  413: EXIT.validation,
  415: EXIT.validation,
  422: EXIT.validation,
  428: EXIT.conflict,
  504: EXIT.timeout,
};

/** For a problem of HTTP: its status, and its stable code where it has one. */
export function exitCodeOf(status: number, code = ''): ExitCode {
  const byCode = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  return byCode ?? BY_STATUS[status] ?? EXIT.failure;
}

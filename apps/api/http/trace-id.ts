import { randomUUID } from 'node:crypto';

/** W3C Trace Context, version 00. */
const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const NO_TRACE = '0'.repeat(32);

/** The caller's trace id, or a new one: what an answer, a log line and the events of one request share. */
export function traceIdOf(traceparent: string | readonly string[] | undefined): string {
  const given = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
  return given === undefined || given === NO_TRACE ? randomUUID().replaceAll('-', '') : given;
}

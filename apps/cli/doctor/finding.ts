import type { DoctorPart, FindingCode } from '#texts/command-line/doctor.texts.js';

export type Health = 'ok' | 'warning' | 'fault';

/** What was found of one part. A warning leaves dondoc running; a fault does not. */
export interface Finding {
  readonly part: DoctorPart;
  readonly state: Health;
  readonly code: FindingCode;
  readonly because: Readonly<Record<string, string | number>>;
}

export const finding = (
  part: DoctorPart,
  state: Health,
  code: FindingCode,
  because: Finding['because'] = {},
): Finding => ({ part, state, code, because });

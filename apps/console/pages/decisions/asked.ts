import { decisionTexts } from '#texts/console/decisions.texts.js';
import type { Status } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import type { Tone } from '../../parts/status-mark.js';

type Escalation = Schemas['EscalationDetail'];

interface Asked {
  readonly status: Status;
  readonly tone: Tone;
}

const byKind = {
  task: { status: { glyph: '■', ...decisionTexts.askedTask }, tone: 'overdue' },
  duty: { status: { glyph: '◌', ...decisionTexts.askedDuty }, tone: 'unreported' },
  blocker: { status: { glyph: '▲', ...decisionTexts.askedBlocker }, tone: 'near' },
} as const satisfies Readonly<Record<Escalation['about']['kind'], Asked>>;

/** What a leader is asked: of a directive of theirs that came back, to look at it again. */
export function askedIn({ about, given }: Escalation): Asked {
  if (given?.status === 'returned') return { status: { glyph: '↩', ...decisionTexts.askedReturned }, tone: 'near' };
  if (given?.isMissed === true) return { status: { glyph: '■', ...decisionTexts.askedMissed }, tone: 'overdue' };
  return byKind[about.kind];
}

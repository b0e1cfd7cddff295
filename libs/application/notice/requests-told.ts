import type { CivilDate, Instant } from '#domain/kernel/time.js';
import { instantOf } from '#domain/kernel/time.js';
import type { Task } from '#domain/task/task.js';
import type { KnownRequest } from '#domain/task/task-requests.js';
import { outsideKeys } from '#domain/task/timeliness.js';
import type { NoticeSubject } from '#texts/notice/notice-subject.js';

/** Rule 4.5: what its unit has asked for and still waits for; and what a decision that is told was about. */
export function requestsTold(
  task: Task,
  { dueAt }: { readonly dueAt: string },
  now: Instant,
  dayOf: (at: Instant) => CivilDate | undefined,
): Pick<NoticeSubject, 'asked' | 'decided'> {
  const requests: readonly KnownRequest[] = [...task.extensions, ...task.declinations];
  const told = instantOf(dueAt);
  const decided = requests
    .filter(({ decision }) => decision !== undefined && decision.at <= told)
    .toSorted((a, b) => (a.decision?.at ?? 0) - (b.decision?.at ?? 0))
    .at(-1);
  const waiting = isOver(task) ? undefined : requests.find((request) => isWaiting(request, now));
  const on = waiting && dayOf(waiting.at);
  return {
    ...(decided && { decided: whatOf(decided) }),
    ...(waiting && on && { asked: { what: whatOf(waiting), on, ...untilOf(waiting) } }),
  };
}

const isWaiting = ({ at, decision }: KnownRequest, now: Instant): boolean =>
  at <= now && (decision === undefined || decision.at > now);

/** Nobody waits for an answer about what has ended, or is with its giver. */
const isOver = ({ progress }: Task): boolean =>
  progress === 'completed' || outsideKeys.some((outside) => outside === progress);

const whatOf = (request: KnownRequest) => ('deadline' in request ? 'extension' : 'declination');

const untilOf = (request: KnownRequest): { readonly until?: CivilDate } =>
  'deadline' in request && request.deadline.legalEnd !== undefined ? { until: request.deadline.legalEnd } : {};

import { isDone } from '#application/engine/execution/command-answer.js';
import type { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { systemCommand } from '#application/engine/execution/system-command.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import { firstDefaultPolicy } from '#domain/follow-up/first-form.js';
import { policyLabel } from '#domain/follow-up/policy.js';
import type { Instant } from '#domain/kernel/time.js';

/** Weekly days off alone: days off of a year are published as they are decreed. */
const CALENDAR = { calendar: 'VN', weeklyDaysOff: [0, 6], days: [], lastYear: 2199 } as const;

/** What an empty log for real work begins with. Repeating it changes nothing. */
export async function foundProduction(executor: CommandExecutor, deployment: string, zone: string, now: Instant) {
  const founding = [
    systemCommand(
      'setup',
      { category: 'runtime', id: deployment },
      { type: 'FoundDeployment', now, deployment, kind: 'production' },
      'deployment',
    ),
    ...[firstDefaultPolicy, defaultPolicy].map((policy) =>
      systemCommand(
        'setup',
        { category: 'policy', id: policy.id },
        { type: 'PublishPolicy', now, policy },
        policyLabel(policy),
      ),
    ),
    systemCommand(
      'setup',
      { category: 'calendar', id: CALENDAR.calendar },
      { type: 'PublishCalendar', now, timeZone: zone, ...CALENDAR },
      'calendar',
    ),
  ];
  for (const envelope of founding) {
    const answer = await executor.execute(envelope);
    if (!isDone(answer)) throw new Error(`founding was refused: ${JSON.stringify(answer)}`);
  }
}

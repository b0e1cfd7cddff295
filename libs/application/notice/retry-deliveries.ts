import type { UndeliveredMail } from '#contracts/operation.js';
import { parsePeriod } from '#domain/calendar/period.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { RuntimeCommand } from '#domain/runtime/runtime.decide.js';
import { noticeDoors } from '#texts/notice/notice.doors.js';
import { noticeSaid } from '#texts/notice/notice.said.js';
import type { DecisionContext } from '../engine/decision-context.js';
import { ActingBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code } from '../engine/definition/fields.js';
import { holders } from '../engine/definition/right.js';
import { type OperationPlan, streamOfItem } from '../engine/operations/operation-plan.js';
import { ids } from '../ids.js';
import type { BusinessClock } from '../ports/clocks.js';
import type { ReadModels } from '../ports/read-models.js';
import { failedMailOf } from './failed-mail.js';

export type BeginRetries = Extract<RuntimeCommand, { type: 'RetryDeliveries' }>;

export class RetryDeliveriesBody extends ActingBody {
  @Code()
  readonly programme!: string;

  /** The calendar quarter in which they were given up. */
  @Code()
  readonly period!: string;
}

type Asked = Pick<RetryDeliveriesBody, 'programme' | 'period'>;

/** Why a period's mail cannot be asked for; undefined where it can. */
export function retriesRefused({ programme, period }: Asked, context: DecisionContext): Rejection | undefined {
  if (context.programme(programme) === undefined) return reject('programme-not-found', { programme }, '/programme');
  return parsePeriod(period) === undefined ? reject('period-unknown', { period }, '/period') : undefined;
}

/** An item for each mail that was given up in the period and whose matter is still open. */
export function planRetries(
  rows: ReadModels,
  clock: BusinessClock,
  { programme, period }: Asked,
  onBehalfOf: PersonId,
  context: DecisionContext,
): OperationPlan<UndeliveredMail> {
  const { timeZone } = context.calendarOf(programme);
  const failed = failedMailOf(rows, programme, timeZone, context.at).filter((mail) => mail.period === period);
  const now = clock.now();
  const items = failed.map(
    ({ delivery: { id } }) =>
      ({ target: { category: 'delivery', id }, command: { type: 'RetryDelivery', now } }) as const,
  );
  return {
    as: { kind: 'system', name: 'deliver', onBehalfOf },
    items,
    answer: (refused): UndeliveredMail => {
      const sentAgain = items.filter((item) => !refused.has(streamOfItem(item))).length;
      return { programme, period, sentAgain, refused: items.length - sentAgain };
    },
  };
}

/** It begins long work: `retries.controller.ts` has the door. */
export const retryDeliveries = defineCommand<
  BeginRetries,
  object,
  RetryDeliveriesBody,
  { readonly keptBy: UnitId | undefined }
>({
  name: 'RetryDeliveries',
  stream: 'runtime',
  right: holders('assigning', ['secretariat'], ({ keptBy }) => keptBy),
  subject: ({ programme }, _, context) => ({ keptBy: context.programme(programme)?.keptBy }),
  offered: { on: 'failedMail', when: ({ count }) => count > 0 },
  door: {
    route: 'POST /v1/deliveries/retries',
    body: RetryDeliveriesBody,
    answersOperation: true,
    text: noticeDoors.RetryDeliveries,
    said: { texts: noticeSaid.RetryDeliveries, facts: ({ body: { period } }) => ({ period }) },
    example: { programme: 'NQ17', period: '2020-Q2' },
    verb: { name: 'deliveries retry', actsAs: 'demo-secretariat' },
    make: async ({ body, by, now, commandKey, rows, context: contextNow }) => {
      const id = rows.find('deployment', {})[0]?.id ?? '';
      const context = await contextNow();
      const refused = retriesRefused(body, context);
      if (refused !== undefined) return { id, command: refused };
      const { items } = planRetries(rows, { now: () => now }, body, by, context);
      return { id, command: beginRetries(body, { now, operation: ids.operation(commandKey), items: items.length }) };
    },
  },
});

export const beginRetries = (
  { programme, period }: Asked,
  begun: Pick<BeginRetries, 'now' | 'operation' | 'items'>,
): BeginRetries => ({ type: 'RetryDeliveries', programme, period, ...begun });

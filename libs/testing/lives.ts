import { type NotificationData, occurrenceKey, type StepNumber } from '#domain/follow-up/follow-up.js';
import type { Decider, DomainEvent, Recorded } from '#domain/kernel/decider.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { type Instant, instant, instantOf, isoOf } from '#domain/kernel/time.js';

const HA_NOI_AHEAD_MS = 7 * 3_600_000;

/** `'2020-05-19 09:00'` as clocks in Ha Noi show it. */
export const haNoi = (local: string): Instant => instantOf(`${local.replace(' ', 'T')}:00+07:00`);

export interface LifeRules<C, E extends DomainEvent, S, X, Code extends string> {
  readonly decider: Decider<C, E, S, X, Code>;
  readonly context: X;
  readonly nextDue: (state: S) => Instant | undefined;
  readonly wake: (now: Instant) => C;
}

/** One stream lived through time: commands at their instants, and in between a wake-up at every due instant. */
export class Life<C extends { readonly now: Instant }, E extends DomainEvent, S, X, Code extends string> {
  readonly events: Recorded<E>[] = [];
  state: S;
  private clock = instant(0);
  private context: X;

  constructor(
    private readonly rules: LifeRules<C, E, S, X, Code>,
    /** Wake-ups that nothing asked for. */
    private readonly extraWakes: readonly Instant[] = [],
    /** Nobody wakes it but whoever acts, and whoever looks at its end. */
    private readonly isLazy = false,
  ) {
    this.state = rules.decider.initial;
    this.context = rules.context;
  }

  /** From now on decisions are made in another context: other people, another calendar. */
  within(change: Partial<X>): this {
    this.context = { ...this.context, ...change };
    return this;
  }

  /** Time passes up to the command, it is decided, then what it made due at once. A no leaves nothing. */
  do(command: C): this {
    this.until(command.now);
    this.decide(command);
    return this.until(command.now);
  }

  /** To this instant, with all that is due on it. */
  until(end: Instant): this {
    if (this.isLazy) {
      if (end > this.clock && this.clock > 0) this.decide(this.rules.wake(end));
      this.clock = end;
      return this;
    }
    for (;;) {
      const extra = this.extraWakes.filter((at) => at > this.clock && at <= end);
      const due = this.rules.nextDue(this.state);
      const next = instant(Math.min(...extra, Math.max(due ?? Number.POSITIVE_INFINITY, this.clock)));
      if (next > end) break;
      const before = this.events.length;
      this.clock = next;
      this.decide(this.rules.wake(next));
      const isDue = due !== undefined && due <= next;
      invariant(!isDue || this.events.length > before, `what is due at ${isoOf(next)} is decided when woken then`);
    }
    this.clock = end;
    return this;
  }

  private decide(command: C): void {
    const decision = this.rules.decider.decide(command, this.state, this.context);
    if (isRejection(decision)) return;
    for (const decided of decision) {
      const event = { ...decided, occurredAt: command.now };
      this.events.push(event);
      this.state = this.rules.decider.evolve(this.state, event);
    }
  }
}

/** What was decided about telling people, a line each: `2020-05-19 09:00 T-30: focalPoint BCYCP`. */
export function told(events: readonly DomainEvent[]): readonly string[] {
  return events.flatMap(({ type, data }) => {
    if (isNotification(data)) return [`${localTime(data.dueAt)} ${data.steps.map(named).join(' ')}: ${reached(data)}`];
    if (type === 'StepSkipped' && isSkip(data))
      return [`${localTime(data.dueAt)} ${named(data)} skipped: ${data.reason}`];
    return [];
  });
}

const named = (of: StepNumber): string => occurrenceKey(of).replace(/\/0$/, '');
const localTime = (iso: string): string =>
  isoOf(instant(instantOf(iso) + HA_NOI_AHEAD_MS))
    .slice(0, 16)
    .replace('T', ' ');
const reached = ({ recipients }: NotificationData): string =>
  recipients.map(({ post, unit }) => `${post} ${unit}`).join(', ');
export const isNotification = (data: object): data is NotificationData => 'recipients' in data && 'steps' in data;
const isSkip = (data: object): data is StepNumber & { readonly reason: string; readonly dueAt: string } =>
  'reason' in data && 'step' in data;

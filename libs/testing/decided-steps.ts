import type { PlanItem } from '#application/plan/plan-items.js';
import type { Position, RecordedEvent } from '#application/ports/event-store.js';
import { workingDaysBetween } from '#domain/calendar/working-calendar.js';
import { dateIn } from '#domain/calendar/zone.js';
import { type OccurrenceKey, occurrenceKey, type StepNumber } from '#domain/follow-up/follow-up.js';
import { urgeSteps } from '#domain/follow-up/urge-steps.js';
import { instantOf } from '#domain/kernel/time.js';
import { isNotification } from './lives.js';
import type { Story } from './story.js';
import { vietnam } from './vietnam-calendar.js';

/** One step of one obligation, told or passed over: all of it but when that was decided. */
export interface DecidedStep {
  readonly stream: string;
  readonly type: string;
  /** Step, repeat and epoch. */
  readonly key: string;
  readonly dueAt: string;
  readonly reason: string;
}

/** One message to one person. */
interface Message {
  readonly to: string;
  readonly stream: string;
  readonly dueAt: string;
  readonly roles: readonly string[];
  readonly isInUnit: boolean;
  readonly steps: readonly OccurrenceKey[];
}

const OBLIGATION = /^(?:task|duty|blocker|directive)-/;
const MESSAGES_MAX = 6;
const WITHIN_WORKING_DAYS = 5;

/** What a story has decided about telling people so far or since then, in the order of the log. */
export async function decidedIn(story: Story, since?: Position): Promise<Decided> {
  const all = await story.store.readAll({ ...(since === undefined ? {} : { after: since }), limit: 100_000 });
  return new Decided(all.filter(({ stream }) => OBLIGATION.test(stream)));
}

export const plannedLines = (items: readonly PlanItem[]): readonly string[] =>
  items.map(
    ({ about, step, repeat, at, recipient }) =>
      `${about.kind}-${about.id} ${step}/${repeat} ${at} ${recipient.unit} ${recipient.post}`,
  );

export class Decided {
  constructor(private readonly events: readonly RecordedEvent[]) {}

  get steps(): readonly DecidedStep[] {
    return this.events.flatMap(({ stream, type, data }): readonly DecidedStep[] => {
      if (isNotification(data)) {
        return data.steps.map((step) => ({
          ...{ stream, type, dueAt: data.dueAt, reason: 'told' },
          key: `${occurrenceKey(step)}/${step.epoch ?? data.epoch}`,
        }));
      }
      if (!isSkip(data)) return [];
      return [{ stream, type, dueAt: data.dueAt, reason: data.reason, key: `${occurrenceKey(data)}/${data.epoch}` }];
    });
  }

  /** One for each step and post reached, as a plan has them. */
  get planned(): readonly string[] {
    return this.events.flatMap(({ stream, data }) => {
      if (!isNotification(data)) return [];
      const items = data.recipients.flatMap(({ unit, post, steps }) =>
        steps.map((step) => `${stream} ${step} ${data.dueAt} ${unit} ${post}`),
      );
      return [...new Set(items)];
    });
  }

  /** Each a sentence: somebody was told twice, or too often, or before those whose work it is. */
  get faults(): readonly string[] {
    return [...this.#decidedTwice(), ...this.#toldTwice(), ...this.#toldTooOften(), ...this.#toldOverTheUnit()];
  }

  #decidedTwice(): readonly string[] {
    return repeated(this.steps.map(({ stream, key }) => `${stream} decides ${key} twice`));
  }

  #toldTwice(): readonly string[] {
    return repeated(this.#messages().map(({ stream, to, dueAt }) => `${stream} tells ${to} twice at ${dueAt}`));
  }

  /**
   * But for urges, their answers and those left unanswered: people send and cause them, two a week (2.6), of which three fall into
   * five days across a week's end.
   */
  #toldTooOften(): readonly string[] {
    const counted = this.#messages().filter(({ steps }) => steps.some((step) => !isOfUrge(step)));
    const received = grouped(counted, ({ stream, to }) => `${stream} to ${to}`);
    return [...received].flatMap(([line, messages]) => {
      const days = messages.map(({ dueAt }) => dateIn(instantOf(dueAt), vietnam.timeZone)).toSorted();
      return days.flatMap((day, index) => {
        const seventh = days[index + MESSAGES_MAX];
        if (seventh === undefined || workingDaysBetween(vietnam, day, seventh) >= WITHIN_WORKING_DAYS) return [];
        return [`${line}: seven messages from ${day} to ${seventh}`];
      });
    });
  }

  /** A leader hears of it when its unit has, or with it; but where nobody is its head. */
  #toldOverTheUnit(): readonly string[] {
    const byStream = grouped(this.#messages(), ({ stream }) => stream);
    return [...byStream].flatMap(([stream, messages]) => {
      if (stream.startsWith('directive-') || this.#isHeadless(stream)) return [];
      const leader = messages.find(({ roles }) => roles.some((role) => LEADERS.has(role)));
      if (leader === undefined || messages.some(({ isInUnit, dueAt }) => isInUnit && dueAt <= leader.dueAt)) return [];
      return [`${stream} tells a leader at ${leader.dueAt} before the unit`];
    });
  }

  #isHeadless(of: string): boolean {
    return this.events.some(
      ({ stream, type, data }) =>
        stream === of && type === 'EscalationUnanswerable' && 'level' in data && data.level === 'head',
    );
  }

  #messages(): readonly Message[] {
    return this.events.flatMap(({ stream, data }) => {
      if (!isNotification(data)) return [];
      const of = grouped(data.recipients, ({ person }) => person);
      return [...of].map(([to, posts]) => ({
        ...{ to, stream, dueAt: data.dueAt },
        roles: posts.flatMap(({ roles }) => roles),
        isInUnit: posts.some(({ unit }) => unit !== 'BTTTT'),
        steps: posts.flatMap(({ steps }) => steps),
      }));
    });
  }
}

const URGING: ReadonlySet<string> = new Set(urgeSteps.map(({ id }) => id));
const isOfUrge = (key: OccurrenceKey): boolean => URGING.has(key.slice(0, key.lastIndexOf('/')));

const LEADERS: ReadonlySet<string> = new Set(['fieldLeader', 'headOfMinistry']);

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const repeated = (all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((one, index) => all.indexOf(one) !== index)),
];

const isSkip = (data: object): data is StepNumber & { epoch: number; dueAt: string; reason: string } =>
  'step' in data && 'reason' in data && 'dueAt' in data && 'epoch' in data;

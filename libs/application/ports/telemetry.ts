/** What became of a command. */
export type DecisionOutcome = 'appended' | 'unchanged' | 'repeated' | 'refused' | 'failed';

/** As it is counted. */
export interface DecisionCounted {
  readonly command: string;
  readonly outcome: DecisionOutcome;
  /** One of our own processors, or `person`: which one stands in the log. */
  readonly by: string;
}

/** As its line says it; what is undefined is left out there. */
export interface DecisionTold extends DecisionCounted {
  readonly stream: string;
  readonly correlation: string;
  readonly causation?: string | undefined;
  /** Types of the events that were appended, and the steps that they are about. */
  readonly events?: readonly string[] | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly position?: string | undefined;
  /** Why it was refused. */
  readonly code?: string | undefined;
}

export interface DeliveryTold {
  readonly delivery: string;
  readonly outcome: 'accepted' | 'failed' | 'suppressed' | 'put-off';
  readonly correlation?: string;
  readonly causation?: string;
  /** Why it is tried again later. */
  readonly why?: string;
  /** When that is, where it is known. */
  readonly next?: string;
}

/** A channel that lets us in, or does not. */
export interface ChannelTold {
  readonly channel: 'mail';
  readonly state: 'held' | 'open';
  readonly why?: string;
}

/** How much each processor did at one instant. */
export interface CycleTold {
  /** The business instant that was acted upon. */
  readonly at: number;
  readonly rounds: number;
  readonly reporting: number;
  readonly sweep: number;
  readonly directives: number;
  readonly deliveries: number;
}

/** What those who run a deployment are told of its work while it works: it is counted, and has a line each. */
export abstract class Telemetry {
  /** `told` is asked where somebody reads the line, and nowhere else. */
  abstract decided(decision: DecisionCounted, told: () => DecisionTold): void;
  abstract delivered(delivery: DeliveryTold): void;
  abstract channel(channel: ChannelTold): void;
  /** Answers what to call once it has come to rest; one that throws is not told. */
  abstract cycleBegins(): (ended: CycleTold) => void;
}

/** For whoever tells nobody. */
export const silent: Telemetry = {
  decided: () => {},
  delivered: () => {},
  channel: () => {},
  cycleBegins: () => () => {},
};

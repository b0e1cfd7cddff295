import type { Answer, WireDate, WireInstant } from './answer.js';

/** Somebody told something at some time, if nobody acts. */
export interface PlanItemView {
  readonly about: { readonly kind: string; readonly id: string; readonly code: string | null };
  readonly step: string;
  readonly repeat: number;
  readonly at: WireInstant;
  readonly recipient: { readonly unit: string; readonly post: string };
}

/** `GET /v1/plan`: both days inclusive, in the programme's time zone; ordered by instant. */
export interface PlanView extends Answer {
  readonly programme: string;
  readonly from: WireDate;
  readonly to: WireDate;
  readonly items: readonly PlanItemView[];
  /** 00:00 of the day from which on it says nothing, because it would be too long; null: it reaches its end. */
  readonly cutOffAt: WireInstant | null;
}

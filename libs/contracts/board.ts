import type { Answer } from './answer.js';
import type { TaskCard, WireProgress, WireRole, WireTimeliness } from './task-card.js';

export interface BoardCard extends TaskCard {
  readonly role: WireRole;
}

/** `GET /v1/boards/{unit}`. Counts are of led tasks and always sum to the led cards. */
export interface Board extends Answer {
  readonly unit: string;
  readonly period: string;
  readonly counts: Readonly<Record<WireTimeliness, number>>;
  readonly outside: { readonly draft: number; readonly declined: number; readonly cancelled: number };
  readonly columns: readonly { readonly key: WireProgress; readonly cards: readonly BoardCard[] }[];
}

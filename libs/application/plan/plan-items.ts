import type { ReachedPost } from '#domain/directory/recipients.js';
import { isNotification, type NotificationData, type OccurrenceKey } from '#domain/follow-up/follow-up.js';
import type { UnitId } from '#domain/kernel/names.js';
import type { IsoInstant } from '#domain/kernel/time.js';
import type { ObligationKind } from '../tables.js';

export interface PlanItem {
  readonly about: { readonly kind: ObligationKind; readonly id: string; readonly code: string | null };
  readonly step: string;
  readonly repeat: number;
  readonly at: IsoInstant;
  readonly recipient: { readonly unit: UnitId; readonly post: ReachedPost };
}

/** One item per step and post reached; a post that two roles lead to is one. */
export function itemsOf(
  about: PlanItem['about'],
  event: { readonly type: string; readonly data: object },
): readonly PlanItem[] {
  if (!isNotification(event.type)) return [];
  const { dueAt, recipients } = event.data as NotificationData;
  const items = new Map<string, PlanItem>();
  for (const { unit, post, steps } of recipients) {
    for (const key of steps) {
      const item = { about, ...parseOccurrence(key), at: dueAt, recipient: { unit, post } };
      items.set(`${key} ${unit} ${post}`, item);
    }
  }
  return [...items.values()];
}

function parseOccurrence(key: OccurrenceKey): { readonly step: string; readonly repeat: number } {
  const slash = key.lastIndexOf('/');
  return { step: key.slice(0, slash), repeat: Number(key.slice(slash + 1)) };
}

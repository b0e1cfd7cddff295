import type { Recorded } from '../kernel/decider.js';
import type { PersonId } from '../kernel/names.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** One notice to one person on a channel that can fail. */
export interface DeliveryRequest {
  readonly delivery: string;
  readonly notice: string;
  readonly person: PersonId;
  readonly channel: 'mail';
  /** The obligation that the notice speaks of. */
  readonly about: { readonly kind: string; readonly id: string };
}

/** Attempts follow from the request (`attempts.ts`): only changes of fate stand here. */
export type Delivery =
  | { readonly status: 'none' }
  | (DeliveryRequest & { readonly status: 'requested' })
  | (Partial<DeliveryRequest> & { readonly status: 'accepted' | 'failed' | 'suppressed' });

export type DeliveryEvent =
  | { readonly type: 'DeliveryRequested'; readonly data: DeliveryRequest }
  /** The next server has it; `reference` is its name for the message. Nobody knows from this that it was read. */
  | { readonly type: 'DeliveryAccepted'; readonly data: { readonly reference?: string } }
  /** Refused for good, or its time was over. `why` is what the channel said. */
  | { readonly type: 'DeliveryFailed'; readonly data: { readonly why: string } }
  /** Somebody had what failed sent again: it has all its time anew. */
  | { readonly type: 'DeliveryRequestedAgain'; readonly data: Readonly<Record<string, never>> }
  /** Not sent, for a reason; `request` says what was never asked for, where this is the first event. */
  | {
      readonly type: 'DeliverySuppressed';
      readonly data: { readonly reason: string; readonly request?: DeliveryRequest };
    };

export const deliveryEventVersions = {
  DeliveryRequested: [],
  DeliveryAccepted: [],
  DeliveryFailed: [],
  DeliveryRequestedAgain: [],
  DeliverySuppressed: [],
} as const satisfies EventVersions<DeliveryEvent>;

export const initialDelivery: Delivery = { status: 'none' };

export function evolveDelivery(delivery: Delivery, event: Recorded<DeliveryEvent>): Delivery {
  switch (event.type) {
    case 'DeliveryRequested':
      return { ...event.data, status: 'requested' };
    case 'DeliveryAccepted':
      return { ...delivery, status: 'accepted' };
    case 'DeliveryFailed':
      return { ...delivery, status: 'failed' };
    case 'DeliveryRequestedAgain':
      return isAsked(delivery) ? { ...delivery, status: 'requested' } : delivery;
    case 'DeliverySuppressed':
      return { ...delivery, ...event.data.request, status: 'suppressed' };
  }
}

/** One that was suppressed at once may never have been asked for. */
const isAsked = (delivery: Delivery): delivery is Delivery & DeliveryRequest =>
  'notice' in delivery && delivery.notice !== undefined;

import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import { isSame } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import {
  type Delivery,
  type DeliveryEvent,
  type DeliveryRequest,
  evolveDelivery,
  initialDelivery,
} from './delivery.js';

interface Timed {
  readonly now: Instant;
}

export type DeliveryCommand =
  | (Timed & DeliveryRequest & { readonly type: 'RequestDelivery' })
  | (Timed & { readonly type: 'RecordAccepted'; readonly reference?: string })
  | (Timed & { readonly type: 'RecordFailed'; readonly why: string })
  | (Timed & { readonly type: 'RetryDelivery' })
  /** May be the first word of a delivery; then `request` says which notice will not go out, and to whom. */
  | (Timed & { readonly type: 'SuppressDelivery'; readonly reason: string; readonly request?: DeliveryRequest });

export type DeliveryRejection = 'delivery-requested-otherwise' | 'delivery-not-requested' | 'delivery-ended';

type Decision = readonly DeliveryEvent[] | Rejection<DeliveryRejection>;

export const deliveryDecider: Decider<DeliveryCommand, DeliveryEvent, Delivery, void, DeliveryRejection> = {
  initial: initialDelivery,
  evolve: evolveDelivery,
  decide,
};

/** Senders run at least once and in any order: the first outcome stands, the same again is not news. */
function decide({ now: _, ...command }: DeliveryCommand, delivery: Delivery): Decision {
  switch (command.type) {
    case 'RequestDelivery': {
      const { type: __, ...request } = command;
      return ask(request, delivery);
    }
    case 'RecordAccepted': {
      const { type: __, ...data } = command;
      return end(delivery, 'accepted', { type: 'DeliveryAccepted', data });
    }
    case 'RecordFailed':
      return end(delivery, 'failed', { type: 'DeliveryFailed', data: { why: command.why } });
    case 'RetryDelivery':
      return retry(delivery);
    case 'SuppressDelivery': {
      const { type: __, ...data } = command;
      return end(delivery, 'suppressed', { type: 'DeliverySuppressed', data });
    }
    default:
      return unreachable(command, 'delivery decide');
  }
}

function ask(request: DeliveryRequest, { status, ...known }: Delivery): Decision {
  if (status === 'none') return [{ type: 'DeliveryRequested', data: request }];
  if (status === 'suppressed') return reject('delivery-ended', { outcome: status });
  return isSame(known, request) ? [] : reject('delivery-requested-otherwise', { delivery: request.delivery });
}

function retry({ status }: Delivery): Decision {
  switch (status) {
    case 'failed':
      return [{ type: 'DeliveryRequestedAgain', data: {} }];
    case 'requested':
      return [];
    case 'none':
      return reject('delivery-not-requested');
    default:
      return reject('delivery-ended', { outcome: status });
  }
}

function end({ status }: Delivery, outcome: 'accepted' | 'failed' | 'suppressed', event: DeliveryEvent): Decision {
  switch (status) {
    case outcome:
      return [];
    case 'none':
      return outcome === 'suppressed' ? [event] : reject('delivery-not-requested');
    case 'requested':
      return [event];
    default:
      return reject('delivery-ended', { outcome: status });
  }
}

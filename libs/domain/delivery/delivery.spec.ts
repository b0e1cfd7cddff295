import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { instantOf } from '../kernel/time.js';
import { type DeliveryCommand, deliveryDecider } from './delivery.decide.js';
import type { DeliveryEvent } from './delivery.js';

const now = instantOf('2020-05-19T09:00:00+07:00');
const request = {
  delivery: 'm-1',
  notice: 'n-1',
  person: 'p-1',
  channel: 'mail',
  about: { kind: 'task', id: 't-1' },
} as const;
const requested: DeliveryEvent = { type: 'DeliveryRequested', data: request };
const accepted: DeliveryEvent = { type: 'DeliveryAccepted', data: { reference: '<1@mail>' } };
const failed: DeliveryEvent = { type: 'DeliveryFailed', data: { why: '550 no such mailbox' } };
const suppressed: DeliveryEvent = { type: 'DeliverySuppressed', data: { reason: 'task-completed' } };
const again: DeliveryEvent = { type: 'DeliveryRequestedAgain', data: {} };
const past = (...events: DeliveryEvent[]) => events.map((event) => happened('2020-05-19T09:00:00+07:00', event));

const ask = { type: 'RequestDelivery', now, ...request } as const;
const accept = { type: 'RecordAccepted', now, reference: '<1@mail>' } as const;
const fail = { type: 'RecordFailed', now, why: '550 no such mailbox' } as const;
const retry = { type: 'RetryDelivery', now } as const;
const suppress = { type: 'SuppressDelivery', now, reason: 'task-completed' } as const;

describe('a delivery', () => {
  it('is requested once', () => {
    given(deliveryDecider, []).when(ask).then([requested]);
    given(deliveryDecider, past(requested)).when(ask).thenNothing();
    given(deliveryDecider, past(requested, accepted)).when(ask).thenNothing();
    given(deliveryDecider, past(requested))
      .when({ ...ask, person: 'p-2' })
      .thenRejected('delivery-requested-otherwise', { delivery: 'm-1' });
  });

  it('has one outcome', () => {
    given(deliveryDecider, past(requested)).when(accept).then([accepted]);
    given(deliveryDecider, past(requested))
      .when({ type: 'RecordAccepted', now })
      .then([{ type: 'DeliveryAccepted', data: {} }]);
    given(deliveryDecider, past(requested)).when(fail).then([failed]);
    given(deliveryDecider, past(requested)).when(suppress).then([suppressed]);
  });

  it('keeps its first outcome: the same again is not news, another is refused', () => {
    given(deliveryDecider, past(requested, accepted))
      .when({ ...accept, reference: '<2@mail>' })
      .thenNothing();
    given(deliveryDecider, past(requested, accepted))
      .when(fail)
      .thenRejected('delivery-ended', { outcome: 'accepted' });
    given(deliveryDecider, past(requested, failed)).when(fail).thenNothing();
    given(deliveryDecider, past(requested, failed)).when(accept).thenRejected('delivery-ended', { outcome: 'failed' });
    given(deliveryDecider, past(requested, suppressed)).when(suppress).thenNothing();
    given(deliveryDecider, past(requested, accepted)).when(suppress).thenRejected('delivery-ended');
  });

  it('has no outcome before it is requested, but may be suppressed at once', () => {
    given(deliveryDecider, []).when(accept).thenRejected('delivery-not-requested');
    given(deliveryDecider, []).when(fail).thenRejected('delivery-not-requested');
    const atOnce: DeliveryEvent = { type: 'DeliverySuppressed', data: { reason: 'no-address', request } };
    given(deliveryDecider, []).when({ type: 'SuppressDelivery', now, reason: 'no-address', request }).then([atOnce]);
    given(deliveryDecider, past(atOnce)).when(ask).thenRejected('delivery-ended', { outcome: 'suppressed' });
    expect(given(deliveryDecider, past(atOnce)).state).toStrictEqual({ ...request, status: 'suppressed' });
  });
});

describe('a delivery that failed', () => {
  it('may be asked for again, by whoever asks first, and then has an outcome of its own', () => {
    given(deliveryDecider, past(requested, failed)).when(retry).then([again]);
    given(deliveryDecider, past(requested, failed, again))
      .when(retry)
      .thenNothing();
    given(deliveryDecider, past(requested, failed, again))
      .when(accept)
      .then([accepted]);
    given(deliveryDecider, past(requested, failed, again))
      .when(fail)
      .then([failed]);
    expect(given(deliveryDecider, past(requested, failed, again)).state).toStrictEqual({
      ...request,
      status: 'requested',
    });
  });

  it('is the only one: what went out or was held back for a reason is not sent again', () => {
    given(deliveryDecider, past(requested)).when(retry).thenNothing();
    given(deliveryDecider, past(requested, accepted))
      .when(retry)
      .thenRejected('delivery-ended', { outcome: 'accepted' });
    given(deliveryDecider, past(requested, suppressed))
      .when(retry)
      .thenRejected('delivery-ended', { outcome: 'suppressed' });
    given(deliveryDecider, []).when(retry).thenRejected('delivery-not-requested');
  });
});

const someRequest = fc.constantFrom(request, { ...request, person: 'p-2' });
const why = fc.constantFrom('refused', 'exhausted');

deciderProperties('delivery', deliveryDecider, {
  context: fc.constant(undefined),
  command: fc.oneof<fc.Arbitrary<DeliveryCommand>[]>(
    fc.tuple(someRequest, anInstant).map(([some, at]) => ({ type: 'RequestDelivery', now: at, ...some })),
    fc.record(
      { type: fc.constant('RecordAccepted'), now: anInstant, reference: why },
      { requiredKeys: ['type', 'now'] },
    ),
    fc.record({ type: fc.constant('RecordFailed'), now: anInstant, why }),
    fc.record({ type: fc.constant('RetryDelivery'), now: anInstant }),
    fc.record(
      { type: fc.constant('SuppressDelivery'), now: anInstant, reason: why, request: someRequest },
      { requiredKeys: ['type', 'now', 'reason'] },
    ),
  ),
  event: fc.oneof<fc.Arbitrary<DeliveryEvent>[]>(
    fc.record({ type: fc.constant('DeliveryRequested'), data: someRequest }),
    fc.constant(accepted),
    fc.constant(failed),
    fc.constant(again),
    fc.constant(suppressed),
  ),
  reaches: ['DeliveryRequested', 'DeliveryAccepted', 'DeliveryFailed', 'DeliveryRequestedAgain', 'DeliverySuppressed'],
  end: { isEnded: ({ status }) => status !== 'none' && status !== 'requested', reopens: ['DeliveryRequestedAgain'] },
});

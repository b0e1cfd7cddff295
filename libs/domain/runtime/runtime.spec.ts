import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { instantOf, isoOf } from '../kernel/time.js';
import { type RuntimeCommand, runtimeDecider } from './runtime.decide.js';
import type { RuntimeEvent } from './runtime.js';

const now = instantOf('2020-05-25T08:00:00+07:00');
const iso = (local: string) => isoOf(instantOf(`${local}+07:00`));
const past = (...events: RuntimeEvent[]) => events.map((event) => happened('2019-03-07T08:00:00+07:00', event));

const demonstration: RuntimeEvent = {
  type: 'DeploymentFounded',
  data: { deployment: 'x', kind: 'demonstration', name: 'NQ17' },
};
const production: RuntimeEvent = { type: 'DeploymentFounded', data: { deployment: 'x', kind: 'production' } };
const rebuild = { type: 'RecordRebuild', now, request: 'r-1', reason: 'a new column' } as const;

describe('a deployment', () => {
  const found = { type: 'FoundDeployment', now, deployment: 'x', kind: 'production' } as const;

  it('is founded for one purpose and keeps it', () => {
    given(runtimeDecider, []).when(found).then([production]);
    given(runtimeDecider, past(production)).when(found).thenNothing();
    given(runtimeDecider, past(demonstration))
      .when(found)
      .thenRejected('deployment-kind-fixed', { kind: 'demonstration' });
    given(runtimeDecider, []).when(rebuild).thenRejected('deployment-not-founded');
  });

  it('records each request to rebuild once, also two on a clock that stands still', () => {
    const asked: RuntimeEvent = {
      type: 'ProjectionsRebuildRequested',
      data: { request: 'r-1', reason: 'a new column' },
    };
    given(runtimeDecider, past(production)).when(rebuild).then([asked]);
    given(runtimeDecider, past(production, asked)).when(rebuild).thenNothing();
    given(runtimeDecider, past(production, asked))
      .when({ ...rebuild, request: 'r-2' })
      .then([{ type: 'ProjectionsRebuildRequested', data: { request: 'r-2', reason: 'a new column' } }]);
  });
});

describe('an outage', () => {
  const from = iso('2020-05-20T17:00:00');
  const to = iso('2020-05-25T08:00:00');
  const record = { type: 'RecordOutage', now, from, to } as const;
  const recorded: RuntimeEvent = { type: 'OutageRecorded', data: { from, to } };

  it('is recorded once, of real work alone', () => {
    given(runtimeDecider, past(production)).when(record).then([recorded]);
    given(runtimeDecider, past(production, recorded)).when(record).thenNothing();
    given(runtimeDecider, past(demonstration)).when(record).thenRejected('demonstration-has-no-outages');
    given(runtimeDecider, []).when(record).thenRejected('deployment-not-founded');
  });

  it('adds what is not recorded yet, and follows the one before', () => {
    const later = iso('2020-05-25T10:00:00');
    given(runtimeDecider, past(production, recorded))
      .when({ ...record, to: later })
      .then([{ type: 'OutageRecorded', data: { from: to, to: later } }]);
    given(runtimeDecider, past(production, recorded))
      .when({ ...record, to: iso('2020-05-22T08:00:00') })
      .thenNothing();
  });
});

describe('work over many streams', () => {
  const facts = { operation: 'op-1', kind: 'import', items: 3 } as const;
  const begin = { type: 'BeginOperation', now, ...facts } as const;
  const begun: RuntimeEvent = { type: 'OperationBegun', data: facts };

  it('is begun once, in a deployment of either kind', () => {
    given(runtimeDecider, past(production)).when(begin).then([begun]);
    given(runtimeDecider, past(demonstration, begun)).when(begin).thenNothing();
    const other = { operation: 'op-2', kind: 'import', items: 3 } as const;
    given(runtimeDecider, past(demonstration, begun))
      .when({ ...begin, ...other })
      .then([{ type: 'OperationBegun', data: other }]);
    given(runtimeDecider, []).when(begin).thenRejected('deployment-not-founded');
  });

  it('may be begun by a command of its own', () => {
    const asked = { programme: 'NQ17', period: '2020-Q2' };
    const retry = { type: 'RetryDeliveries', now, operation: 'op-1', items: 3, ...asked } as const;
    const retries: RuntimeEvent = { type: 'OperationBegun', data: { ...facts, kind: 'retries' } };
    given(runtimeDecider, past(production)).when(retry).then([retries]);
    given(runtimeDecider, past(production, retries)).when(retry).thenNothing();
    given(runtimeDecider, []).when(retry).thenRejected('deployment-not-founded');
  });
});

describe('a demonstration', () => {
  const from = iso('2019-03-07T08:00:00');
  const to = iso('2020-05-25T08:00:00');
  const move = { type: 'RecordClockMove', now, from, to } as const;
  const moved: RuntimeEvent = { type: 'DemonstrationClockMoved', data: { from, to, by: null } };

  it('moves its clock, forward only', () => {
    given(runtimeDecider, past(demonstration)).when(move).then([moved]);
    given(runtimeDecider, past(demonstration, moved)).when(move).thenNothing();
    given(runtimeDecider, past(demonstration, moved))
      .when({ type: 'RecordClockMove', now, to: from })
      .thenRejected('clock-goes-forward-only', { at: to, to: from });
  });

  it('names who moved its clock, where a person did', () => {
    const named: RuntimeEvent = { type: 'DemonstrationClockMoved', data: { from, to, by: 'p-admin' } };
    given(runtimeDecider, past(demonstration))
      .when({ ...move, by: 'p-admin' })
      .then([named]);
    given(runtimeDecider, past(demonstration, named))
      .when({ ...move, by: 'p-other' })
      .thenNothing();
  });

  it('is finished once and its clock goes on', () => {
    const finish = { type: 'FinishDemonstration', now } as const;
    const finished: RuntimeEvent = { type: 'DemonstrationFinished', data: {} };
    given(runtimeDecider, past(demonstration)).when(finish).then([finished]);
    given(runtimeDecider, past(demonstration, finished)).when(finish).thenNothing();
    given(runtimeDecider, past(demonstration, finished)).when(move).then([moved]);
    expect(given(runtimeDecider, past(demonstration, moved, finished)).state).toStrictEqual({
      founded: true,
      kind: 'demonstration',
      name: 'NQ17',
      clockAt: to,
      isDemonstrationFinished: true,
    });
  });

  it('is what production is not', () => {
    given(runtimeDecider, past(production)).when(move).thenRejected('not-a-demonstration');
    given(runtimeDecider, past(production))
      .when({ type: 'FinishDemonstration', now })
      .thenRejected('not-a-demonstration');
  });
});

const deployment = fc.constant('x');
const kind = fc.constantFrom('demonstration' as const, 'production' as const);
const to = fc.constantFrom('2019-03-07', '2019-10-15', '2020-05-25').map((day) => isoOf(instantOf(day)));
const by = fc.constantFrom(null, 'p-admin');
const request = fc.constantFrom('r-1', 'r-2');
const reason = fc.constant('why');
const operation = fc.constantFrom('op-1', 'op-2');
const items = fc.nat(3);

deciderProperties('runtime', runtimeDecider, {
  context: fc.constant(undefined),
  command: fc.oneof<fc.Arbitrary<RuntimeCommand>[]>(
    fc.record({ type: fc.constant('FoundDeployment'), now: anInstant, deployment, kind }),
    fc.record({ type: fc.constant('RecordRebuild'), now: anInstant, request, reason }),
    fc.record({ type: fc.constant('RecordClockMove'), now: anInstant, to }),
    fc.record({ type: fc.constant('FinishDemonstration'), now: anInstant }),
    fc.record({ type: fc.constant('RecordOutage'), now: anInstant, from: to, to }),
    fc.record({ type: fc.constant('BeginOperation'), now: anInstant, operation, kind: fc.constant('import'), items }),
  ),
  event: fc.oneof<fc.Arbitrary<RuntimeEvent>[]>(
    fc.record({ type: fc.constant('DeploymentFounded'), data: fc.record({ deployment, kind }) }),
    fc.record({ type: fc.constant('ProjectionsRebuildRequested'), data: fc.record({ request, reason }) }),
    fc.record({ type: fc.constant('DemonstrationClockMoved'), data: fc.record({ to, by }) }),
    fc.constant<RuntimeEvent>({ type: 'DemonstrationFinished', data: {} }),
    fc.record({ type: fc.constant('OutageRecorded'), data: fc.record({ from: to, to }) }),
    fc.record({
      type: fc.constant('OperationBegun'),
      data: fc.record({ operation, kind: fc.constant('import'), items }),
    }),
  ),
  reaches: [
    'DeploymentFounded',
    'ProjectionsRebuildRequested',
    'DemonstrationClockMoved',
    'DemonstrationFinished',
    'OperationBegun',
    'OutageRecorded',
  ],
});

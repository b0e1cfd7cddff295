import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { instantOf } from '../kernel/time.js';
import { inboxDecider } from './inbox.decide.js';
import type { InboxEvent } from './inbox.js';

const now = instantOf('2020-05-19T10:00:00+07:00');
const mark = (...notices: string[]) => ({ type: 'MarkNoticesRead', now, person: 'p-1', notices }) as const;
const read = (...notices: string[]): InboxEvent => ({ type: 'NoticesRead', data: { notices } });
const past = [happened('2020-05-19T09:30:00+07:00', read('n-1', 'n-2'))];

describe('an inbox', () => {
  it('records what is read for the first time', () => {
    given(inboxDecider, [])
      .when(mark('n-2', 'n-1'))
      .then([read('n-2', 'n-1')]);
    given(inboxDecider, past)
      .when(mark('n-1', 'n-3', 'n-3'))
      .then([read('n-3')]);
  });

  it('records nothing where nothing is new', () => {
    given(inboxDecider, past).when(mark('n-2')).thenNothing();
    given(inboxDecider, past).when(mark()).thenNothing();
  });
});

const notices = fc.array(fc.constantFrom('n-1', 'n-2', 'n-3', 'constructor'), { maxLength: 5 });

deciderProperties('inbox', inboxDecider, {
  context: fc.constant(undefined),
  command: fc.record({
    type: fc.constant('MarkNoticesRead' as const),
    now: anInstant,
    person: fc.constant('p-1'),
    notices,
  }),
  event: fc.record({ type: fc.constant('NoticesRead' as const), data: fc.record({ notices }) }),
  reaches: ['NoticesRead'],
});

import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { type CivilDate, instantOf } from '../kernel/time.js';
import { documentDecider } from './document.decide.js';
import type { DocumentEvent } from './document.js';

const now = instantOf('2019-03-07T08:00:00+07:00');
const facts = {
  document: 'd-1',
  issuer: 'CP',
  docType: 'resolution',
  number: '17/NQ-CP',
  date: '2019-03-07' as CivilDate,
} as const;
const register = { type: 'RegisterDocument', now, ...facts } as const;
const registered: DocumentEvent = { type: 'DocumentRegistered', data: facts };
const past = [happened('2019-03-07T08:00:00+07:00', registered)];

describe('a document', () => {
  it('is registered once, with what is known of it', () => {
    given(documentDecider, []).when(register).then([registered]);
    given(documentDecider, past).when(register).thenNothing();
    given(documentDecider, past)
      .when({ ...register, title: { vi: 'Nghị quyết' } })
      .thenRejected('document-already-registered', { document: 'd-1' });
  });

  it('may lack number, date or title, not all three', () => {
    const bare = { document: 'd-2', issuer: 'BTTTT', docType: 'plan' } as const;
    const title = { vi: 'Kế hoạch đến hết năm 2020' };
    given(documentDecider, [])
      .when({ type: 'RegisterDocument', now, ...bare, title })
      .then([{ type: 'DocumentRegistered', data: { ...bare, title } }]);
    given(documentDecider, [])
      .when({ type: 'RegisterDocument', now, ...bare })
      .thenRejected('document-unidentified', { issuer: 'BTTTT', docType: 'plan' });
  });
});

const someFacts = fc.record(
  {
    document: fc.constant('d-1'),
    issuer: fc.constantFrom('CP', 'BTTTT'),
    docType: fc.constant('decision'),
    number: fc.constantFrom('51', '52'),
    title: fc.constant({ vi: 'Kế hoạch' }),
  },
  { requiredKeys: ['document', 'issuer', 'docType'] },
);

deciderProperties('document', documentDecider, {
  context: fc.constant(undefined),
  command: fc
    .tuple(someFacts, anInstant)
    .map(([some, at]) => ({ type: 'RegisterDocument' as const, now: at, ...some })),
  event: someFacts.map((data) => ({ type: 'DocumentRegistered' as const, data })),
  reaches: ['DocumentRegistered'],
});

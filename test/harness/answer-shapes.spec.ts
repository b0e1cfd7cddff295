import { describe, expect, it } from '@jest/globals';
import { Programmes } from '#contracts/programme.js';
import { answerKey, unlikeItsShape } from './answer-shapes.js';
import { fieldsNamed, fieldsSaid } from './shape-fields.js';

const period = { period: '2020-Q2', state: 'open', opensOn: '2020-04-01', cutOff: '2020-06-14', owedOn: '2020-06-15' };
const programme = {
  ...{ id: 'NQ17', code: 'NQ17', title: { vi: 'Nghị quyết 17' }, issuedOn: '2019-03-07', keptBy: 'BTTTT' },
  ...{ mandate: null, policy: 'default v1', calendar: 'VN', revision: 0, etag: 0 },
  periods: [{ ...period, lapsesOn: '2020-09-14' }],
};
const page = { items: [programme], asOf: '2020-05-25T01:00:00.000Z', position: '7' };
const unlike = (body: object, url = '/v1/programmes?asOf=7') =>
  unlikeItsShape({ method: 'GET', url, status: 200, body });

describe('an answer held to its shape', () => {
  it('is taken as it should be', () => {
    expect(unlike(page)).toEqual([]);
  });

  it.each<[what: string, body: object, where: RegExp]>([
    ['names a field that is not declared', { ...page, total: 1 }, /total/],
    ['names one deep inside', { ...page, items: [{ ...programme, title: { vi: '', fr: '' } }] }, /items\/0\/title.*fr/],
    ['lacks a field', { ...page, items: [{ ...programme, mandate: undefined }] }, /items\/0 .*mandate/],
    ['says null where something must stand', { ...page, position: null }, /position must be string/],
    ['says an instant in another zone', { ...page, asOf: '2020-05-25T08:00:00+07:00' }, /asOf must match format/],
    ['says a day that is none', { ...page, items: [{ ...programme, issuedOn: '2020-13-01' }] }, /issuedOn/],
    [
      'says a word that is none',
      { ...page, items: [{ ...programme, periods: [{ ...period, state: 'shut' }] }] },
      /state/,
    ],
  ])('is found where it %s', (_what, body, where) => {
    expect(unlike(JSON.parse(JSON.stringify(body))).join('\n')).toMatch(where);
  });

  it('is found where the call has no shape, and where a refusal is no problem', () => {
    expect(unlike(page, '/v1/nowhere')).toEqual(['GET /v1/nowhere has no shape']);
    expect(unlikeItsShape({ method: 'GET', url: '/v1/programmes', status: 404, body: {} })).not.toEqual([]);
  });
});

describe('a call', () => {
  it('is known by its path, whatever stands in it', () => {
    expect(answerKey('GET', '/v1/tasks/NQ17%2FMH-1/events?asOf=7')).toBe('GET /v1/tasks/{}/events');
    expect(answerKey('GET', '/v1/tasks?q=a/b')).toBe('GET /v1/tasks');
    expect(answerKey('POST', '/v1/tasks')).toBeUndefined();
  });
});

describe('fields', () => {
  it('are named after the shape that they belong to, and said where they are filled', () => {
    const named = fieldsNamed(Programmes);
    expect([...named].filter((field) => field.startsWith('WireText'))).toEqual(['WireText.vi', 'WireText.en']);
    expect(named).toContain('ProgrammeItem.mandate');
    const said = fieldsSaid(Programmes, page);
    for (const field of ['WireText.vi', 'ProgrammePeriod.owedOn']) expect(said).toContain(field);
    for (const field of ['WireText.en', 'ProgrammeItem.mandate']) expect(said).not.toContain(field);
  });

  it('of a list without an entry are not said', () => {
    const said = fieldsSaid(Programmes, { ...page, items: [] });
    expect([...said]).toEqual(['Programmes.items', 'Programmes.asOf', 'Programmes.position']);
  });
});

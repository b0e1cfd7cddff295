import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fingerprintOf } from './fingerprint.js';

const body = { period: '2020-Q2', narrative: 'Đã có dự thảo.' };
const of = (query: string, sent: object = body) => fingerprintOf({ body: sent, query });

describe('the fingerprint of a request', () => {
  it('is that of its body alone where there is no query, as logs have it since the first version', () => {
    const canonical = '{"narrative":"Đã có dự thảo.","period":"2020-Q2"}';
    expect(of('')).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  it('tells another body, and another query, from the first', () => {
    const all = [
      of(''),
      of('', { ...body, period: '2020-Q3' }),
      of('assign=none'),
      of('assign=all'),
      of('assign='),
      of('assign=none&dryRun=false'),
      of('assign=none', { ...body, period: '2020-Q3' }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('but no other order, nor another way of writing the same letters', () => {
    expect(of('a=1&b=2')).toBe(of('b=2&a=1'));
    expect(of('assign=NV-01%2CNV-02')).toBe(of('assign=NV-01,NV-02'));
    expect(of('', { narrative: body.narrative.normalize('NFD'), period: body.period })).toBe(of(''));
  });
});

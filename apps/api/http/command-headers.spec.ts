import { describe, expect, it } from '@jest/globals';
import { commandHeaders, etagOf } from './command-headers.js';

describe('the headers of a command', () => {
  it.each([
    ['our own form', '"r12"', 12],
    ['a bare revision', '"12"', 12],
    ['the first', '"r0"', 0],
  ])('say what the caller has seen: %s', (_name, given, expectedEtag) => {
    expect(commandHeaders({ 'if-match': given })).toMatchObject({ expectedEtag });
  });

  it.each(['W/"r12"', 'r12', '12', '*', '"r12", "r13"', '"r-1"', '"x"', '""', '', '"r1234567890123456"'])(
    'refuse an If-Match that names no one state: %s',
    (given) => {
      expect(() => commandHeaders({ 'if-match': given })).toThrow('if-match-invalid');
    },
  );

  it('keep the key that was given, and make one where none was', () => {
    expect(commandHeaders({ 'idempotency-key': 'bao-cao/Q2#1' })).toEqual({ idempotencyKey: 'bao-cao/Q2#1' });
    const [one, other] = [commandHeaders({}), commandHeaders({})];
    expect(one.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
    expect(one.idempotencyKey).not.toBe(other.idempotencyKey);
  });

  it.each(['', 'hai từ', 'hai tu', 'a'.repeat(201), 'tab\tbed'])('refuse a key that is none: %j', (given) => {
    expect(() => commandHeaders({ 'idempotency-key': given })).toThrow('idempotency-key-invalid');
  });

  it('take a key of 200 characters', () => {
    const key = '~'.repeat(200);
    expect(commandHeaders({ 'idempotency-key': key }).idempotencyKey).toBe(key);
  });

  it('and what an answer says is taken back', () => {
    expect(commandHeaders({ 'if-match': etagOf(7) }).expectedEtag).toBe(7);
  });
});

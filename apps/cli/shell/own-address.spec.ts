import { describe, expect, it } from '@jest/globals';
import { Failure } from './failure.js';
import { ownAddress } from './own-address.js';

describe('where the command line looks for dondoc', () => {
  it.each<[variables: Record<string, string>, address: string]>([
    [{}, 'http://127.0.0.1:3000'],
    [{ DONDOC_PORT: '', DONDOC_HOST: ' ' }, 'http://127.0.0.1:3000'],
    [{ DONDOC_PORT: ' 8080 ' }, 'http://127.0.0.1:8080'],
    [{ DONDOC_PORT: '0' }, 'http://127.0.0.1:3000'],
    [{ DONDOC_HOST: '10.0.0.5', DONDOC_PORT: '80' }, 'http://10.0.0.5:80'],
    [{ DONDOC_HOST: '0.0.0.0' }, 'http://127.0.0.1:3000'],
    [{ DONDOC_HOST: '::' }, 'http://127.0.0.1:3000'],
    [{ DONDOC_HOST: '::1' }, 'http://[::1]:3000'],
    [{ DONDOC_TLS_CERT: '/etc/dondoc.pem' }, 'https://127.0.0.1:3000'],
  ])('is where a server with the same settings listens: %j', (variables, address) => {
    expect(ownAddress(variables)).toBe(address);
  });

  it.each(['http', '-1', '65536', '3000.5', '1e3'])('is nowhere where DONDOC_PORT is %s', (port) => {
    expect(() => ownAddress({ DONDOC_PORT: port })).toThrow(Failure);
    expect(() => ownAddress({ DONDOC_PORT: port })).toThrow(port);
  });
});

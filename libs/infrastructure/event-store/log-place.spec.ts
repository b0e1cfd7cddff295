import { describe, expect, it } from '@jest/globals';
import { isServerUrl, placeText } from './log-place.js';

describe('the place of a log', () => {
  it.each([
    ['esdb://127.0.0.1:2113?tls=false', 'esdb://127.0.0.1:2113'],
    ['esdb+discover://dondoc:s%40cret@a:2113,b:2113/?tls=true', 'esdb+discover://a:2113,b:2113'],
  ])('of %s is shown without account and options', (url, shown) => {
    expect(isServerUrl(url)).toBe(true);
    expect(placeText({ kind: 'eventstoredb', url })).toBe(shown);
  });

  it('of an embedded log is its file', () => {
    expect(isServerUrl('./var')).toBe(false);
    expect(placeText({ kind: 'sqlite', folder: '/srv/dondoc' })).toBe('/srv/dondoc/log.db');
  });
});

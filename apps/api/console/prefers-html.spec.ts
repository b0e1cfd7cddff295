import { describe, expect, it } from '@jest/globals';
import { prefersHtml, takesHtml } from './prefers-html.js';

describe('who gets a page', () => {
  it.each<[who: string, accept: string | undefined, prefers: boolean, takes: boolean]>([
    ['a browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true, true],
    ['curl', '*/*', false, true],
    ['whoever does not say', undefined, false, true],
    ['a program that reads JSON', 'application/json', false, false],
    ['a program that would take a page', 'application/json, text/html;q=0.9', false, true],
    ['whoever likes both alike', 'application/json, text/html', true, true],
    ['whoever likes a page better', 'text/plain;q=0.5, TEXT/HTML;level=1;q=0.7', true, true],
    ['whoever wants no page', 'text/html;q=0, */*', false, false],
    ['a reader of text', 'text/*', false, true],
    ['whoever writes nonsense', 'text/html;q=2, ;;,', false, false],
  ])('%s', (_who, accept, prefers, takes) => {
    expect([prefersHtml(accept), takesHtml(accept)]).toEqual([prefers, takes]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Format, Output, type View } from './output.js';
import { type Column, sheet } from './sheet.js';

interface Item {
  readonly code: string;
  readonly state: string;
}

const columns: readonly Column<Item>[] = [
  { key: 'code', value: ({ code }) => code },
  { key: 'state', value: ({ state }) => state, text: ({ state }, language) => `${language}:${state}` },
  { key: 'id', value: () => 7, isForScripts: true },
];
const items = [
  { code: 'A', state: 'open' },
  { code: 'B', state: 'closed' },
];
const view: View = { answer: { items, position: '9' }, main: sheet(items, columns) };

function printed(format: Format, show: (output: Output) => void): { readonly out: string; readonly err: string } {
  const texts = { out: '', err: '' };
  const streams = {
    out: (text: string) => {
      texts.out += text;
    },
    err: (text: string) => {
      texts.err += text;
    },
  };
  show(new Output(format, streams, 'en', { width: undefined, isColoured: false }));
  return texts;
}

describe('Output', () => {
  it('json is the answer as it came, one text', () => {
    expect(JSON.parse(printed('json', (output) => output.show(view)).out)).toEqual(view.answer);
  });

  it('ndjson is an item a line', () => {
    const { out } = printed('ndjson', (output) => output.show(view));
    expect(out).toBe('{"code":"A","state":"open"}\n{"code":"B","state":"closed"}\n');
  });

  it('csv has the same header in every language, and keys, not words', () => {
    expect(printed('csv', (output) => output.show(view)).out).toBe('code,state,id\nA,open,7\nB,closed,7\n');
  });

  it('a table has headings and words in the reader’s language', () => {
    const { out } = printed('table', (output) => output.show(view));
    expect(out).toBe('Code  State\nA     en:open\nB     en:closed\n');
  });

  it('a record is a line for each fact, with what belongs to it below', () => {
    const { out } = printed('table', (output) =>
      output.show({ ...view, main: sheet(items.slice(0, 1), columns), isRecord: true, after: [sheet(items, columns)] }),
    );
    expect(out).toBe('Code   A\nState  en:open\n\nCode  State\nA     en:open\nB     en:closed\n');
  });

  it('says on standard error that there is nothing, and prints nothing', () => {
    const empty = { answer: { items: [] }, main: sheet<Item>([], columns) };
    expect(printed('table', (output) => output.show(empty))).toEqual({ out: '', err: 'Nothing.\n' });
    expect(printed('ndjson', (output) => output.show(empty))).toEqual({ out: '', err: '' });
    expect(printed('csv', (output) => output.show(empty)).out).toBe('code,state,id\n');
  });

  it('appends under one header', () => {
    const twice = (output: Output) => {
      output.append(sheet(items.slice(0, 1), columns));
      output.append(sheet(items.slice(1), columns));
    };
    expect(printed('csv', twice).out).toBe('code,state,id\nA,open,7\nB,closed,7\n');
    expect(printed('ndjson', twice).out.split('\n')).toHaveLength(3);
    expect(
      printed('table', twice)
        .out.split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['Code', 'A', 'B', '']);
  });
});

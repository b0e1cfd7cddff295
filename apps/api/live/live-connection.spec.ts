import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Position } from '#application/ports/event-store.js';
import type { Hint } from '#application/ports/live-hints.js';
import { unlikeItsShape } from '../../../test/harness/answer-shapes.js';
import { LiveConnection } from './live-connection.js';

/** A browser that takes one write at a time, when it is told to. */
class Browser extends Writable {
  readonly read: string[] = [];
  #next: (() => void) | undefined;

  constructor(private isReading = true) {
    super({ highWaterMark: 1 });
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.read.push(chunk.toString());
    if (this.isReading) done();
    else this.#next = done;
  }

  async goOn(): Promise<void> {
    this.isReading = true;
    this.#next?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const hint = (position: number, kinds: readonly string[], ids: readonly string[]): Hint => ({
  position: position as Position,
  kinds,
  ids,
  isWhole: true,
});

describe("a browser's stream of hints", () => {
  it('begins where the browser stands, so that it resumes from there', async () => {
    const browser = new Browser();
    new LiveConnection(browser).open(42, undefined);
    await browser.goOn();
    expect(browser.read.join('')).toBe('retry: 3000\nid: 42\n\n');
  });

  it('begins with what a resuming browser has missed', async () => {
    const browser = new Browser();
    new LiveConnection(browser).open(42, { position: 42 as Position, kinds: [], ids: [], isWhole: false });
    await browser.goOn();
    expect(browser.read.join('')).toBe('retry: 3000\nid: 42\nevent: reset\ndata: {"position":"42"}\n\n');
  });

  it('keeps one merged hint for a browser that does not read, and no heartbeats', async () => {
    const browser = new Browser(false);
    const connection = new LiveConnection(browser);
    connection.send(hint(1, ['task'], ['a']));
    for (let n = 2; n <= 500; n += 1) {
      connection.send(hint(n, n % 2 ? ['duty'] : ['task'], ['b', 'c']));
      connection.engineCycle();
    }
    expect(browser.read).toHaveLength(1);
    await browser.goOn();
    expect(browser.read.slice(1)).toEqual([
      'id: 500\nevent: hint\ndata: {"position":"500","kinds":["task","duty"],"ids":["b","c"]}\n\n',
    ]);
  });

  it('is told to read anew where the merged hint would grow without end', async () => {
    const browser = new Browser(false);
    const connection = new LiveConnection(browser);
    for (let n = 1; n <= 2_000; n += 1) connection.send(hint(n, ['task'], [`id-${n}`]));
    await browser.goOn();
    expect(browser.read.slice(1)).toEqual(['id: 2000\nevent: reset\ndata: {"position":"2000"}\n\n']);
  });

  it('says in each event what its shape says', async () => {
    const browser = new Browser();
    const connection = new LiveConnection(browser);
    connection.open(42, { position: 42 as Position, kinds: [], ids: [], isWhole: false });
    connection.send(hint(43, ['task'], ['a']));
    await browser.goOn();
    const bodies = [...browser.read.join('').matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data));
    expect(bodies).toHaveLength(2);
    for (const body of bodies) {
      expect(unlikeItsShape({ method: 'GET', url: '/v1/stream', status: 200, body })).toEqual([]);
    }
  });

  it('writes nothing more once it was closed', async () => {
    const browser = new Browser();
    const connection = new LiveConnection(browser);
    connection.close();
    connection.send(hint(1, ['task'], ['a']));
    connection.engineCycle();
    await browser.goOn();
    expect(browser.read).toEqual([]);
  });
});

import type { MessageKey } from '#texts/command-line/messages.texts.js';
import type { Context } from '../shell/command.js';
import { say } from '../shell/messages.js';

const SAID_EVERY_MS = 2_000;

/** Says on standard error how far long work is, every two seconds. */
export function steps({ output, language }: Context, key: MessageKey): (events: number, of?: number) => void {
  let saidAt = performance.now();
  return (events, of = events) => {
    if (performance.now() - saidAt < SAID_EVERY_MS) return;
    saidAt = performance.now();
    output.note(say(key, language, { events, of }));
  };
}

/** Seconds since, to the millisecond, and what that makes of so many events. */
export function pace(events: number, since: number): { readonly seconds: number; readonly eventsPerSecond: number } {
  const seconds = Math.max(performance.now() - since, 1) / 1_000;
  return { seconds: Math.round(seconds * 1_000) / 1_000, eventsPerSecond: Math.round(events / seconds) };
}

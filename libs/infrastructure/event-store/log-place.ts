import { join } from 'node:path';
import { LOG_FILE } from './sqlite/schema.js';

/** Where a log is: what `EVENTSTORE_URL` comes to, and what a thread is told so that it opens the log for itself. */
export type LogPlace =
  | { readonly kind: 'sqlite'; readonly folder: string }
  /** As `connection-url.ts` has checked it; it may hold a password, so it is never shown. */
  | { readonly kind: 'eventstoredb'; readonly url: string };

/** `esdb://…` and `esdb+discover://…`: anything else is a folder or no log at all. */
export const isServerUrl = (text: string): boolean => /^esdb(\+discover)?:\/\//.test(text);

/** For people: the file, or scheme and hosts; never an account, nor the options. */
export function placeText(place: LogPlace): string {
  if (place.kind === 'sqlite') return join(place.folder, LOG_FILE);
  const [, scheme = 'esdb://', , hosts = ''] = /^(esdb(?:\+discover)?:\/\/)([^@/?]*@)?([^@/?]*)/.exec(place.url) ?? [];
  return `${scheme}${hosts}`;
}

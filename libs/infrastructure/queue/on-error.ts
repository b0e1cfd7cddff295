import { isNativeError } from 'node:util/types';

/** Where an error goes that no caller waits for: the log. Redis being away is one, again and again. */
export type OnError = (error: Error) => void;

export const asError = (thrown: unknown): Error => (isNativeError(thrown) ? thrown : new Error(String(thrown)));

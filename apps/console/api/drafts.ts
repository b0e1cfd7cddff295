import { createStore, del, get, set } from 'idb-keyval';

/** What somebody has typed and not sent: kept in this browser, by person and form, until it is sent or thrown away. */
export interface Draft {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly savedAt: number;
}

const store = createStore('dondoc-drafts', 'drafts');

const keyOf = (as: string, form: string): string => `${as}/${form}`;

export const draftOf = (as: string, form: string): Promise<Draft | undefined> => get<Draft>(keyOf(as, form), store);

export const keepDraft = (as: string, form: string, fields: Draft['fields']): Promise<void> =>
  set(keyOf(as, form), { fields, savedAt: Date.now() } satisfies Draft, store);

export const dropDraft = (as: string, form: string): Promise<void> => del(keyOf(as, form), store);

import { createStore, del, get, keys, promisifyRequest } from 'idb-keyval';

/** What somebody has typed and not sent: kept in this browser, by person and form, until it is sent or thrown away. */
export interface Draft {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly savedAt: number;
}

const store = createStore('dondoc-drafts', 'drafts');

const keyOf = (as: string, form: string): string => `${as}/${form}`;

export const draftOf = (as: string, form: string): Promise<Draft | undefined> => get<Draft>(keyOf(as, form), store);

/** Begun while the page still lives, it is finished without the page: what it says last is said as it closes. */
export const keepDraft = (as: string, form: string, fields: Draft['fields']): Promise<void> =>
  store('readwrite', (drafts) => {
    drafts.put({ fields, savedAt: Date.now() } satisfies Draft, keyOf(as, form));
    // Left to itself it waits for the page to say that nothing more comes, and a page that is gone says nothing.
    drafts.transaction.commit();
    return promisifyRequest(drafts.transaction);
  });

export const dropDraft = (as: string, form: string): Promise<void> => del(keyOf(as, form), store);

/** The names of the forms in which something unsent stands. */
export const draftForms = async (as: string): Promise<readonly string[]> =>
  (await keys<string>(store)).filter((key) => key.startsWith(`${as}/`)).map((key) => key.slice(as.length + 1));

import { copyLog } from '#infrastructure/event-store/copy-log.js';
import { openSqliteEventStore } from '#infrastructure/event-store/sqlite/sqlite.event-store.js';
import { FileKeyVault } from '#infrastructure/keys/file.key-vault.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { builtUrl } from './built.js';

/** To whom what is to be sent, each in the order in which it was decided. */
export type MailWaiting = Readonly<Record<string, readonly string[]>>;

/** Makes the folder one for real work, in which so many tasks were given on 25 March 2019 at 08:00 and no mail has left. */
export async function mailWaiting(folder: string, tasks: number): Promise<MailWaiting> {
  const story = await ministryStory((founding) =>
    founding.do('runtime', 'dondoc', (now) => ({
      ...{ type: 'FoundDeployment', now, deployment: 'dondoc', kind: 'production' },
    })),
  );
  await story.until('2019-03-25 08:00');
  const vault = new FileKeyVault(folder);
  for (const person of ['p-desk', 'p-head']) {
    const sealed = await vault.seal(person, { name: person, address: `${person}@example.vn` });
    const language = 'vi';
    await story.do('person', person, (now) => ({ type: 'RegisterPerson', now, person, sealed, language }));
  }
  for (let task = 1; task <= tasks; task += 1) await assign(story, { code: `MH-${task}`, leadUnit: 'C-ATTT' });
  await story.executor.contextNow();
  const rows = story.rows.find('deliveries', { isOpen: 1 }).toSorted((a, b) => a.decidedAt - b.decidedAt);
  const waiting = Object.fromEntries(
    ['p-desk', 'p-head'].map((person) => [
      `${person}@example.vn`,
      rows.filter((row) => row.person === person).map(({ id }) => id),
    ]),
  );
  const threadUrl = builtUrl('libs/infrastructure/event-store/sqlite/writer.thread.js');
  const log = await openSqliteEventStore({ folder, threadUrl });
  await copyLog(story.store, log, { appendsAtOnce: 100 });
  await log.close();
  await story.end();
  return waiting;
}

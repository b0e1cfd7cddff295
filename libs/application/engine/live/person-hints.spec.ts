import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import { checkpointAt, eventRow, position } from '#testing/read-models/rows.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { START } from '../../ports/event-store.js';
import { HINT_EVENTS_MAX, hintBetween } from './hint-between.js';
import { PersonHints } from './person-hints.js';

describe('live hints', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2019-10-15 08:00');
  });
  afterAll(() => story.end());

  const hintsFor = (person: string) => new PersonHints(story.rows, person, story.rows.position());

  it('say what changed and where to look, never what it says', async () => {
    const hints = hintsFor('p-desk');
    await assign(story, { code: 'NQ17-01', leadUnit: 'C-ATTT', title: 'Vụ việc kín' });
    const upTo = story.rows.position();
    // Its lead unit owes a report from now on.
    const ids = [taskId('NQ17-01'), 'NQ17-2019-Q4-C-ATTT'];
    expect(hints.upTo(upTo)).toEqual({ position: upTo, kinds: ['task', 'duty'], ids, isWhole: true });
  });

  it('tell nothing twice', async () => {
    const hints = hintsFor('p-desk');
    await assign(story, { code: 'NQ17-02', leadUnit: 'C-ATTT' });
    const upTo = story.rows.position();
    expect(hints.upTo(upTo)).toMatchObject({ ids: [taskId('NQ17-02')] });
    expect(hints.upTo(upTo)).toBeUndefined();
  });

  it('do not even say that something changed to whoever may not read it', async () => {
    const hints = { 'p-bcy-desk': hintsFor('p-bcy-desk'), 'p-office': hintsFor('p-office') };
    await assign(story, { code: 'NQ17-03', leadUnit: 'C-ATTT' });
    const upTo = story.rows.position();
    expect(hints['p-bcy-desk'].upTo(upTo)).toBeUndefined();
    expect(hints['p-office'].upTo(upTo)).toMatchObject({ kinds: ['task'], ids: [taskId('NQ17-03')] });
  });

  it('leave out what concerns one person: mail, contacts, what was read', async () => {
    const before = story.rows.position();
    const inbox = { person: 'p-desk', notices: ['n-1'] } as const;
    await story.do('inbox', 'p-desk-2019-10', (now) => ({ type: 'MarkNoticesRead', now, ...inbox }));
    await story.read('p-desk');
    expect(story.rows.position()).toBeGreaterThan(before);
    expect(hintBetween(story.rows, before, story.rows.position())).toBeUndefined();
  });

  it('name nothing where too much happened', () => {
    const rows = new InMemoryReadModels();
    rows.commit(checkpointAt(HINT_EVENTS_MAX + 1), (batch) => {
      for (let n = 1; n <= HINT_EVENTS_MAX + 1; n += 1) {
        batch.at(position(n), (writer) => writer.put('events', String(n), eventRow(n)));
      }
    });
    const upTo = rows.position();
    expect(hintBetween(rows, START, upTo)).toEqual({ position: upTo, kinds: [], ids: [], isWhole: false });
    expect(hintBetween(rows, position(1), upTo)).toEqual({
      position: upTo,
      kinds: ['task'],
      ids: ['1'],
      isWhole: true,
    });
  });
});

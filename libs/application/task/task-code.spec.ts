import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, draft, issueProgramme, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { resolveDuty } from '../duty/duty-code.js';
import { eventsOf } from '../log/events.query.js';
import { resolveTask } from './task-code.js';
import { taskDetailOf } from './task-detail.query.js';
import { taskHistoryOf } from './task-history.query.js';

describe('a task is named', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await issueProgramme(story, 'QD/2');
    for (const code of ['MH-1', 'B-01', 'b-01', 'Đ-1', '2/X', 'C-9']) await assign(story, { code, leadUnit: 'C-ATTT' });
    for (const code of ['B-01', 'ONLY-2']) await draft(story, { code, leadUnit: 'C-ATTT', programme: 'QD/2' });
    await issueProgramme(story, 'QD');
    await assign(story, { code: '2/X', leadUnit: 'C-ATTT', programme: 'QD' });
    await assign(story, { code: 'X', leadUnit: 'C-ATTT', programme: 'QD/2' });
    await assign(story, { code: 'c-9', leadUnit: 'BCYCP', programme: 'QD' });
    await story.until('2019-05-06 08:00');
  });
  afterAll(() => story.end());

  const named = (text: string) => {
    const found = resolveTask(story.rows, text, story.rows.position());
    return typeof found === 'object' ? found.because['candidates'] : found;
  };

  it('by its id, which nobody has to look up', () => {
    expect(named(taskId('MH-1'))).toBe(taskId('MH-1'));
    expect(named(taskId('MH-1').toUpperCase())).toBe(taskId('MH-1'));
    expect(named('00000000-0000-5000-8000-000000000000')).toBe('00000000-0000-5000-8000-000000000000');
  });

  it('by its code where one programme has it, in any case and with marks typed either way', () => {
    expect(named('MH-1')).toBe(taskId('MH-1'));
    expect(named('mh-1')).toBe(taskId('MH-1'));
    expect(named(' ONLY-2 ')).toBe(taskId('ONLY-2', 'QD/2'));
    expect(named('đ-1')).toBe(taskId('Đ-1'));
    expect(named('Đ-1'.normalize('NFD'))).toBe(taskId('Đ-1'));
  });

  it('by programme and code, whatever slashes stand in them', () => {
    expect(named('NQ17/MH-1')).toBe(taskId('MH-1'));
    expect(named('nq17/mh-1')).toBe(taskId('MH-1'));
    expect(named('QD/2/B-01')).toBe(taskId('B-01', 'QD/2'));
    expect(named('NQ17/2/X')).toBe(taskId('2/X'));
    expect(named('2/X')).toBe('NQ17/2/X, QD/2/X');
    // A task 2/X of QD and a task X of QD/2 are called the same.
    const ids = [taskId('2/X', 'QD'), taskId('X', 'QD/2')].toSorted();
    expect(named('QD/2/X')).toBe(ids.map((id) => `QD/2/X (${id})`).join(', '));
  });

  it('as it is written first, and only where nothing is written so in another case', () => {
    expect(named('b-01')).toBe(taskId('b-01'));
    expect(named('NQ17/B-01')).toBe(taskId('B-01'));
    expect(named('NQ17/b-01')).toBe(taskId('b-01'));
    expect(named('B-01')).toBe('NQ17/B-01, QD/2/B-01');
    expect(named('C-9')).toBe(taskId('C-9'));
    expect(named('c-9')).toBe(taskId('c-9', 'QD'));
  });

  it('by nothing that there is not, in no programme or in another one', () => {
    for (const text of ['MH-2', 'MH', 'NQ18/MH-1', 'QD/MH-1', 'NQ17/', '/MH-1', '', 'NQ17', '%', "' OR 1=1"]) {
      expect([text, named(text)]).toEqual([text, undefined]);
    }
  });

  it('as of then, by the codes of then', async () => {
    const { scope } = await story.read('p-office', { asOf: '2019-03-06' });
    expect(resolveTask(scope.rows, 'MH-1', scope.at)).toBeUndefined();
  });

  it('the same way in every read', async () => {
    const { scope } = await story.read('p-office');
    const { store } = story;
    await expect(taskDetailOf(scope, store, 'NQ17/MH-1')).resolves.toMatchObject({ id: taskId('MH-1'), code: 'MH-1' });
    await expect(taskDetailOf(scope, store, 'B-01')).resolves.toMatchObject({ rejected: 'code-ambiguous' });
    await expect(taskDetailOf(scope, store, 'B-02')).resolves.toMatchObject({ rejected: 'not-found' });
    const byId = await taskHistoryOf(scope, store, taskId('MH-1'));
    await expect(taskHistoryOf(scope, store, 'mh-1')).resolves.toEqual(byId);
    await expect(taskHistoryOf(scope, store, 'B-01')).resolves.toMatchObject({ rejected: 'code-ambiguous' });
    const events = await eventsOf(scope, store, { stream: 'task-NQ17/MH-1' });
    expect('items' in events && events.items[0]?.stream).toBe(`task-${taskId('MH-1')}`);
    await expect(eventsOf(scope, store, { stream: 'task-B-01' })).resolves.toMatchObject({
      rejected: 'code-ambiguous',
    });
  });

  it('and a duty like a task: by its id, its code, or the code within the programme', () => {
    const duty = (text: string) => resolveDuty(story.rows, text, story.rows.position());
    const id = 'NQ17-2019-Q2-C-ATTT';
    for (const text of [id, 'NQ17/2019-Q2/C-ATTT', 'nq17/2019-q2/c-attt'])
      expect([text, duty(text)]).toEqual([text, id]);
    expect(duty('2019-Q2/BCYCP')).toBe('QD-2019-Q2-BCYCP');
    expect(duty('2019-Q2/C-ATTT')).toMatchObject({ rejected: 'code-ambiguous' });
    expect(duty('NQ17/2019-Q3/C-ATTT')).toBeUndefined();
    expect(duty('NQ17-2019-Q2')).toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, establish, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { type EventsAsked, eventsOf } from './events.query.js';

describe('the log as an auditor reads it', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    const machine = { admin: { kind: 'administrator', held: 'p-admin' } } as const;
    await establish(story, 'CNTT', { kind: 'department', posts: machine });
    const contact = { keyId: 'k', iv: 'iv', ct: 'ciphertext' };
    await story.do('person', 'p-desk', (now) => ({
      type: 'RegisterPerson',
      now,
      person: 'p-desk',
      sealed: contact,
      language: 'vi',
    }));
    await story.until('2019-10-15 08:00');
    await assign(story, { code: 'NQ17-01', leadUnit: 'C-ATTT' });
    await story.until('2019-11-01 08:00');
    const task = taskId('NQ17-01');
    await story.do('task', task, (now) => ({ type: 'AcceptTask', now, by: 'p-desk' }), 'p-desk', 'C-ATTT');
    await assign(story, { code: 'NQ17-02', leadUnit: 'BCYCP' });
    const other = taskId('NQ17-02');
    await story.do('task', other, (now) => ({ type: 'AcceptTask', now, by: 'p-bcy-desk' }), 'p-bcy-desk', 'BCYCP');
  });
  afterAll(() => story.end());

  async function found(asked: EventsAsked, person = 'p-office') {
    const { scope } = await story.read(person);
    const answer = await eventsOf(scope, story.store, asked);
    return 'items' in answer ? answer.items.map(({ type }) => type) : [answer.rejected];
  }

  it('is for auditors, administrators and the secretariat', async () => {
    expect(await found({}, 'p-head')).toEqual(['not-your-role']);
    expect((await found({}))[0]).toBe('CalendarPublished');
  });

  it('narrows by stream, type, actor and time of recording', async () => {
    const stream = `task-${taskId('NQ17-01')}`;
    expect(await found({ stream })).toEqual(['TaskAssigned', 'ReminderDecided', 'TaskAccepted']);
    expect(await found({ stream, to: '2019-10-31' })).toEqual(['TaskAssigned', 'ReminderDecided']);
    expect(await found({ stream, from: '2019-10-16' })).toEqual(['TaskAccepted']);
    expect(await found({ stream, from: '2019-11-01T08:00:00+07:00' })).toEqual(['TaskAccepted']);
    expect(await found({ actor: 'p-desk' })).toEqual(['TaskAccepted']);
    expect(await found({ type: 'ProgrammeIssued' })).toEqual(['ProgrammeIssued']);
    // A reporting period closes at 24:00, which belongs to the day after.
    const closed = { type: 'ReportingPeriodClosed', from: '2019-06-01' };
    expect(await found({ ...closed, to: '2019-06-14' })).toEqual([]);
    expect(await found({ ...closed, to: '2019-06-15' })).toEqual(['ReportingPeriodClosed']);
    const { scope } = await story.read('p-office');
    expect(await eventsOf(scope, story.store, { unit: 'BCYCP' })).toMatchObject({
      items: [{ type: 'TaskAccepted', actor: 'p-bcy-desk', unit: 'BCYCP' }],
    });
    expect(await found({ unit: 'BTTTT' })).toEqual([]);
  });

  it('refuses a type that there is not, and names those near it', async () => {
    const { scope } = await story.read('p-office');
    expect(await eventsOf(scope, story.store, { type: 'taskaccepted' })).toEqual({
      ...{ rejected: 'event-type-unknown', pointer: '/type' },
      because: { type: 'taskaccepted', near: 'TaskAccepted' },
    });
    expect(await found({ type: 'constructor' })).toEqual(['event-type-unknown']);
    expect(await found({ type: 'DeliveryFailed' })).toEqual([]);
  });

  it('goes on after a position until nothing is left', async () => {
    const { scope } = await story.read('p-office');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await eventsOf(scope, story.store, { limit: 7, ...(after === undefined ? {} : { after }) });
      if (!('items' in page)) break;
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    // The ministry's own, and by what all go; of the unit that keeps the machine and of contacts, nothing.
    const theirs = /^(task|duty|delivery|programme|policy|calendar|structure)-|^unit-(?!CNTT)/;
    const all = (await story.store.readAll()).filter(({ stream }) => theirs.test(stream));
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it('has for administrators the organisation and the machine, and no case', async () => {
    const cases = ['TaskAssigned', 'TaskAccepted', 'ReminderDecided', 'DutyOpened', 'DeliveryRequested'];
    const seen = await found({ limit: 200 }, 'p-admin');
    expect(seen.filter((type) => cases.includes(type))).toEqual([]);
    expect(seen).toEqual(
      expect.arrayContaining(['UnitEstablished', 'HolderAppointed', 'UnitPlaced', 'PersonRegistered']),
    );
    expect(await found({ stream: `task-${taskId('NQ17-01')}` }, 'p-admin')).toEqual([]);
  });

  it('never shows contact data, sealed or not', async () => {
    const { scope } = await story.read('p-admin');
    const answer = await eventsOf(scope, story.store, { stream: 'person-p-desk' });
    expect(answer).toMatchObject({ items: [{ type: 'PersonRegistered', data: { person: 'p-desk', language: 'vi' } }] });
    expect(JSON.stringify(answer)).not.toContain('ciphertext');
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import { told } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';

const result = { result: 'r-1', narrative: 'Xong.', evidence: [] };

describe('what happens in one stream and means something for another', () => {
  let story: Story;
  let task: string;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2019-03-25 08:00');
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '29/03/2019' });
  });
  afterEach(() => story.end());

  const linesOf = async (stream: string) => told(await story.store.readStream(stream));
  const typesOf = async (stream: string) => (await story.store.readStream(stream)).map(({ type }) => type);
  const open = () => story.rows.find('relations', {}).map(({ key }) => key);

  const direct = (kind: 'task' | 'blocker', id: string, directive: string, due: string) =>
    story.do(kind, id, (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive, text: 'Làm ngay.' },
      ...{ addressee: { unit: 'C-ATTT', post: 'head' }, due: due as CivilDate },
    }));
  const escalated = async (code: string): Promise<string> => {
    const blocker = await raise(story, code);
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason: 'Vượt.' }));
    return blocker;
  };
  const confirm = async () => {
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    await story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
  };

  it('8.1 a task that is confirmed ends its open blockers and directives, and nothing climbs on', async () => {
    const blocker = await escalated('MH-1');
    await direct('blocker', blocker, 'd-1', '2019-04-26');
    await story.until('2019-04-05 09:00');
    await direct('task', task, 'd-2', '2019-04-26');
    await confirm();
    expect(await typesOf(`blocker-${blocker}`)).toContain('BlockerEnded');
    for (const directive of ['d-1', 'd-2']) {
      expect(await typesOf(`directive-${directive}`)).toContain('DirectiveClosed');
    }
    await story.until('2019-09-01 08:00');
    // The leader, who had been told and had directed; the handler and the head hear of the confirmation itself.
    expect((await linesOf(`blocker-${blocker}`)).at(-1)).toBe('2019-04-05 09:00 subject-ended: fieldLeader BTTTT');
    expect((await linesOf('directive-d-2')).at(-1)).toBe('2019-04-05 09:00 subject-ended: fieldLeader BTTTT');
    expect(open()).toEqual([]);
  });

  it('8.1 so does a blocker that is raised while its task is being confirmed', async () => {
    await confirm();
    const blocker = await raise(story, 'MH-1');
    expect(await typesOf(`blocker-${blocker}`)).toContain('BlockerEnded');
    expect(open()).toEqual([]);
  });

  it('8.1 a blocker that is resolved or returned ends its directives', async () => {
    for (const [code, type] of [
      ['MH-2', 'ResolveBlocker'],
      ['MH-3', 'ReturnBlocker'],
    ] as const) {
      await assign(story, { code, leadUnit: 'C-ATTT' });
      const blocker = await escalated(code);
      await direct('blocker', blocker, `of-${code}`, '2019-04-26');
      await story.do('blocker', blocker, (now) =>
        type === 'ResolveBlocker'
          ? { type, now, by: 'p-head', text: 'Đã họp.' }
          : { type, now, by: 'p-head', reason: 'Tự làm.' },
      );
      expect(await typesOf(`directive-of-${code}`)).toContain('DirectiveClosed');
    }
    expect(open()).toEqual([]);
  });

  it('4.2 a directive that is completed holds nothing from then on', async () => {
    await story.until('2019-04-05 10:00');
    await direct('task', task, 'd-1', '2019-04-26');
    await story.do('directive', 'd-1', (now) => ({ type: 'CompleteDirective', now, by: 'p-head', evidence: [] }));
    expect(await typesOf(`task-${task}`)).toContain('DirectiveEnded');
    await story.until('2019-04-12 12:00');
    expect((await linesOf(`task-${task}`)).at(-1)).toMatch(/^2019-04-12 09:00 \+10: /);
    expect(open()).toEqual([]);
  });

  it('4.2 what falls between its completion and the recording of it here is not held', async () => {
    await story.until('2019-04-05 10:00');
    await direct('task', task, 'd-1', '2019-04-26');
    await story.until('2019-04-11 10:00');
    await story.answer('directive', 'd-1', (now) => ({ type: 'CompleteDirective', now, by: 'p-head', evidence: [] }));
    story.passUnseen('2019-04-12 10:00');
    await story.cycle();
    expect((await linesOf(`task-${task}`)).at(-1)).toMatch(/^2019-04-12 09:00 \+10: /);
  });

  it('4.2 also where somebody acts here before anybody has carried its completion over', async () => {
    await story.until('2019-04-05 10:00');
    await direct('task', task, 'd-1', '2019-04-26');
    await story.until('2019-04-11 10:00');
    await story.answer('directive', 'd-1', (now) => ({ type: 'CompleteDirective', now, by: 'p-head', evidence: [] }));
    story.passUnseen('2019-04-12 10:00');
    await story.answer('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    expect((await linesOf(`task-${task}`)).at(-1)).toMatch(/^2019-04-12 09:00 \+10: /);
    expect((await typesOf(`task-${task}`)).slice(-4)).toEqual([
      ...['DirectiveEnded', 'ReminderDecided', 'TaskAccepted', 'ResultSubmitted'],
    ]);
  });

  it('3.4 whoever comes to the post of a level with an open escalation is told on the next working day', async () => {
    await story.until('2019-04-05 10:00');
    const post = 'security';
    await story.do('unit', 'BTTTT', (now) => ({ type: 'RelieveHolder', now, post, person: 'p-leader' }));
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'AppointHolder', now, post, person: 'p-next', since: '2019-04-05' as CivilDate },
    }));
    await story.until('2019-04-08 09:00');
    expect((await linesOf(`task-${task}`)).at(-1)).toBe('2019-04-08 09:00 taken-over/2: fieldLeader BTTTT');
    expect(open()).toEqual([]);
    const refused = await story.answer('task', task, (now) => ({ type: 'AcknowledgeEscalation', now, by: 'p-leader' }));
    expect(refused).toMatchObject({ rejected: 'escalation-not-yours' });
    await story.do('task', task, (now) => ({ type: 'AcknowledgeEscalation', now, by: 'p-next' }));
  });

  it('3.4 also by a change of portfolio, of every open escalation of that field', async () => {
    await story.until('2019-04-05 10:00');
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'CreatePost', now, post: 'other', kind: 'fieldLeader', title: { vi: 'Thứ trưởng' } },
    }));
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'AppointHolder', now, post: 'other', person: 'p-other', since: '2019-04-05' as CivilDate },
    }));
    await story.do('unit', 'BTTTT', (now) => ({ type: 'AssignPortfolio', now, post: 'security', units: ['BCYCP'] }));
    await story.do('unit', 'BTTTT', (now) => ({ type: 'AssignPortfolio', now, post: 'other', units: ['C-ATTT'] }));
    await story.until('2019-04-08 09:00');
    const last = (await story.store.readStream(`task-${task}`)).at(-1);
    expect(last?.data).toMatchObject({ recipients: [{ person: 'p-other', postId: 'other' }] });
  });

  it('3.2 whoever comes to a level that nobody held is told once, also of what nobody was told in', async () => {
    const post = 'security';
    await story.do('unit', 'BTTTT', (now) => ({ type: 'RelieveHolder', now, post, person: 'p-leader' }));
    await story.until('2019-04-05 10:00');
    expect((await linesOf(`task-${task}`)).at(-1)).toMatch(/^2019-04-05 09:00 \+5: /);
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'AppointHolder', now, post, person: 'p-next', since: '2019-04-05' as CivilDate },
    }));
    expect((await typesOf(`task-${task}`)).filter((type) => type === 'HoldersChanged')).toHaveLength(1);
    await story.until('2019-04-08 09:00');
    expect((await linesOf(`task-${task}`)).at(-1)).toBe('2019-04-08 09:00 taken-over/1: fieldLeader BTTTT');
    expect(open()).toEqual([]);
  });

  it('3.4 whoever leaves after a directive of theirs leaves no acknowledgement behind: nothing begins anew', async () => {
    const blocker = await escalated('MH-1');
    await story.do('blocker', blocker, (now) => ({ type: 'AcknowledgeEscalation', now, by: 'p-leader' }));
    await direct('blocker', blocker, 'd-1', '2019-04-01');
    await story.do('directive', 'd-1', (now) => ({ type: 'ReturnDirective', now, by: 'p-head', reason: 'Không.' }));
    // Three days after its end on Monday 25 March, and five after that.
    await story.until('2019-04-04 10:00');
    const post = 'security';
    await story.do('unit', 'BTTTT', (now) => ({ type: 'RelieveHolder', now, post, person: 'p-leader' }));
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'AppointHolder', now, post, person: 'p-next', since: '2019-04-04' as CivilDate },
    }));
    await story.until('2019-04-11 10:00');
    expect((await linesOf(`blocker-${blocker}`)).slice(2)).toEqual([
      '2019-03-28 09:00 directive-ended/1: fieldLeader BTTTT, secretariat BTTTT',
      '2019-04-04 09:00 directive-ended/2: fieldLeader BTTTT, secretariat BTTTT',
      '2019-04-05 09:00 taken-over/2: fieldLeader BTTTT',
      '2019-04-11 09:00 directive-ended/3: fieldLeader BTTTT, secretariat BTTTT',
    ]);
  });

  it('3.2 who comes and leaves again before they are told is not told', async () => {
    const post = 'security';
    await story.do('unit', 'BTTTT', (now) => ({ type: 'RelieveHolder', now, post, person: 'p-leader' }));
    await story.until('2019-04-05 10:00');
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'AppointHolder', now, post, person: 'p-next', since: '2019-04-05' as CivilDate },
    }));
    await story.do('unit', 'BTTTT', (now) => ({ type: 'RelieveHolder', now, post, person: 'p-next' }));
    await story.until('2019-04-08 10:00');
    expect((await linesOf(`task-${task}`)).at(-1)).toBe('2019-04-08 09:00 taken-over/1 skipped: nobody');
    expect(open()).toEqual([]);
  });

  it('1.2 what fell before somebody acts is decided first, in an append of its own', async () => {
    // Woken by nobody: the clock passes T and +1, and then a report comes.
    story.passUnseen('2019-04-01 10:00');
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    const events = await story.store.readStream(`task-${task}`);
    const handedIn = events.findIndex(({ type }) => type === 'ResultSubmitted');
    expect(told(events.slice(0, handedIn)).at(-1)).toMatch(/^2019-04-01 09:00 \+1: /);
    expect(events[handedIn - 1]?.metadata.actor).not.toBe('system:sweep');
  });
});

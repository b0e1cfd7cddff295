import { describe, expect, it } from '@jest/globals';
import { acknowledge, direct, doers, leader, office, since, taskOf } from '#testing/default-lives.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import type { TaskOrder } from '../task/task.commands.js';
import { firstDefaultPolicy } from './first-form.js';

/*
 * Lives of tasks whose terms change: more time, an amendment, a cancellation. The days were counted on a calendar before the
 * engine was asked: off are Saturdays and Sundays and 2 September 2020. 1 June 2020 is a Monday.
 */

const until = haNoi;

describe('an extension', () => {
  const ask = (local: string, deadline: string, request = 'x-1') =>
    ({
      type: 'RequestExtension',
      ...{ now: haNoi(local), by: 'p-expert', request },
      ...{ deadline: { text: deadline }, reason: 'Chờ ý kiến' },
    }) as const;
  const decide = (local: string, granted: boolean, request = 'x-1') =>
    ({ type: 'DecideExtension', now: haNoi(local), by: 'p-office', request, granted, reason: 'Theo đề nghị' }) as const;
  /** Whoever asked, the head, and the focal point in place of the handler. */
  const asker = 'staff C-ATTT, head C-ATTT, focalPoint C-ATTT';

  it('1.5 8.2 granted after +10 is told to the leader too; missed again, counting goes through an epoch of its own', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(ask('2020-07-15 10:00', '31/7/2020'))
      .do(decide('2020-07-17 14:00', true))
      .until(until('2020-08-21 12:00'));
    expect(since('2020-07-14', life)).toEqual([
      `2020-07-14 09:00 +10: ${doers}, ${leader}, ${office}`,
      `2020-07-15 10:00 extension-asked: ${office}`,
      `2020-07-17 14:00 granted: ${asker}, ${leader}`,
      // T-14 lay on 13 July, before the grant: there is none. every-5/1 of the end before would have been on the 21st.
      '2020-07-22 09:00 T-7: focalPoint C-ATTT, head C-ATTT',
      '2020-07-30 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-07-31 09:00 T: focalPoint C-ATTT',
      `2020-08-03 09:00 +1: ${doers}`,
      `2020-08-05 09:00 +3: ${doers}`,
      `2020-08-07 09:00 +5: ${doers}, ${leader}`,
      `2020-08-14 09:00 +10: ${doers}, ${leader}, ${office}`,
      `2020-08-21 09:00 every-5/1: ${doers}`,
    ]);
    expect(life.events.find(({ type }) => type === 'ExtensionGranted')?.data).toMatchObject({ number: 1, epoch: 2 });
    // The leader's was closed by the grant, and opens anew.
    const opened = life.events.flatMap(({ type, data }) => (type === 'EscalationDecided' ? [data.dueAt] : []));
    expect(opened).toEqual(['2020-07-07T02:00:00.000Z', '2020-08-07T02:00:00.000Z']);
  });

  it('1.5 granted ends an acknowledgement untold, and there is nothing to acknowledge any more', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(acknowledge('2020-07-13 10:00'))
      .do(ask('2020-07-15 10:00', '20/7/2020'))
      .do(decide('2020-07-17 14:00', true))
      .do(acknowledge('2020-07-18 10:00'))
      .until(until('2020-07-23 12:00'));
    expect(since('2020-07-14', life)).toEqual([
      '2020-07-14 09:00 +10 skipped: acknowledged',
      `2020-07-15 10:00 extension-asked: ${office}`,
      `2020-07-17 14:00 granted: ${asker}, ${leader}`,
      '2020-07-20 09:00 T: focalPoint C-ATTT',
      // The acknowledgement would have held to the 20th and been told of on the 21st.
      `2020-07-21 09:00 +1: ${doers}`,
      `2020-07-23 09:00 +3: ${doers}`,
    ]);
    expect(life.events.filter(({ type }) => type === 'EscalationAcknowledged')).toHaveLength(1);
  });

  it('1.5 a directive goes on over it', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(direct('2020-07-10 10:00', '2020-08-04'))
      .do(ask('2020-07-15 10:00', '31/7/2020'))
      .do(decide('2020-07-17 14:00', true))
      .until(until('2020-08-05 12:00'));
    expect(since('2020-08-01', life)).toEqual([
      '2020-08-03 09:00 +1 skipped: directed',
      `2020-08-05 09:00 +3: ${doers}`,
    ]);
  });

  it('4.5 holds nothing while it waits and has a line of its own; a second one is numbered on', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(ask('2020-06-08 10:00', '31/12/2020'))
      .do(decide('2020-07-14 10:00', false))
      .do(ask('2020-07-15 10:00', '30/11/2020', 'x-2'))
      .until(until('2020-07-20 12:00'));
    expect(since('2020-06-08', life)).toEqual([
      `2020-06-08 10:00 extension-asked: ${office}`,
      `2020-06-11 09:00 extension-asked+3: ${office}`,
      `2020-06-15 09:00 extension-asked+5: ${office}, ${leader}`,
      `2020-06-22 09:00 extension-asked-every-5/1: ${office}`,
      `2020-06-29 09:00 extension-asked-every-5/2: ${office}`,
      `2020-07-06 09:00 extension-asked-every-5/3: ${office}`,
      `2020-07-13 09:00 extension-asked-every-5/4: ${office}, ${leader}`,
      `2020-07-14 10:00 refused: ${asker}`,
      `2020-07-15 10:00 extension-asked: ${office}`,
      `2020-07-20 09:00 extension-asked+3: ${office}`,
    ]);
    expect(life.state.followUp?.escalations).toEqual([]);
    const overdue = taskOf('2020-06-01 08:00', '30/6/2020').do(ask('2020-06-30 10:00', '31/7/2020'));
    expect(since('2020-07-01', overdue.until(until('2020-07-03 10:00')))).toEqual([
      `2020-07-01 09:00 +1: ${doers}`,
      `2020-07-03 09:00 +3 extension-asked+3: ${doers}, ${office}`,
    ]);
  });
});

describe('a task that is cancelled', () => {
  const cancel = (local: string) =>
    ({ type: 'CancelTask', now: haNoi(local), by: 'p-office', reason: 'Giao trong nhiệm vụ khác' }) as const;

  it('8.1 8.2 is told to the head and the handler, and to whoever waits for an answer; nothing follows', () => {
    const late = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(acknowledge('2020-07-08 10:00'))
      .do(cancel('2020-07-09 10:00'));
    expect(since('2020-07-08', late.until(until('2021-06-01 00:00')))).toEqual([
      '2020-07-09 10:00 cancelled: head C-ATTT, focalPoint C-ATTT',
    ]);
    const asked = taskOf('2020-06-01 08:00', '30/6/2020')
      .do({
        type: 'RequestExtension',
        ...{ now: haNoi('2020-06-09 10:00'), by: 'p-expert', request: 'x-1', reason: 'Chờ ý kiến' },
        deadline: { text: '31/7/2020' },
      })
      .do(cancel('2020-06-09 16:00'));
    expect(since('2020-06-09', asked.until(until('2021-06-01 00:00')))).toEqual([
      `2020-06-09 10:00 extension-asked: ${office}`,
      '2020-06-09 16:00 cancelled: staff C-ATTT, head C-ATTT, focalPoint C-ATTT',
    ]);
  });

  it('8.2 is told to everybody who waits, and to nobody whose answer was given before', () => {
    const ask = (local: string, request: string) =>
      ({
        type: 'RequestExtension',
        ...{ now: haNoi(local), by: 'p-expert', request, reason: 'Chờ ý kiến', deadline: { text: '31/12/2020' } },
      }) as const;
    const both = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(ask('2020-06-09 10:00', 'x-1'))
      .do({
        type: 'SubmitResult',
        ...{ now: haNoi('2020-06-09 11:00'), by: 'p-deputy', result: 'r-1', narrative: 'Đã trình', evidence: [] },
      })
      .do(cancel('2020-06-09 16:00'));
    expect(since('2020-06-09', both).at(-1)).toBe(
      '2020-06-09 16:00 cancelled: staff C-ATTT, deputyHead C-ATTT, head C-ATTT, focalPoint C-ATTT',
    );
    const answered = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(ask('2020-06-09 10:00', 'x-1'))
      .do({
        type: 'DecideExtension',
        ...{ now: haNoi('2020-06-09 11:00'), by: 'p-office', request: 'x-1', granted: false, reason: 'Chưa đủ' },
      })
      .do(cancel('2020-06-09 16:00'));
    expect(since('2020-06-09', answered).at(-1)).toBe('2020-06-09 16:00 cancelled: head C-ATTT, focalPoint C-ATTT');
  });
});

describe('a task that is amended', () => {
  const amend = (local: string, changes: TaskOrder<'AmendTask'>['changes'], reason = 'Thông báo 12/TB-BTTTT') =>
    ({ type: 'AmendTask', now: haNoi(local), by: 'p-office', kind: 'amendment', changes, reason }) as const;
  const endOn = (text: string) => ({ deadline: { text } });
  const told8_2 = 'head C-ATTT, focalPoint C-ATTT';
  const withAsker = `staff C-ATTT, ${told8_2}`;

  it('1.5 2.2 8.2 to an earlier end, missed, acknowledged, amended again and missed again', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(amend('2020-06-15 10:00', endOn('30/6/2020')))
      // 9, 10, 13, 14 and 15 July: it would have been told on the 16th that it ran out.
      .do(acknowledge('2020-07-08 10:00'))
      .do(amend('2020-07-10 14:00', endOn('20/7/2020')))
      .do(acknowledge('2020-07-13 10:00'))
      .until(until('2020-08-10 12:00'));
    expect(since('2020-06-02', life)).toEqual([
      // T-14 of 30 June lay on the 10th: there is none.
      `2020-06-15 10:00 amended/1: ${told8_2}`,
      '2020-06-19 09:00 T-7: focalPoint C-ATTT, head C-ATTT',
      '2020-06-29 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-06-30 09:00 T: focalPoint C-ATTT',
      `2020-07-01 09:00 +1: ${doers}`,
      `2020-07-03 09:00 +3: ${doers}`,
      `2020-07-07 09:00 +5: ${doers}, ${leader}`,
      // +10 would have been skipped on the 14th; T-7 of 20 July lay on the 9th.
      `2020-07-10 14:00 amended/2: ${told8_2}`,
      '2020-07-17 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-07-20 09:00 T: focalPoint C-ATTT',
      `2020-07-21 09:00 +1: ${doers}`,
      `2020-07-23 09:00 +3: ${doers}`,
      `2020-07-27 09:00 +5: ${doers}, ${leader}`,
      `2020-08-03 09:00 +10: ${doers}, ${leader}, ${office}`,
      `2020-08-10 09:00 every-5/1: ${doers}`,
    ]);
    const opened = life.events.flatMap(({ type, data }) => (type === 'EscalationDecided' ? [data.dueAt] : []));
    expect(opened).toEqual(['2020-07-07T02:00:00.000Z', '2020-07-27T02:00:00.000Z']);
    expect(life.events.filter(({ type }) => type === 'EscalationAcknowledged')).toHaveLength(1);
    const epochs = life.events.flatMap(({ type, data }) => (type === 'TaskAmended' ? [data.epoch] : []));
    expect(epochs).toEqual([2, 3]);
  });

  it('4.4 while a result waits: it goes on waiting, whoever handed it in hears, and a return counts by the new end', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do({
        type: 'SubmitResult',
        ...{ now: haNoi('2020-07-02 10:00'), by: 'p-expert', result: 'r-1', narrative: 'Đã trình', evidence: [] },
      })
      .do(amend('2020-07-06 10:00', endOn('15/7/2020')))
      .do({ type: 'ReturnResult', now: haNoi('2020-07-16 14:00'), by: 'p-office', reason: 'Thiếu phụ lục' })
      .until(until('2020-07-17 12:00'));
    expect(since('2020-07-01', life)).toEqual([
      `2020-07-01 09:00 +1: ${doers}`,
      `2020-07-02 10:00 handed-in: ${office}`,
      '2020-07-03 09:00 +3 skipped: awaiting-confirmation',
      // T-7 of 15 July lay at 09:00 of this day.
      `2020-07-06 10:00 amended/1: ${withAsker}`,
      `2020-07-07 09:00 handed-in+3: ${office}`,
      `2020-07-09 09:00 handed-in+5: ${office}, ${leader}`,
      '2020-07-14 09:00 T-1 skipped: awaiting-confirmation',
      '2020-07-15 09:00 T skipped: awaiting-confirmation',
      '2020-07-16 09:00 +1 skipped: awaiting-confirmation',
      `2020-07-16 09:00 handed-in-every-5/1: ${office}`,
      `2020-07-16 14:00 returned/1: ${withAsker}`,
      `2020-07-17 09:00 +1: ${doers}`,
    ]);
    expect(life.events.find(({ type }) => type === 'ResultReturned')?.data).toMatchObject({ epoch: 3, pastEnd: 1 });
  });

  it('4.2 a directive goes on over it', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(direct('2020-07-10 10:00', '2020-08-04'))
      .do(amend('2020-07-17 14:00', endOn('31/7/2020')))
      .until(until('2020-08-05 12:00'));
    expect(since('2020-08-01', life)).toEqual([
      '2020-08-03 09:00 +1 skipped: directed',
      `2020-08-05 09:00 +3: ${doers}`,
    ]);
  });

  it('2.5 without an end nothing falls any more; with one again, from then on', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020').do(amend('2020-07-10 10:00', endOn('khẩn trương')));
    expect(since('2020-07-08', life.until(until('2020-08-03 10:00')))).toEqual([
      `2020-07-10 10:00 amended/1: ${told8_2}`,
    ]);
    life.do(amend('2020-08-03 14:00', endOn('14/8/2020')));
    expect(since('2020-08-03', life.until(until('2020-08-17 12:00')))).toEqual([
      `2020-08-03 14:00 amended/2: ${told8_2}`,
      // Back from the 14th: 13, 12, 11, 10, 7, 6 and 5 August.
      '2020-08-05 09:00 T-7: focalPoint C-ATTT, head C-ATTT',
      '2020-08-13 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-08-14 09:00 T: focalPoint C-ATTT',
      `2020-08-17 09:00 +1: ${doers}`,
    ]);
  });

  it('4.5 8.2 a request goes on waiting, whoever asked hears of it, and a day that is not later is not granted any more', () => {
    const asked = (next: string) =>
      taskOf('2020-06-01 08:00', '30/6/2020')
        .do({
          type: 'RequestExtension',
          ...{ now: haNoi('2020-06-08 10:00'), by: 'p-expert', request: 'x-1', reason: 'Chờ ý kiến' },
          deadline: { text: '31/7/2020' },
        })
        .do(amend('2020-06-10 10:00', endOn(next)));
    const decide = (local: string, granted: boolean) =>
      ({
        type: 'DecideExtension',
        ...{ now: haNoi(local), by: 'p-office', request: 'x-1', granted, reason: 'Theo đề nghị' },
      }) as const;
    const waiting = [
      `2020-06-08 10:00 extension-asked: ${office}`,
      '2020-06-10 09:00 T-14: focalPoint C-ATTT',
      `2020-06-10 10:00 amended/1: ${withAsker}`,
      `2020-06-11 09:00 extension-asked+3: ${office}`,
    ];
    for (const next of ['31/7/2020', 'khẩn trương']) {
      const overtaken = asked(next).do(decide('2020-06-12 10:00', true)).do(decide('2020-06-12 11:00', false));
      expect(since('2020-06-08', overtaken)).toEqual([...waiting, `2020-06-12 11:00 refused: ${withAsker}`]);
    }
    const later = asked('30/7/2020').do(decide('2020-06-12 10:00', true));
    expect(since('2020-06-08', later)).toEqual([...waiting, `2020-06-12 10:00 granted: ${withAsker}`]);
  });

  it('8.2 a coordinating unit that is new to it hears of it once, in the same message', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(amend('2020-06-10 10:00', { coordinatingUnits: ['BCYCP'] }))
      .do(amend('2020-06-11 10:00', { deliverable: 'Báo cáo' }))
      .do(amend('2020-06-11 11:00', { coordinatingUnits: [] }))
      .do(amend('2020-06-11 12:00', { coordinatingUnits: ['BCYCP'] }));
    expect(since('2020-06-02', life)).toEqual([
      `2020-06-10 10:00 amended/1: ${told8_2}, focalPoint BCYCP`,
      `2020-06-11 10:00 amended/2: ${told8_2}`,
      `2020-06-11 11:00 amended/3: ${told8_2}`,
      `2020-06-11 12:00 amended/4: ${told8_2}, focalPoint BCYCP`,
    ]);
  });

  it('8.2 under default@1 too: what a person says is told whatever its clock goes by', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020', ministry, { policy: firstDefaultPolicy })
      .do(amend('2020-06-15 10:00', { ...endOn('30/6/2020'), coordinatingUnits: ['BCYCP'] }))
      .until(until('2020-06-30 12:00'));
    expect(since('2020-06-02', life)).toEqual([
      `2020-06-15 10:00 amended/1: ${told8_2}, focalPoint BCYCP`,
      '2020-06-19 09:00 T-7: focalPoint C-ATTT, head C-ATTT',
      '2020-06-29 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-06-30 09:00 T: focalPoint C-ATTT',
    ]);
  });

  it('1.5 in other words for the same end: counting goes on, and the leader has it still', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(acknowledge('2020-07-08 10:00'))
      .do(amend('2020-07-09 10:00', { ...endOn('hết Quý II/2020'), title: { vi: 'Rà soát' } }))
      .until(until('2020-07-16 12:00'));
    expect(since('2020-07-08', life)).toEqual([
      `2020-07-09 10:00 amended/1: ${told8_2}`,
      '2020-07-14 09:00 +10 skipped: acknowledged',
      `2020-07-16 09:00 acknowledgement-expired/1: ${leader}, ${office}`,
    ]);
  });
});

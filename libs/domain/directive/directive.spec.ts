import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi, Life, told } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { firstDefaultPolicy as defaultPolicy } from '../follow-up/first-form.js';
import type { Recorded } from '../kernel/decider.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { type DirectiveCommand, directiveDecider, nextDirectiveDue } from './directive.decide.js';
import { type Directive, type DirectiveEvent, isMissed } from './directive.js';

const day = (date: string) => date as CivilDate;
const context = { calendar: vietnam, directory: ministry, policy: defaultPolicy };
const facts = {
  directive: 'd-1',
  about: { kind: 'task', id: 't-1', code: 'NQ17-01' },
  issuer: { unit: 'BTTTT', post: 'security' },
  by: 'p-leader',
  addressee: { unit: 'C-ATTT', post: 'head' },
  text: 'Trình dự thảo',
  due: day('2020-07-31'),
  policy: { id: 'default', version: 1 },
} as const;
const issue = { type: 'IssueDirective', now: haNoi('2020-07-22 08:00'), ...facts } as const;
const issued = happened<DirectiveEvent>('2020-07-22T08:00:00+07:00', {
  type: 'DirectiveIssued',
  data: { ...facts, legalEnd: day('2020-07-31') },
});
const said = { now: haNoi('2020-07-23 08:00'), by: 'p-head' };
const answer = { ...said, type: 'AnswerDirective', text: 'Đang làm', evidence: [] } as const;
const complete = { ...said, type: 'CompleteDirective', evidence: ['12/TTr-CATTT'] } as const;
const giveBack = { ...said, type: 'ReturnDirective', reason: 'Không thuộc thẩm quyền' } as const;

const when = (past: readonly Recorded<DirectiveEvent>[], command: DirectiveCommand) =>
  given(directiveDecider, past).when(command, context);
const past = (event: DirectiveEvent) => happened('2020-07-23T08:00:00+07:00', event);

describe('a directive', () => {
  it('is issued once; due on a day off it ends on the next working day', () => {
    when([], { ...issue, due: day('2020-08-01') }).then([
      { type: 'DirectiveIssued', data: { ...facts, due: day('2020-08-01'), legalEnd: day('2020-08-03') } },
    ]);
    when([issued], issue).thenNothing();
    when([], answer).thenRejected('directive-not-found');
  });

  it('is accepted, also by an answer', () => {
    const accepted: DirectiveEvent = { type: 'DirectiveAccepted', data: { by: 'p-head' } };
    const answered: DirectiveEvent = {
      type: 'DirectiveAnswered',
      data: { by: 'p-head', text: 'Đang làm', evidence: [] },
    };
    when([issued], { ...said, type: 'AcceptDirective' }).then([accepted]);
    when([issued, past(accepted)], { ...said, type: 'AcceptDirective' }).thenNothing();
    when([issued], answer).then([accepted, answered]);
    when([issued, past(accepted), past(answered)], answer).thenNothing();
    when([issued, past(accepted), past(answered)], { ...answer, text: 'Xong phần I' }).then([
      { type: 'DirectiveAnswered', data: { by: 'p-head', text: 'Xong phần I', evidence: [] } },
    ]);
  });

  it('ends completed or returned, and nothing follows', () => {
    const completed: DirectiveEvent = {
      type: 'DirectiveCompleted',
      data: { by: 'p-head', evidence: ['12/TTr-CATTT'] },
    };
    const returned: DirectiveEvent = {
      type: 'DirectiveReturned',
      data: { by: 'p-head', reason: 'Không thuộc thẩm quyền' },
    };
    when([issued], complete).then([completed]);
    when([issued, past(completed)], complete).thenNothing();
    when([issued, past(completed)], giveBack).thenRejected('directive-closed', { status: 'completed' });
    when([issued], giveBack).then([returned]);
    when([issued, past(returned)], giveBack).thenNothing();
    when([issued, past(returned)], answer).thenRejected('directive-closed', { status: 'returned' });
  });
});

describe('the escalation policy of a directive', () => {
  const lived = () =>
    new Life({
      decider: directiveDecider,
      context,
      nextDue: (directive: Directive) => nextDirectiveDue(directive, defaultPolicy, vietnamTime),
      wake: (now: Instant) => ({ type: 'WakeDirective', now }) as const,
    });
  const end = haNoi('2020-12-31 00:00');

  it('at issue, the working day before, the day itself; then it comes back to its issuer and goes no higher', () => {
    const life = lived().do(issue).until(end);
    expect(told(life.events)).toEqual([
      '2020-07-22 08:00 assigned: head C-ATTT',
      '2020-07-30 09:00 T-1: head C-ATTT',
      '2020-07-31 09:00 T: head C-ATTT',
      '2020-08-03 09:00 +1: fieldLeader BTTTT',
    ]);
    expect(isMissed(life.state, haNoi('2020-07-31 23:59'), vietnam)).toBe(false);
    expect(isMissed(life.state, haNoi('2020-08-01 00:00'), vietnam)).toBe(true);
  });

  it('is missed all the same where it was only accepted or answered', () => {
    for (const taken of [{ ...said, type: 'AcceptDirective' } as const, answer]) {
      const { state } = lived().do(issue).do(taken).until(haNoi('2020-07-31 23:59'));
      expect(state.status).toBe('accepted');
      expect(isMissed(state, haNoi('2020-07-31 23:59'), vietnam)).toBe(false);
      expect(isMissed(state, haNoi('2020-08-01 00:00'), vietnam)).toBe(true);
    }
  });

  it('ends with its completion: the issuer is not told of a miss', () => {
    const life = lived().do(issue).do(complete).until(end);
    expect(told(life.events)).toEqual(['2020-07-22 08:00 assigned: head C-ATTT']);
    expect(isMissed(life.state, end, vietnam)).toBe(false);
  });

  it('ends with its return, of which the issuer is told at once', () => {
    const life = lived().do(issue).do(giveBack).until(end);
    expect(told(life.events)).toEqual([
      '2020-07-22 08:00 assigned: head C-ATTT',
      '2020-07-23 08:00 returned/1: fieldLeader BTTTT',
    ]);
    expect(isMissed(life.state, end, vietnam)).toBe(false);
  });

  it('given on the day it is due names the assignment and the day in one', () => {
    const life = lived()
      .do({ ...issue, due: day('2020-07-22'), now: haNoi('2020-07-22 10:00') })
      .until(end);
    expect(told(life.events)).toEqual([
      '2020-07-22 10:00 T-1 skipped: created-late',
      '2020-07-22 10:00 assigned T: head C-ATTT',
      '2020-07-23 09:00 +1: fieldLeader BTTTT',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { ContextTooOld } from '#application/engine/execution/context-too-old.js';
import { ClockInDoubt } from '#application/engine/outages/clock-watch.js';
import { OutcomeUnknown, RevisionConflict, StoreFull, StoreUnavailable } from '#application/ports/event-store.js';
import { reject } from '#domain/kernel/rejection.js';
import { DomainProblem } from './domain-problem.js';
import { problemOf } from './failure-of.js';
import { problemBody } from './problem-body.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const body = (problem: DomainProblem, language: 'vi' | 'en' = 'vi') => problemBody(problem, language, TRACE);

describe('a problem', () => {
  it('has a stable type and code, its words in the language asked for, and the trace of its request', () => {
    const problem = DomainProblem.of(reject('task-completed'));
    expect(body(problem)).toEqual({
      type: 'urn:dondoc:problem:task-completed',
      code: 'task-completed',
      status: 409,
      title: 'Nhiệm vụ đã hoàn thành',
      detail: 'Kết quả đã được xác nhận nên nhiệm vụ không nhận thêm cập nhật.',
      errors: [],
      traceId: TRACE,
      retryable: false,
    });
    expect(body(problem, 'en').title).toBe('The task is completed');
  });

  it('points at the field that is to blame', () => {
    const problem = DomainProblem.of(reject('unit-not-found', { unit: 'C-KHONG-CO' }, '/leadUnit'));
    const { errors } = body(problem, 'en');
    const detail = 'There is no unit C-KHONG-CO in the directory. Check its code.';
    expect(errors).toEqual([{ pointer: '/leadUnit', code: 'unit-not-found', detail }]);
  });

  it('about what is not there is the address’s (404), or the body’s that names it (422)', () => {
    expect(body(DomainProblem.of(reject('task-not-found'))).status).toBe(404);
    expect(body(DomainProblem.of(reject('unit-not-found', {}, '/leadUnit'))).status).toBe(422);
  });

  it('encloses the present state where the caller’s was stale', () => {
    const current = { etag: 3, revision: 5, state: {} };
    expect(body(new DomainProblem('stale', {}, { current }))).toMatchObject({ status: 412, current });
  });
});

describe('a failure below the doors', () => {
  it.each([
    [new ContextTooOld('behind'), 'read-model-behind', 503, true],
    [new ClockInDoubt('says 2037'), 'clock-in-doubt', 503, true],
    [new StoreUnavailable('closed'), 'store-unavailable', 503, true],
    [new StoreFull('full'), 'store-full', 507, true],
    [new RevisionConflict('task-1', 'no-stream', 'no-stream'), 'store-unavailable', 503, true],
    [new OutcomeUnknown('gone'), 'outcome-unknown', 503, true],
    [new Error('password=secret'), 'internal', 500, false],
    ['thrown by nobody we know', 'internal', 500, false],
  ])('%p is told as %s', (error, code, status, retryable) => {
    const told = body(problemOf(error));
    expect(told).toMatchObject({ code, status, retryable });
    expect(JSON.stringify(told)).not.toContain('secret');
  });

  it('that passes says when to come again', () => {
    expect(problemOf(new StoreFull('full')).more.headers).toEqual({ 'retry-after': '2' });
  });

  it('of ours is told with the trace by which it is found in the log', () => {
    expect(body(problemOf(new Error('boom')), 'en').detail).toContain(TRACE);
  });
});

import { describe, expect, it } from '@jest/globals';
import { fillBlanks } from '#texts/blanks.js';
import { joined, proposalQuotes, resultQuotes, shortcomingQuotes } from './prefilled.js';
import type { Reported, ReportedTask } from './reported.js';

const report = (said: object): NonNullable<ReportedTask['report']> => ({
  ...{ report: 'r', period: '2020-Q2', percent: null, narrative: '', noChange: false, selfRating: null },
  ...{ explanation: null, evidence: [], by: 'p-1', at: '2020-05-20T01:00:00.000Z', corrections: [] },
  ...said,
});
const task = (code: string, said: object | undefined): ReportedTask => ({
  ...{ id: `id-${code}`, code, title: { vi: code }, isOpen: true },
  report: said === undefined ? undefined : report(said),
});
const blocker = (code: string, title: string | null, options: readonly string[]): Reported['blockers'][number] => ({
  ...{ id: `b-${code}`, title, task: { id: `id-${code}`, code }, programme: 'NQ17', unit: 'C-ATTT', status: 'open' },
  options: options.map((text, place) => ({ number: place + 1, text, competence: 'head' })),
  ...{ level: 'head', directives: [], raisedAt: '2020-05-20T01:00:00.000Z', endedAt: null, daysOpen: 5 },
  ...{ lastActAt: null, workingDaysAtLevel: null, acknowledgedUntil: null, escalation: null },
  ...{ actions: [], revision: 1, etag: 1 },
});

const reported: Reported = {
  tasks: [
    task('MH-01', { narrative: 'Đã lấy ý kiến.', percent: 60 }),
    task('MH-03', { narrative: 'Chờ Bộ Công an.', noChange: true, explanation: 'Chưa có ý kiến phối hợp.' }),
    task('MH-06', undefined),
  ],
  blockers: [blocker('MH-03', 'Chưa thống nhất cơ chế', ['Họp.', 'Trình Lãnh đạo Bộ']), blocker('MH-09', null, [])],
};
const say: Parameters<typeof resultQuotes>[1] = (text, facts) => fillBlanks(text.vi, facts ?? {});

describe('what a unit’s report is prefilled with', () => {
  it('is each report of the period, with its percent, and nothing of a task without one', () => {
    expect(joined(resultQuotes(reported, say))).toBe(
      'MH-01: Đã lấy ý kiến. (60%)\nMH-03: Chờ Bộ Công an. (không thay đổi)',
    );
  });

  it('names what is in the way and why things are late, and nothing that is not the reader’s to know', () => {
    expect(joined(shortcomingQuotes(reported))).toBe('MH-03: Chưa thống nhất cơ chế\nMH-03: Chưa có ý kiến phối hợp.');
  });

  it('has the ways out in their order', () => {
    expect(joined(proposalQuotes(reported, say))).toBe('MH-03: Phương án 1: Họp. Phương án 2: Trình Lãnh đạo Bộ.');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CivilDate } from '#domain/kernel/time.js';
import { instantOf } from '#domain/kernel/time.js';
import { initialTask, type Task } from '#domain/task/task.js';
import { directoryOf } from '#testing/directory.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import { ids } from '../../ids.js';
import type { ImportGiven } from './import-plan.js';
import { planImport } from './programme-import.js';

const nq17 = JSON.parse(readFileSync(new URL('../../../../data/programme-nq17.json', import.meta.url), 'utf8'));
const unitCodes: readonly string[] = nq17.units.map(({ code }: { readonly code: string }) => code);

const given: ImportGiven = {
  directory: directoryOf(Object.fromEntries(unitCodes.map((code) => [code, { kind: 'department', posts: {} }]))),
  calendar: vietnam,
  existingTasks: [],
  assign: { documents: ['MIC-PLAN-2020'] },
  assigningUnit: 'BTTTT',
  by: 'p-46f1a8c2',
  now: instantOf('2019-10-15T08:00:00+07:00'),
};

/** A file of one row of the plan, with these fields over. */
const fileOf = (...rows: readonly object[]) => ({
  programme: { code: 'NQ17' },
  relatedProgrammes: [{ code: 'NQ02' }],
  documents: [{ code: 'MIC-PLAN-2020', type: 'plan', issuer: 'BTTTT', date: null }],
  tasks: rows.map((row) => ({
    ...{ code: 'NQ17-03', titleVi: 'Triển khai dịch vụ', documentCode: 'MIC-PLAN-2020', leadUnit: 'BCYCP' },
    ...row,
  })),
});
const planOf = (...rows: readonly object[]) => planImport(fileOf(...rows), given);
const wrongIn = (...rows: readonly object[]) =>
  planOf(...rows).rows.map(({ action, problems }) => [
    action,
    ...problems.map(({ code, field }) => `${code} ${field}`),
  ]);

const existing = (progress: Task['progress'], content: Partial<NonNullable<Task['content']>>): Task => ({
  ...initialTask,
  progress,
  content: {
    ...{ programme: 'NQ17', code: 'NQ17-03', title: { vi: 'Triển khai dịch vụ' }, assigningUnit: 'BTTTT' },
    ...{ leadUnit: 'BCYCP', coordinatingUnits: [], isRestricted: false },
    ...content,
  },
});

describe('the programme of Resolution 17', () => {
  const plan = planImport(nq17, given);

  it('assigns the ten rows of the ministry’s plan and drafts the other fourteen', () => {
    expect(plan.programme).toBe('NQ17');
    expect(plan.problems).toEqual([]);
    expect(plan.rows.map(({ action }) => action)).toEqual([
      ...Array.from({ length: 10 }, () => 'assign'),
      ...Array.from({ length: 14 }, () => 'draft'),
    ]);
    expect(plan.commands.map(({ code }) => code)).toEqual(plan.rows.map(({ code }) => code));
  });

  it('reads deadlines as the law does', () => {
    const ends = plan.rows.slice(0, 10).map(({ deadline }) => deadline?.legalEnd ?? deadline?.text ?? null);
    expect(ends).toEqual([
      ...['2019-12-31', null, '2020-06-30', '2020-12-31', '2019-12-31'],
      ...[null, null, 'định kỳ hàng quý', null, null],
    ]);
  });

  it('notes what is open in the drafts: a beginning without an end, and ends that no source states', () => {
    const wrong = plan.rows.flatMap(({ code, problems }) => problems.map((problem) => `${code} ${problem.code}`));
    expect(wrong).toEqual([
      'NQ17-15 deadline-ambiguous',
      'NQ17-16 import-deadline-without-end',
      'NQ17-17 import-deadline-without-end',
    ]);
  });

  it('makes of a row what the file says and no more', () => {
    expect(plan.commands[0]).toStrictEqual({
      type: 'AssignTask',
      task: ids.codedTask('NQ17', 'NQ17-01'),
      programme: 'NQ17',
      code: 'NQ17-01',
      title: {
        vi: nq17.tasks[0].titleVi,
        en: nq17.tasks[0].titleEn,
      },
      assigningUnit: 'BTTTT',
      leadUnit: 'C-ATTT',
      coordinatingUnits: ['BCA', 'BQP', 'BCYCP'],
      deadline: { text: 'Thời hạn đến tháng 12/2019' },
      deliverable: 'Quy chế mới sửa đổi trình Thủ tướng Chính phủ xem xét phê duyệt',
      // The plan's number and date are not known.
      mandate: { issuer: 'BTTTT', type: 'plan', quote: nq17.tasks[0].source[0].quoteVi },
      isRestricted: false,
      provenance: 'source',
      by: 'p-46f1a8c2',
      now: given.now,
    });
  });

  it('leaves out the rows of related programmes', () => {
    expect(planOf({ programme: 'NQ02', code: 'NQ02-01' }).rows).toEqual([]);
  });
});

describe('a row whose legal end has passed', () => {
  const past = { deadline: { textVi: '14/10/2019', date: '2019-10-14' } };
  const today = { code: 'NQ17-04', deadline: { textVi: '15/10/2019', date: '2019-10-15' } };
  const wrong = { code: 'NQ17-05', ...past, leadUnit: 'C-XYZ' };

  it('is refused with all else that is wrong with it, and the others are not', () => {
    expect(wrongIn(past, today, wrong)).toEqual([
      ['refused', 'deadline-in-the-past /tasks/0/deadline'],
      ['assign'],
      ['refused', 'unit-not-found /tasks/2/leadUnit', 'deadline-in-the-past /tasks/2/deadline'],
    ]);
    const [row] = planOf(past).rows;
    expect(row?.problems[0]?.because).toEqual({ legalEnd: '2019-10-14', today: '2019-10-15' });
  });

  it('is assigned where whoever brings it in says so a second time', () => {
    const { rows, commands } = planImport(fileOf(past), { ...given, pastDeadline: true });
    expect([rows[0]?.action, rows[0]?.problems]).toEqual(['assign', []]);
    expect(commands).toMatchObject([{ type: 'AssignTask', pastDeadline: true }]);
  });

  it('is no matter where it is only written down, or stands already', () => {
    expect(planImport(fileOf(past), { ...given, assign: {} }).rows[0]).toMatchObject({ action: 'draft', problems: [] });
    const stands = existing('assigned', { deadline: { text: '14/10/2019', kind: 'date', rolled: false } });
    expect(planImport(fileOf(past), { ...given, existingTasks: [stands] }).rows[0]?.action).toBe('unchanged');
  });
});

describe('a row with something wrong', () => {
  it.each([
    ['an unknown unit', { leadUnit: 'C-XYZ' }, 'unit-not-found /tasks/0/leadUnit'],
    ['a unit named like what every object inherits', { leadUnit: 'constructor' }, 'unit-not-found /tasks/0/leadUnit'],
    ['no lead unit', { leadUnit: null }, 'lead-unit-missing /tasks/0/leadUnit'],
    ['an unknown coordinating unit', { coordinatingUnits: ['C-XYZ'] }, 'unit-not-found /tasks/0/coordinatingUnits'],
    [
      'a lead that coordinates too',
      { coordinatingUnits: ['BCYCP'] },
      'lead-also-coordinates /tasks/0/coordinatingUnits',
    ],
    ['a fifth quarter', { deadline: { textVi: 'Quý V/2020' } }, 'deadline-impossible /tasks/0/deadline/textVi'],
    ['31 June', { deadline: { textVi: '31/6/2020' } }, 'deadline-impossible /tasks/0/deadline/textVi'],
    ['no end', { deadline: { textVi: 'từ năm 2020' } }, 'deadline-ambiguous /tasks/0/deadline/textVi'],
    ['words for nothing', { deadline: { textVi: 'khi nào xong' } }, 'deadline-not-understood /tasks/0/deadline/textVi'],
    [
      'a date beside the words that they do not name',
      { deadline: { textVi: 'hết Quý II/2020', date: '2020-06-29' } },
      'import-deadline-differs /tasks/0/deadline/date',
    ],
    [
      'a document that the file does not hold',
      { documentCode: '9/QĐ' },
      'import-document-unknown /tasks/0/documentCode',
    ],
    ['an unknown field', { 'lead/unit': 'BCYCP' }, 'import-field-unknown /tasks/0/lead~1unit'],
    [
      'an unknown field of its deadline',
      { deadline: { textVi: '2020', by: 1 } },
      'import-field-unknown /tasks/0/deadline/by',
    ],
    ['a number for a text', { deliverableVi: 7 }, 'import-field-unreadable /tasks/0/deliverableVi'],
    ['half a character', { titleEn: '\ud800' }, 'import-text-refused /tasks/0/titleEn'],
    [
      'half a character in a list',
      { coordinatingUnits: ['\ud800'] },
      'import-field-unreadable /tasks/0/coordinatingUnits',
    ],
    ['two megabytes of text', { titleEn: 'x'.repeat(2 ** 21) }, 'import-text-too-long /tasks/0/titleEn'],
    ['a title of two lines', { titleEn: 'One\ntwo' }, 'import-text-refused /tasks/0/titleEn'],
    ['a title that turns its direction', { titleEn: 'One \u202eowt' }, 'import-text-refused /tasks/0/titleEn'],
    ['a title that nobody sees', { titleEn: '\u200b\u200b' }, 'import-text-refused /tasks/0/titleEn'],
    ['a deliverable that turns', { deliverableVi: '\u2067x' }, 'import-text-refused /tasks/0/deliverableVi'],
    [
      'a deadline of a page',
      { deadline: { textVi: 'a'.repeat(301) } },
      'import-text-too-long /tasks/0/deadline/textVi',
    ],
    [
      'a quotation that turns its direction',
      { source: [{ quoteVi: 'x\u202ey' }] },
      'import-text-refused /tasks/0/source/0/quoteVi',
    ],
  ])('is not assigned: %s', (_, row, problem) => {
    const plan = planImport(fileOf(row), { ...given, assign: { codes: ['NQ17-03'] } });
    expect(plan.rows[0]?.problems.map(({ code, field }) => `${code} ${field}`)).toEqual([problem]);
    expect(plan.rows[0]?.action).toBe('refused');
    expect(plan.commands).toEqual([]);
  });

  it('without a code or a title is not even drafted', () => {
    expect(wrongIn({ documentCode: null, code: null }, { documentCode: null, code: 'A', titleVi: '  ' })).toEqual([
      ['refused', 'import-field-missing /tasks/0/code'],
      ['refused', 'import-field-unreadable /tasks/1/titleVi'],
    ]);
  });

  it('whose code or title no other door would take is not even drafted', () => {
    expect(wrongIn({ code: 'NV 01' }, { code: 'A', titleVi: 'Một\nhai' }, { code: 'B', titleVi: '\u200b' })).toEqual([
      ['refused', 'import-text-refused /tasks/0/code'],
      ['refused', 'import-text-refused /tasks/1/titleVi'],
      ['refused', 'import-text-refused /tasks/2/titleVi'],
    ]);
  });

  it('is said with the file where it stands in a document', () => {
    const file = { ...fileOf({}), documents: [{ code: 'MIC-PLAN-2020', type: 'plan', issuer: 'BT\u202eTT' }] };
    expect(planImport(file, given).problems).toEqual([
      { code: 'import-text-refused', field: '/documents/0/issuer', because: { rule: 'isOneDirection' } },
    ]);
  });

  it('whose code an earlier row has is refused, the earlier one stands', () => {
    expect(wrongIn({}, {})).toEqual([['assign'], ['refused', 'import-code-twice /tasks/1/code']]);
  });

  it('of a programme that the file does not know is refused', () => {
    expect(wrongIn({ programme: 'NQ99' })).toEqual([['refused', 'import-programme-unknown /tasks/0/programme']]);
  });

  it('stays a draft without what is wrong, and quotes a deadline that is open', () => {
    const plan = planImport(fileOf({ leadUnit: 'C-XYZ', deadline: { textVi: 'từ năm 2020' } }), {
      ...given,
      assign: {},
    });
    expect(plan.rows[0]).toMatchObject({ action: 'draft' });
    expect(plan.commands[0]).toMatchObject({
      type: 'DraftTask',
      mandate: { issuer: 'BTTTT', type: 'plan', quote: 'từ năm 2020' },
    });
    expect(plan.commands[0]).not.toHaveProperty('leadUnit');
    expect(plan.commands[0]).not.toHaveProperty('deadline');
  });
});

describe('a row whose task stands already', () => {
  const planWith = (task: Task, row: object = {}) => planImport(fileOf(row), { ...given, existingTasks: [task] });

  it('is assigned when that is a draft', () => {
    expect(planWith(existing('draft', {})).commands.map(({ type }) => type)).toEqual(['AssignTask']);
  });

  it('changes nothing when that is assigned', () => {
    const plan = planWith(existing('inProgress', {}));
    expect(plan.rows[0]).toMatchObject({ action: 'unchanged', problems: [] });
    expect(plan.commands).toEqual([]);
  });

  it('says where the two differ', () => {
    const deadline = {
      text: 'hết Quý I/2020',
      kind: 'quarter',
      legalEnd: '2020-03-31' as CivilDate,
      rolled: false,
    } as const;
    const plan = planWith(existing('accepted', { deadline, leadUnit: 'C-ATTT', relatedUnitsText: 'các bộ' }), {
      ...{ titleEn: 'Roll out services', deliverableVi: 'Báo cáo', coordinatingText: 'các bộ' },
      deadline: { textVi: 'hết Quý II/2020' },
    });
    expect(plan.rows[0]?.problems).toEqual([
      { code: 'import-task-differs', field: '/tasks/0/titleEn', because: { inFile: 'Roll out services', known: '' } },
      { code: 'import-task-differs', field: '/tasks/0/leadUnit', because: { inFile: 'BCYCP', known: 'C-ATTT' } },
      {
        ...{ code: 'import-task-differs', field: '/tasks/0/deadline' },
        because: { inFile: 'hết Quý II/2020', known: 'hết Quý I/2020' },
      },
      { code: 'import-task-differs', field: '/tasks/0/deliverableVi', because: { inFile: 'Báo cáo', known: '' } },
    ]);
  });
});

describe('a task that must stay behind its code', () => {
  it('is restricted by its row or by whoever brings it in', () => {
    const restricted = (row: object, codes: readonly string[]) =>
      planImport(fileOf(row), { ...given, restricted: codes }).commands[0]?.isRestricted;
    expect(restricted({}, [])).toBe(false);
    expect(restricted({ isRestricted: true }, [])).toBe(true);
    expect(restricted({}, ['NQ17-03'])).toBe(true);
  });
});

describe('a file that is no programme', () => {
  it.each([[null], [7], [[]], ['{}'], [{}], [{ programme: [] }], [{ programme: { code: 17 } }]])('%j', (file) => {
    const plan = planImport(file, given);
    expect(plan).toMatchObject({ programme: null, rows: [], commands: [] });
    expect(plan.problems[0]).toEqual({ code: 'import-not-a-programme', field: '', because: {} });
  });

  it('says that its tasks are no list', () => {
    expect(planImport({ programme: { code: 'NQ17' }, tasks: {} }, given).problems).toEqual([
      { code: 'import-field-unreadable', field: '/tasks', because: { expected: '[]' } },
    ]);
  });
});

describe('any JSON', () => {
  const rowFields = Object.keys(nq17.tasks[0]);
  const anyRow = fc.dictionary(fc.constantFrom(...rowFields, 'x', '__proto__'), fc.jsonValue());
  const anyFile = fc.record(
    {
      programme: fc.oneof(fc.constant({ code: 'NQ17' }), fc.jsonValue()),
      relatedProgrammes: fc.jsonValue(),
      documents: fc.oneof(fc.array(fc.dictionary(fc.constantFrom('code', 'type', 'issuer', 'date'), fc.jsonValue()))),
      tasks: fc.array(fc.oneof(anyRow, fc.jsonValue(), fc.constantFrom<fc.JsonValue>(...nq17.tasks))),
    },
    { requiredKeys: [] },
  );

  it('is planned without a throw, and only what is whole is assigned', () => {
    fc.assert(
      fc.property(fc.oneof(anyFile, fc.jsonValue()), (file) => {
        const { rows, commands } = planImport(file, given);
        const acting = rows.filter(({ action }) => action === 'assign' || action === 'draft');
        expect(commands.map(({ code }) => code)).toEqual(acting.map(({ code }) => code));
        for (const row of rows) if (row.action === 'assign') expect(row.problems).toEqual([]);
        expect(new Set(commands.map(({ task }) => task)).size).toBe(commands.length);
      }),
    );
  });
});

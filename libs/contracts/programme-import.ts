import { Type } from 'typebox';
import { WireDate } from './answer.js';
import { Warning } from './command.js';
import { countsBy, nullable, oneOf, type Shown } from './shape.js';

const actionWords = ['assign', 'draft', 'unchanged', 'refused'] as const;

export const ImportProblem = Type.Object(
  {
    code: Type.String(),
    pointer: Type.String({ description: 'Into the file, by RFC 6901.' }),
    title: Type.String(),
    detail: Type.String(),
  },
  { title: 'ImportProblem', description: "In the reader's language." },
);
export type ImportProblem = Shown<typeof ImportProblem>;

export const ImportRowView = Type.Object(
  {
    row: Type.Integer({ minimum: 0, description: "Place in the file's `tasks`, from 0." }),
    code: nullable(Type.String()),
    action: oneOf(actionWords),
    task: Type.Optional(Type.String()),
    leadUnit: Type.Optional(Type.String()),
    deadline: Type.Optional(
      Type.Object(
        { text: Type.String(), legalEnd: Type.Optional(WireDate) },
        { description: 'As understood: the words, and the last day in law where they name one.' },
      ),
    ),
    problems: Type.Array(ImportProblem),
    warnings: Type.Array(Warning, { description: 'Of a row that is assigned: who would hear nothing of it.' }),
  },
  { title: 'ImportRowView' },
);

export const ImportView = Type.Object(
  {
    programme: nullable(Type.String(), { description: 'Null where the file is none.' }),
    dryRun: Type.Boolean({ description: 'Whether it was only said what would happen.' }),
    counts: countsBy(actionWords),
    rows: Type.Array(ImportRowView),
    problems: Type.Array(ImportProblem, { description: 'What is wrong with the file beyond its rows.' }),
  },
  { title: 'ImportView', description: 'What became of each row of a file; a row that was refused counts as refused.' },
);
export type ImportView = Shown<typeof ImportView>;

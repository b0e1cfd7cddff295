import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { DutyRow, TaskRow } from '../tables.js';

/** A thing that people know by a code within its programme. */
export type Coded = Pick<TaskRow | DutyRow, 'id' | 'programme' | 'codeFolded'>;

export interface Codes<Row extends Coded> {
  /** The code within the programme, as it was given. */
  readonly codeOf: (row: Row) => string | null;
  readonly withCode: (codeFolded: string) => readonly Row[];
  /** Codes of programmes, by their ids. */
  readonly programmeCodeOf: (programme: string) => string | undefined;
}

/** More than these are not listed: whoever asks names the programme. */
const LISTED_MAX = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id that is no code: nothing has to be looked up to know what it names. */
export const uuidIn = (text: string): string | undefined => (UUID.test(text) ? text.toLowerCase() : undefined);

/** Upper and lower case alike; marks are kept, for they are part of a code. */
export const foldedCode = (code: string): string => code.normalize('NFC').trim().toLowerCase();

export function programmeCodes(rows: Pick<ReadModels, 'get'>, at: Position): Codes<Coded>['programmeCodeOf'] {
  return (programme) => rows.get('programmes', programme, at)?.code;
}

/**
 * Whom a code means: `NQ17/MH-03`, or `MH-03` where one programme has it. As it is written first; only where nothing is
 * written so, in any case. Undefined where nothing has it. Codes may hold slashes themselves, so each place is tried.
 */
export function namedByCode<Row extends Coded>(
  text: string,
  codes: Codes<Row>,
): Row | undefined | Rejection<'code-ambiguous'> {
  const written = text.normalize('NFC').trim();
  const readings = [{ code: written }, ...qualified(written)];
  const alike = readings.flatMap((reading) => withReading(reading, codes));
  const exact = alike.filter(({ isExact }) => isExact);
  const [first, ...others] = distinct((exact.length > 0 ? exact : alike).map(({ row }) => row));
  if (first === undefined || others.length === 0) return first;
  const names = namesOf([first, ...others], codes);
  const candidates = names.slice(0, LISTED_MAX).join(', ');
  return reject('code-ambiguous', { code: written, count: names.length, candidates });
}

/** Slashes in codes can make two things be called the same: only their ids tell those apart. */
function namesOf<Row extends Coded>(rows: readonly Row[], { codeOf }: Codes<Row>): readonly string[] {
  const named = rows.map((row) => ({ row, name: `${row.programme}/${codeOf(row)}` }));
  const isAlone = (name: string) => named.filter((other) => other.name === name).length === 1;
  return named.map(({ row, name }) => (isAlone(name) ? name : `${name} (${row.id})`)).toSorted();
}

interface Reading {
  readonly programme?: string;
  readonly code: string;
}

function qualified(written: string): readonly Reading[] {
  return [...written.matchAll(/\//g)].map(({ index }) => ({
    programme: written.slice(0, index),
    code: written.slice(index + 1),
  }));
}

function withReading<Row extends Coded>({ programme, code }: Reading, codes: Codes<Row>) {
  return codes.withCode(foldedCode(code)).flatMap((row) => {
    const names = [row.programme, codes.programmeCodeOf(row.programme) ?? row.programme];
    const isIn = programme === undefined || names.some((name) => foldedCode(name) === foldedCode(programme));
    if (!isIn) return [];
    const isExact = codes.codeOf(row) === code && (programme === undefined || names.includes(programme));
    return [{ row, isExact }];
  });
}

const distinct = <Row extends Coded>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

import { parseCivilDate } from '#domain/calendar/civil-date.js';
import type { DeadlineRejection } from '#domain/calendar/deadline.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { brokenRule, LENGTH, type TextKind } from '#domain/kernel/written-text.js';
import type { ImportCode } from '#texts/programme/import-codes.js';

/** What is wrong with a programme's file. Codes that the domain knows too mean the same there. */
export type ImportProblemCode =
  | ImportCode
  | DeadlineRejection
  | 'deadline-in-the-past'
  | 'unit-not-found'
  | 'unit-closed'
  | 'lead-unit-missing'
  | 'lead-also-coordinates';

export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** RFC 6901 pointer into the file: `/tasks/3/leadUnit`. */
  readonly field: string;
  readonly because: Rejection['because'];
}

const LONGEST_QUOTE = 80;

/**
 * Reads the fields of one JSON object and notes what is wrong with each. Null counts as absent: the file writes null for
 * what is unknown. Texts come back trimmed and in NFC.
 */
export class Fields {
  readonly problems: ImportProblem[] = [];

  private constructor(
    private readonly values: object,
    private readonly pointer: string,
  ) {}

  /** Undefined for anything but a JSON object. */
  static of(value: unknown, pointer: string): Fields | undefined {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Fields(value, pointer)
      : undefined;
  }

  note(code: ImportProblemCode, field: string, because: Rejection['because'] = {}): undefined {
    this.problems.push({ code, field: this.at(field), because });
    return undefined;
  }

  hasProblemAt(field: string): boolean {
    return this.problems.some((problem) => problem.field === this.at(field));
  }

  at(field: string): string {
    return `${this.pointer}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }

  /** Undefined where the key is absent, inherited or null. */
  value(field: string): unknown {
    return Object.hasOwn(this.values, field) ? (Reflect.get(this.values, field) ?? undefined) : undefined;
  }

  isNull(field: string): boolean {
    return Object.hasOwn(this.values, field) && Reflect.get(this.values, field) === null;
  }

  /** By the rules that hold at every other door for texts of that kind. */
  text(field: string, kind: TextKind = 'words', max: number = LENGTH.text): string | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    const text = readText(value);
    if (text === undefined) return this.note('import-field-unreadable', field, { expected: 'text' });
    if (text.length > max) return this.note('import-text-too-long', field, { max });
    const rule = brokenRule(kind, text);
    return rule === undefined ? text : this.note('import-text-refused', field, { rule });
  }

  requiredText(field: string, kind?: TextKind, max?: number): string | undefined {
    return this.value(field) === undefined ? this.note('import-field-missing', field) : this.text(field, kind, max);
  }

  date(field: string): CivilDate | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    return parseCivilDate(text) ?? this.note('import-field-unreadable', field, { expected: 'YYYY-MM-DD' });
  }

  flag(field: string): boolean {
    const value = this.value(field) ?? false;
    if (typeof value === 'boolean') return value;
    this.note('import-field-unreadable', field, { expected: 'true, false' });
    return false;
  }

  texts(field: string): readonly string[] {
    const list = this.list(field);
    const texts = list
      .flatMap((value) => readText(value) ?? [])
      .filter((text) => text.length <= LENGTH.text && brokenRule('words', text) === undefined);
    if (texts.length < list.length) this.note('import-field-unreadable', field, { expected: 'text' });
    return [...new Set(texts)];
  }

  list(field: string): readonly unknown[] {
    const value = this.value(field) ?? [];
    if (Array.isArray(value)) return value;
    this.note('import-field-unreadable', field, { expected: '[]' });
    return [];
  }

  /** Those of the list that are objects; what is wrong inside them is not noted here. */
  objects(field: string): readonly Fields[] {
    return this.list(field).flatMap((value, place) => Fields.of(value, `${this.at(field)}/${place}`) ?? []);
  }

  object(field: string): Fields | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    return Fields.of(value, this.at(field)) ?? this.note('import-field-unreadable', field, { expected: '{}' });
  }

  refuseUnknown(known: readonly string[]): void {
    for (const field of Object.keys(this.values)) {
      if (!known.includes(field)) this.note('import-field-unknown', clip(field));
    }
  }
}

function readText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.normalize('NFC').trim();
  return text === '' ? undefined : text;
}

const clip = (text: string): string => text.slice(0, LONGEST_QUOTE).replace(/\p{Cs}/gu, '');

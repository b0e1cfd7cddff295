import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isPlannableYear, parseCivilDate, partsOf } from '#domain/calendar/civil-date.js';
import { brokenRule, LENGTH, type TextKind } from '#domain/kernel/written-text.js';
import { parseInstant } from '../asked-moment.js';

export { LENGTH } from '#domain/kernel/written-text.js';

interface Each {
  /** Of every entry of a list. */
  readonly each?: boolean;
}

/** A class whose fields carry these decorators. */
export type BodyClass = new () => object;
type Shape = () => BodyClass;

const parts = new Map<object, Map<string, Shape>>();

/** The class of a field that is an object, or a list of them; undefined for any other. */
export function partOf(body: BodyClass, field: string): BodyClass | undefined {
  for (let of: unknown = body.prototype; typeof of === 'object' && of !== null; of = Object.getPrototypeOf(of)) {
    const shape = parts.get(of)?.get(field);
    if (shape !== undefined) return shape();
  }
  return undefined;
}

/** Type of class-transformer, which keeps to itself what it was told. */
const Of =
  (shape: Shape): PropertyDecorator =>
  (target, field) => {
    const known = parts.get(target) ?? new Map<string, Shape>();
    parts.set(target, known.set(String(field), shape));
    Type(shape)(target, field);
  };

// Rules stand in the order in which they are told: the first that fails speaks for the field.

/** A value that may be left out; null counts as left out. */
export const Optional = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }: { readonly value: unknown }) => value ?? undefined),
  );

/** A value that may be left out where the other one is given. */
export const NeededWithout = (other: string): PropertyDecorator =>
  ValidateIf((of: object, value: unknown) => value !== undefined || Reflect.get(of, other) === undefined);

/** A value that is not given together with the other one. */
export const InsteadOf = (other: string): PropertyDecorator =>
  ValidateBy({
    name: 'isOneForm',
    validator: {
      validate: (_: unknown, told) => told === undefined || Reflect.get(told.object, other) === undefined,
      defaultMessage: (told) => `$property must take one of the following forms: {${other}}, {${told?.property}}`,
    },
  });

/** Text of a kind, in NFC and trimmed; that there is none is told before what is wrong with it. */
const Text = (kind: TextKind, max: number, each: Each): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { readonly value: unknown }) => tidy(value)),
    IsDefined(),
    IsString(each),
    MinLength(1, each),
    MaxLength(max, each),
    keepsTextRules(kind, each),
  );

/** Words of a person; line ends are kept. */
export const Words = (max: number, each: Each = {}): PropertyDecorator => Text('words', max, each);

/** The same on one line. */
export const Line = (max: number, each: Each = {}): PropertyDecorator => Text('line', max, each);

/** A line by which a thing is known in lists. */
export const Title = (max: number): PropertyDecorator => Text('title', max, {});

/** What only its sender knows, taken as it is: nothing is trimmed off a password, and none of it is ever said back. */
export const Secret = (max: number): PropertyDecorator =>
  applyDecorators(IsDefined(), IsString(), MinLength(1), MaxLength(max));

/** A code or an id: `NQ17-01`, `C-ATTT`, `17/NQ-CP`. */
export const Code = (max: number = LENGTH.code, each: Each = {}): PropertyDecorator => Text('code', max, each);

/** The code of a unit or a post that is to be made: `C-ATTT`, `head`. */
export const Key = (): PropertyDecorator => Text('key', LENGTH.code, {});

/** `ten@bo.gov.vn`. Whether mail arrives there, only mail can tell. */
export const MailAddress = (): PropertyDecorator =>
  applyDecorators(
    Text('line', MAIL_ADDRESS_MAX, {}),
    rule('isMailAddress', (text) => /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u.test(text)),
  );

/** RFC 5321, 4.5.3.1.3, without the brackets. */
const MAIL_ADDRESS_MAX = 254;

const EVIDENCE_MAX = 50;

/** A list of documents' numbers, addresses and names of files. */
export const Evidence = (): PropertyDecorator => ListOf(Text('evidence', LENGTH.line, { each: true }), EVIDENCE_MAX);

/** `YYYY-MM-DD`, a real day of a year that plans may name. */
export const Day = (): PropertyDecorator =>
  applyDecorators(IsDefined(), IsString(), rule('isCivilDate', isPlannableDay));

/** RFC 3339 with its offset. */
export const Moment = (): PropertyDecorator =>
  applyDecorators(
    IsDefined(),
    IsString(),
    rule('isInstant', (text) => parseInstant(text) !== undefined),
  );

/** A whole number in a range, both ends of it taken. */
export const Whole = (min: number, max: number): PropertyDecorator =>
  applyDecorators(IsDefined(), IsInt(), Min(min), Max(max));

export const Yes = (): PropertyDecorator => applyDecorators(IsDefined(), IsBoolean());

export const OneOf = (words: readonly string[]): PropertyDecorator => applyDecorators(IsDefined(), IsIn(words));

/**
 * A field that a sender might look for here and that is never taken. Why not is told under the name of the rule; schemas,
 * and what is made of them, do not know the field.
 */
export const NeverTaken = (name: string): PropertyDecorator =>
  ValidateBy({
    name,
    constraints: [NEVER_TAKEN],
    validator: {
      validate: (value: unknown) => value === undefined || value === null,
      defaultMessage: () => '$property is not taken here',
    },
  });

/** By which such a rule is known, whatever its name. */
export const NEVER_TAKEN = Symbol('never taken');

/** An object of its own shape. A list of them would pass for one with `ValidateNested` alone. */
export const Part = (shape: Shape): PropertyDecorator =>
  applyDecorators(Of(shape), IsDefined(), IsObject(), ValidateNested());

/** A list of such objects, as many as a body can hold where nothing else is said. */
export const Parts = (shape: Shape, max = Number.MAX_SAFE_INTEGER): PropertyDecorator =>
  applyDecorators(
    Of(shape),
    IsDefined(),
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
  );

/** A list of codes or of lines: `ListOf(Line(300, { each: true }), 20)`. */
export const ListOf = (entry: PropertyDecorator, max: number, min = 0): PropertyDecorator =>
  applyDecorators(IsDefined(), IsArray(), ArrayMinSize(min), ArrayMaxSize(max), entry);

/**
 * An object that takes exactly one of several forms, each the list of its keys: `{text}` or `{kind, period}`. What the
 * values are is said by its shape.
 */
export const OneForm = (...forms: readonly (readonly string[])[]): PropertyDecorator => {
  const shown = forms.map((keys) => `{${keys.join(', ')}}`).join(', ');
  return ValidateBy({
    name: 'isOneForm',
    constraints: [forms],
    validator: {
      validate: (value: unknown) => !isObject(value) || forms.some((keys) => isSameSet(keys, givenKeys(value))),
      defaultMessage: () => `$property must take one of the following forms: ${shown}`,
    },
  });
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const givenKeys = (value: object): readonly string[] =>
  Object.entries(value).flatMap(([key, each]) => (each === undefined || each === null ? [] : [key]));
const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

function isPlannableDay(text: string): boolean {
  const date = parseCivilDate(text);
  return date !== undefined && isPlannableYear(partsOf(date).year);
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  return typeof value === 'string' ? value.normalize('NFC').trim() : (value ?? undefined);
}

/** Under this name class-validator tells that a text breaks a rule of its kind; the message is the rule's name. */
export const TEXT_RULE = 'textRule';

/** All rules of a kind at once: for each of them alone class-validator takes longer than for all that it does itself. */
function keepsTextRules(kind: TextKind, { each = false }: Each): PropertyDecorator {
  const brokenIn = (value: unknown) => (typeof value === 'string' ? brokenRule(kind, value) : undefined);
  return ValidateBy(
    {
      name: TEXT_RULE,
      validator: {
        validate: (value: unknown) => brokenIn(value) === undefined,
        defaultMessage: (told) => {
          const values: readonly unknown[] = each && Array.isArray(told?.value) ? told.value : [told?.value];
          return values.map(brokenIn).find((broken) => broken !== undefined) ?? '';
        },
      },
    },
    { each },
  );
}

/** A rule about text; what is no text is `isString`'s business. */
function rule(name: string, holds: (text: string) => boolean): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => typeof value !== 'string' || holds(value),
      defaultMessage: () => `$property fails ${name}`,
    },
  });
}

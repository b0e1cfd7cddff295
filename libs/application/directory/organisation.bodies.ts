import type { AppointingDocument, PostKind, UnitFacts, UnitKind } from '#domain/directory/unit.js';
import type { Localized } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { Code, Day, LENGTH, Line, Optional, Title } from '../engine/definition/fields.js';
import type { Flag } from '../engine/definition/verb.js';

export const UNIT_KINDS = [
  'ministry',
  'department',
  'province',
  'agency',
  'group',
  'external',
] as const satisfies readonly UnitKind[];

export const POST_KINDS = [
  'head',
  'deputyHead',
  'staff',
  'fieldLeader',
  'secretariat',
  'headOfMinistry',
  'auditor',
  'administrator',
] as const satisfies readonly PostKind[];

export const PARTICIPATIONS = ['system', 'letter'] as const satisfies readonly UnitFacts['participation'][];

/** What a unit or a post is called. */
export class NameBody {
  @Title(LENGTH.line)
  readonly vi!: string;

  @Optional()
  @Title(LENGTH.line)
  readonly en?: string;
}

export const localizedOf = ({ vi, en }: NameBody): Localized => ({ vi, ...defined({ en }) });

/** By which somebody is appointed: without a number or a date nobody finds it again. */
export class AppointingDocumentBody {
  @Line(LENGTH.line)
  readonly issuer!: string;

  @Line(LENGTH.line)
  readonly type!: string;

  @Optional()
  @Line(LENGTH.code)
  readonly number?: string;

  @Optional()
  @Day()
  readonly date?: CivilDate;
}

export const documentOf = ({ issuer, type, number, date }: AppointingDocumentBody): AppointingDocument => ({
  ...{ issuer, type },
  ...defined({ number, date }),
});

/** Who waits for a second administrator: whoever confirms or withdraws says whom they read. */
export class ProposedBody extends ReasonedBody {
  @Code(LENGTH.id)
  readonly person!: string;
}

/** `--name` and `--name-en`: Vietnamese is the one that cannot be left out. */
export const nameFlags = {
  name: { fields: { vi: { flags: '--name <text>' } } },
  shortName: { fields: { vi: { flags: '--short-name <text>' } } },
} as const satisfies Readonly<Record<string, Flag>>;

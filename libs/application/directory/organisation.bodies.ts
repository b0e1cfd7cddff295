import type { AppointingDocument, PostKind, UnitFacts, UnitKind } from '#domain/directory/unit.js';
import { defined } from '#domain/kernel/plain.js';
import { type DocumentBody, ReasonedBody } from '../engine/definition/bodies.js';
import { Code, LENGTH, Optional, Title } from '../engine/definition/fields.js';
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

/** By which somebody is appointed: without a number or a date nobody finds it again, and that is refused. */
export const documentOf = ({ issuer, type, number, date }: DocumentBody): AppointingDocument => ({
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

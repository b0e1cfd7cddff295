import { defined } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Mandate } from '#domain/task/task.events.js';
import { Day, LENGTH, Line, Optional, Title, Words } from '../engine/definition/fields.js';

/** As many units as may coordinate one task. */
export const COORDINATING_MAX = 100;

export class TitleBody {
  @Title(LENGTH.text)
  readonly vi!: string;

  @Optional()
  @Title(LENGTH.text)
  readonly en?: string;
}

export class MandateBody {
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

  @Optional()
  @Line(LENGTH.line)
  readonly clause?: string;

  @Optional()
  @Words(LENGTH.text)
  readonly quote?: string;
}

export const titleOf = ({ vi, en }: TitleBody) => ({ vi, ...defined({ en }) });

export const mandateOf = (mandate: MandateBody): Mandate => ({
  issuer: mandate.issuer,
  type: mandate.type,
  ...defined({ ...mandate }),
});

import { defined } from '#domain/kernel/plain.js';
import type { Mandate } from '#domain/task/task.events.js';
import { DocumentBody } from '../engine/definition/bodies.js';
import { LENGTH, Line, Optional, Title, Words } from '../engine/definition/fields.js';

/** As many units as may coordinate one task. */
export const COORDINATING_MAX = 100;

export class TitleBody {
  @Title(LENGTH.text)
  readonly vi!: string;

  @Optional()
  @Title(LENGTH.text)
  readonly en?: string;
}

export class MandateBody extends DocumentBody {
  @Optional()
  @Line(LENGTH.line)
  readonly clause?: string;

  @Optional()
  @Words(LENGTH.text)
  readonly quote?: string;
}

export const mandateOf = (mandate: MandateBody): Mandate => ({
  issuer: mandate.issuer,
  type: mandate.type,
  ...defined({ ...mandate }),
});

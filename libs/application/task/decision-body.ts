import { ReturnBody } from '../engine/definition/bodies.js';
import { LENGTH, Line, Optional, Yes } from '../engine/definition/fields.js';

/** Of a request: yes or no, and why; `document` is the number of the one that records it. */
export class DecisionBody extends ReturnBody {
  @Yes()
  readonly granted!: boolean;

  @Optional()
  @Line(LENGTH.line)
  readonly document?: string;
}

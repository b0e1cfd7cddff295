import { Line } from '#application/engine/definition/fields.js';

/** Whom this browser is to be, by the name that `GET /v1/session` lists. */
export class SignInDto {
  @Line(100)
  readonly as!: string;
}

/** Refusals of who may do what. */
export type RightsRejection = 'not-your-unit' | 'not-your-role' | 'acting-unit-required' | 'system-only';

/** Refusals and failures at the door, before or beside any rule of the domain. */
export type DoorCode =
  | 'unauthorised'
  | 'not-yours'
  | 'not-found'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'unsupported-media-type'
  | 'body-not-json'
  | 'body-too-large'
  | 'validation-failed'
  | 'period-unknown'
  | 'programme-not-found'
  | 'addressee-ambiguous'
  | 'as-of-invalid'
  | 'range-invalid'
  | 'as-of-in-the-future'
  | 'cursor-invalid'
  | 'idempotency-key-reused'
  | 'idempotency-key-invalid'
  | 'precondition-required'
  | 'if-match-invalid'
  | 'stale'
  | 'read-model-behind'
  | 'outcome-unknown'
  | 'store-unavailable'
  | 'store-full'
  | 'internal'
  | 'demo-only'
  | 'clock-backwards'
  | 'clock-too-far';

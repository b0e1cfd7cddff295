import { Type } from 'typebox';
import { WireInstant } from './answer.js';
import { WirePseudonym, WireUnitCode } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';

/** As what somebody is told. */
export const WireToldAs = oneOf([
  'handler',
  'focalPoint',
  'coordinatingUnits',
  'deputyHead',
  'head',
  'fieldLeader',
  'secretariat',
  'headOfMinistry',
  'addressee',
  'issuer',
  'asker',
  'urger',
  'raiser',
]);
export type WireToldAs = Shown<typeof WireToldAs>;

/** Where the word lands. */
export const WireReachedPost = oneOf([
  'handler',
  'focalPoint',
  'deputyHead',
  'head',
  'fieldLeader',
  'secretariat',
  'headOfMinistry',
  'staff',
]);
export type WireReachedPost = Shown<typeof WireReachedPost>;

export const WireSkipReason = oneOf([
  'created-late',
  'our-outage',
  'acknowledged',
  'directed',
  'awaiting-confirmation',
  'nobody',
]);
export type WireSkipReason = Shown<typeof WireSkipReason>;

export const FollowUpRecipient = Type.Object(
  { person: WirePseudonym, unit: WireUnitCode, post: WireReachedPost, roles: Type.Array(WireToldAs) },
  { title: 'FollowUpRecipient' },
);

export const FollowUpStep = Type.Object(
  {
    step: Type.String({ description: 'As its escalation policy names it: `T-7`, `+5`, `every-5`.' }),
    repeat: Type.Integer({ minimum: 0, description: '0 for a step that does not repeat.' }),
    outcome: oneOf(['told', 'skipped']),
    isEscalation: Type.Boolean(),
    reason: nullable(WireSkipReason, { description: 'Why it was skipped.' }),
    dueAt: Type.String({ format: 'date-time', description: 'When it fell.' }),
    at: WireInstant,
    recipients: Type.Array(FollowUpRecipient),
  },
  { title: 'FollowUpStep', description: 'A step that was decided: told to whom, or skipped and why.' },
);
export type FollowUpStep = Shown<typeof FollowUpStep>;

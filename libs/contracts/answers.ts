import { type TSchema, Type } from 'typebox';
import { AccountDisabledAnswer, InvitationSlip, OwnSessions, PasswordChanged } from './account.js';
import { ClockState } from './clock.js';
import { LiveHint, LiveReset } from './events.js';
import { Alive, Index, MetricsText, Readiness, Version } from './machine.js';
import { Operation } from './operation.js';
import { Seat, Session, SessionWaiting } from './session.js';
import { anyObject } from './shape.js';

/**
 * What each call that no definition describes answers when it is not refused, by method and path with `{}` for whatever
 * varies. A read's definition names its shape, other commands answer a `CommandAnswerBody`, and a refusal is a
 * `ProblemBody` everywhere. Of `GET /v1/stream` it is the data of each event.
 */
export const answers = {
  'POST /v1/programmes/imports': Operation,
  'POST /v1/projections/rebuild': Operation,
  'POST /v1/deliveries/retries': Operation,
  'POST /v1/urges': Operation,
  'GET /v1/operations/{}': Operation,
  'GET /v1/stream': Type.Union([LiveHint, LiveReset]),
  'GET /v1/demo/clock': ClockState,
  'POST /v1/demo/clock': Type.Union([ClockState, Operation]),
  'GET /v1/session': Session,
  'GET /v1/session/waiting': SessionWaiting,
  'POST /v1/session/people': Session,
  'DELETE /v1/session/people/{}': Session,
  'POST /v1/session/password': Session,
  'POST /v1/session/invitations': Session,
  'POST /v1/session/first-administrator': Session,
  'GET /v1/me/sessions': OwnSessions,
  'DELETE /v1/me/sessions/{}': OwnSessions,
  'POST /v1/me/password': PasswordChanged,
  'POST /v1/people/{}/invitations': InvitationSlip,
  'POST /v1/people/{}/disabling': AccountDisabledAnswer,
  'DELETE /v1/demo/seats/{}': Seat,
  'GET /': Index,
  'GET /openapi.json': anyObject({ description: 'OpenAPI 3.1' }),
  'GET /healthz': Alive,
  'GET /readyz': Readiness,
  'GET /metrics': MetricsText,
  'GET /version': Version,
} as const satisfies Readonly<Record<string, TSchema>>;

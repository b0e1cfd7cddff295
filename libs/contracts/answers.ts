import { type TSchema, Type } from 'typebox';
import { BlockerDetail } from './blocker.js';
import { Board } from './board.js';
import { ClockState } from './clock.js';
import { DirectiveDetail } from './directive.js';
import { DutiesPage, DutyDetail } from './duty.js';
import { EscalationDetail, EscalationsPage } from './escalation.js';
import { EventPage, LiveHint, LiveReset, TaskHistory } from './events.js';
import { Alive, Index, MetricsText, Readiness, Version } from './machine.js';
import { Me, NoticesPage, Work } from './me.js';
import { Operation } from './operation.js';
import { PeriodView } from './period.js';
import { PlanView } from './plan.js';
import { Programmes } from './programme.js';
import { anyObject } from './shape.js';
import { TaskDetail, TasksPage } from './tasks.js';

/**
 * What each call answers when it is not refused, by method and path with `{}` for whatever varies. A command that is not
 * here answers a `CommandAnswerBody`, and a refusal is a `ProblemBody` everywhere. Of `GET /v1/stream` it is the data of
 * each event.
 */
export const answers = {
  'GET /v1/me': Me,
  'GET /v1/me/work': Work,
  'GET /v1/me/notices': NoticesPage,
  'GET /v1/boards/{}': Board,
  'GET /v1/tasks': TasksPage,
  'GET /v1/tasks/{}': TaskDetail,
  'GET /v1/tasks/{}/events': TaskHistory,
  'GET /v1/blockers/{}': BlockerDetail,
  'GET /v1/escalations': EscalationsPage,
  'GET /v1/escalations/{}': EscalationDetail,
  'GET /v1/directives/{}': DirectiveDetail,
  'GET /v1/duties': DutiesPage,
  'GET /v1/duties/{}': DutyDetail,
  'GET /v1/periods/{}/{}': PeriodView,
  'GET /v1/plan': PlanView,
  'GET /v1/programmes': Programmes,
  'POST /v1/programmes/imports': Operation,
  'POST /v1/projections/rebuild': Operation,
  'GET /v1/operations/{}': Operation,
  'GET /v1/events': EventPage,
  'GET /v1/stream': Type.Union([LiveHint, LiveReset]),
  'GET /v1/demo/clock': ClockState,
  'POST /v1/demo/clock': Type.Union([ClockState, Operation]),
  'GET /': Index,
  'GET /openapi.json': anyObject({ description: 'OpenAPI 3.1' }),
  'GET /healthz': Alive,
  'GET /readyz': Readiness,
  'GET /metrics': MetricsText,
  'GET /version': Version,
} as const satisfies Readonly<Record<string, TSchema>>;

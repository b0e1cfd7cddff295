import { type EscalationCommand, mayAcknowledge } from '#domain/follow-up/escalation.decide.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { escalationDoors } from '#texts/escalation/escalation.doors.js';
import { escalationSaid } from '#texts/escalation/escalation.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, Optional, Words } from '../engine/definition/fields.js';
import type { Escalated } from './escalated-audience.js';
import { subjectOf } from './escalated-subject.js';
import { actingIn, isBeforeLeader, policyOfThing, programmeOfThing, told } from './escalation.rights.js';

export class AcknowledgeBody extends ReasonedBody {
  @Optional()
  @Words(LENGTH.text)
  readonly note?: string;
}

/** What a leader does with what lies before them is written to the stream of the task, duty or blocker itself. */
export const acknowledgeEscalation = defineCommand<
  Extract<EscalationCommand, { type: 'AcknowledgeEscalation' }>,
  Escalated,
  AcknowledgeBody
>({
  name: 'AcknowledgeEscalation',
  stream: 'escalated',
  right: told,
  offered: {
    on: 'escalation',
    subject: ({ state }) => state,
    when: (about, now, context, { person }) => {
      if (!isBeforeLeader(about, now, context)) return false;
      const calendar = context.calendarOf(programmeOfThing(about));
      const policy = policyOfThing(about, context);
      const acting = actingIn(about.state, person, context.directory);
      return acting !== undefined && policy !== undefined && mayAcknowledge(acting.escalation, policy, now, calendar);
    },
  },
  door: {
    route: 'POST /v1/escalations/:escalation/acknowledgements',
    body: AcknowledgeBody,
    text: escalationDoors.AcknowledgeEscalation,
    said: {
      texts: escalationSaid.AcknowledgeEscalation,
      facts: ({ target, names }) => ({ about: names.about(target.category, target.id) }),
    },
    example: {},
    verb: { name: 'escalation ack', actsAs: 'demo-leader' },
    make: async ({ body: { note }, id, now, by, context, rows }) => {
      const subject = subjectOf(rows, id, await context());
      if (isRejection(subject)) return { command: subject };
      return { ...subject, command: { type: 'AcknowledgeEscalation', now, by, ...defined({ note }) } };
    },
  },
});

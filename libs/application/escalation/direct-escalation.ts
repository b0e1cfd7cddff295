import { warningsOfDue } from '#domain/directive/due-warning.js';
import type { EscalationCommand } from '#domain/follow-up/escalation.decide.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { escalationDoors } from '#texts/escalation/escalation.doors.js';
import { escalationSaid } from '#texts/escalation/escalation.said.js';
import type { Facts } from '#texts/said.js';
import { addresseeOf } from '../directive/addressee.js';
import { refusedAddressee } from '../directive/taking-part.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, Day, LENGTH, Line, OneForm, Optional, Part, Whole, Words } from '../engine/definition/fields.js';
import type { Saying } from '../engine/definition/in-words.js';
import type { Escalated } from './escalated-audience.js';
import { subjectOf } from './escalated-subject.js';
import { isBeforeLeader, told } from './escalation.rights.js';

const OPTION_MAX = 1_000;

/** A post, a unit, or a post of a unit. */
export class AddresseeBody {
  @Optional()
  @Code()
  readonly unit?: string;

  @Optional()
  @Code()
  readonly post?: string;
}

/** How a directive was given that was not typed here: in a meeting, by telephone, in a document. */
export class GivenBody {
  @Line(LENGTH.line)
  readonly how!: string;

  @Line(LENGTH.line)
  readonly by!: string;

  @Day()
  readonly at!: CivilDate;

  @Optional()
  @Line(LENGTH.line)
  readonly document?: string;
}

export class DirectBody extends ReasonedBody {
  /** Which proposed option it follows, from 0. */
  @Optional()
  @Whole(0, OPTION_MAX)
  readonly option?: number;

  @Words(LENGTH.narrative)
  readonly text!: string;

  @OneForm(['post'], ['unit'], ['unit', 'post'])
  @Part(() => AddresseeBody)
  readonly addressee!: AddresseeBody;

  @Day()
  readonly due!: CivilDate;

  @Optional()
  @Part(() => GivenBody)
  readonly given?: GivenBody;
}

/** The answer's id is the directive's, whose own stream follows. */
export const directEscalation = defineCommand<
  Extract<EscalationCommand, { type: 'DirectEscalation' }>,
  Escalated,
  DirectBody
>({
  name: 'DirectEscalation',
  stream: 'escalated',
  right: told,
  offered: { on: 'escalation', subject: ({ state }) => state, when: isBeforeLeader },
  door: {
    route: 'POST /v1/escalations/:escalation/directives',
    body: DirectBody,
    needsMatch: true,
    text: escalationDoors.DirectEscalation,
    said: { texts: escalationSaid.DirectEscalation, facts: directionSaid },
    location: '/v1/directives/',
    example: {
      text: 'Cục An toàn thông tin chuẩn bị nội dung họp.',
      addressee: { unit: 'C-ATTT' },
      due: '2020-05-29',
    },
    verb: {
      name: 'escalation direct',
      actsAs: 'demo-leader',
      flags: {
        option: { text: 'chosenOption' },
        text: { text: 'directiveText' },
        addressee: { flags: '--to <addressee>', text: 'addressee', parts: ['unit', 'post'] },
      },
    },
    make: async ({ body, id, now, by, made, context: contextNow, rows }) => {
      const context = await contextNow();
      const subject = subjectOf(rows, id, context);
      if (isRejection(subject)) return { command: subject };
      const addressee = addresseeOf(context.directory, { ...body.addressee });
      if (isRejection(addressee)) return { ...subject, command: addressee };
      const outside = refusedAddressee({ rows, at: context.at }, subject, addressee.unit);
      if (outside !== undefined) return { ...subject, command: outside };
      const { option, text, due } = body;
      const directive = made('directive');
      const said = { directive, by, addressee, text, due, ...defined({ option, given: givenOf(body) }) };
      const programme = context.programmeOf({ kind: subject.stream, id: subject.id });
      const warnings = warningsOfDue(due, context.calendarOf(programme));
      return { ...subject, command: { type: 'DirectEscalation', now, ...said }, answerId: directive, warnings };
    },
  },
});

function directionSaid({ body, target, names }: Saying<DirectBody, Escalated>): Facts {
  const { unit, post } = body.addressee;
  const to = addresseeOf(names.directory, defined({ unit, post }));
  const addressee = isRejection(to) ? (post ?? unit) : `${names.post(to.unit, to.post)}, ${names.unit(to.unit)}`;
  return { about: names.about(target.category, target.id), addressee, due: body.due };
}

function givenOf({ given }: DirectBody) {
  if (given === undefined) return undefined;
  const { how, by, at, document } = given;
  return { how, by, at, ...defined({ document }) };
}

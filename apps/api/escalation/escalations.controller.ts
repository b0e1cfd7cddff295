import { Body, Controller, Param, Post } from '@nestjs/common';
import { addresseeOf } from '#application/directive/addressee.js';
import type { DecisionContext } from '#application/engine/decision-context.js';
import type { CommandEnvelope } from '#application/engine/execution/command-envelope.js';
import { ReadModels } from '#application/ports/read-models.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { Call } from '../http/call.js';
import { type CommandAnswerBody, CommandDoor } from '../http/command-door.js';
import { DomainProblem } from '../http/domain-problem.js';
import { AcknowledgeDto, DirectDto } from './escalations.dto.js';

/** What a leader does with what lies before them: it is written to the stream of the task, duty or blocker itself. */
@Controller('v1/escalations/:id')
export class EscalationsController {
  constructor(
    private readonly door: CommandDoor,
    private readonly rows: ReadModels,
  ) {}

  @Post('acknowledgements')
  acknowledge(@Param('id') id: string, @Body() body: AcknowledgeDto, @Call() call: Call): Promise<CommandAnswerBody> {
    return this.door.take(call, body, async ({ now, by, context }) => ({
      target: this.#subjectOf(id, await context()),
      command: { type: 'AcknowledgeEscalation', now, by, ...defined({ note: body.note }) },
    }));
  }

  /** The answer's id is the directive's, whose own stream follows. */
  @Post('directives')
  direct(@Param('id') id: string, @Body() body: DirectDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const { option, text, addressee: named, due, given: told } = body;
    const given = told && { how: told.how, by: told.by, at: told.at, ...defined({ document: told.document }) };
    return this.door.decide(call, body, async ({ now, by, made, context: known }) => {
      const context = await known();
      const target = this.#subjectOf(id, context);
      const directive = made('directive');
      const addressee = addresseeOf(context.directory, { ...named });
      if (isRejection(addressee)) return { target, command: addressee };
      const said = { directive, by, addressee, text, due, ...defined({ option, given }) };
      const command = { type: 'DirectEscalation', now, ...said } as const;
      return { target, command, answerId: directive, location: '/v1/directives/' };
    });
  }

  /** @throws DomainProblem for an escalation that there never was; ended ones keep their row. */
  #subjectOf(id: string, { at }: DecisionContext): CommandEnvelope['target'] {
    const row = this.rows.get('escalations', id, at);
    if (row === undefined) throw new DomainProblem('not-found');
    return { category: row.aboutKind, id: row.aboutId };
  }
}

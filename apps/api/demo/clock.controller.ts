import { Body, Controller, Get, Post } from '@nestjs/common';
import type { PersonActing } from '#application/engine/actor.js';
import { parseInstant } from '#application/engine/asked-moment.js';
import type { DemonstrationClock } from '#application/ports/demonstration-clock.js';
import { type Operation, Operations } from '#application/ports/operations.js';
import type { ClockState } from '#contracts/clock.js';
import { defined } from '#domain/kernel/plain.js';
import { type Instant, instant, isoOf } from '#domain/kernel/time.js';
import type { Language } from '#texts/language.js';
import { DomainProblem } from '../http/domain-problem.js';
import { refuseDryRun } from '../http/dry-run-asked.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { requireOneOf } from '../http/validation-problem.js';
import { answerOf } from '../operation/operation-answer.js';
import { MoveClockDto } from './clock.dto.js';
import { DemonstrationClockHolder } from './demonstration-clock.provider.js';

/** What a move may live through: it cannot be called back. */
const AHEAD_MAX_MS = 10 * 366 * 86_400_000;

/**
 * Anybody in a demonstration sees its time and who of the cast acted last; its administrator lets it pass, and nobody turns
 * it back.
 */
@Controller('v1/demo/clock')
export class ClockController {
  constructor(
    private readonly held: DemonstrationClockHolder,
    private readonly operations: Operations,
  ) {}

  @Get()
  read(@Context() { language }: RequestContext): ClockState {
    return stateOf(this.#clock(), language);
  }

  /** Answers when it has arrived, or after ten seconds with the operation that goes on. */
  @Post()
  async move(@Body() body: MoveClockDto, @Context() call: RequestContext): Promise<ClockState | Operation> {
    const clock = this.#clock();
    refuseDryRun(call.sent);
    requireOneOf(body, ['advanceTo', 'rate', 'step']);
    const by: PersonActing = { kind: 'person', person: call.person, ...defined({ unit: body.unit }) };
    const refused = await clock.refusal(by);
    if (refused !== undefined) throw DomainProblem.of(refused);
    const mover = { by, withCast: body.cast === true };
    if (body.rate !== undefined) {
      clock.setRate(body.rate, mover);
      call.answer(200, {});
      return stateOf(clock, call.language);
    }
    const to = body.advanceTo === undefined ? undefined : targetOf(body.advanceTo, clock.state().now);
    const started = this.operations.start('clock', call.person, async () => {
      await (to === undefined ? clock.step(mover) : clock.advanceTo(to, mover));
      return stateOf(clock, call.language);
    });
    const operation = await answerOf(this.operations, started, call);
    if (operation.state === 'failed') throw new Error(`the clock did not arrive: ${operation.error}`);
    return operation.state === 'done' ? stateOf(clock, call.language) : operation;
  }

  #clock(): DemonstrationClock {
    const { clock } = this.held;
    if (clock === undefined) throw new DomainProblem('demo-only');
    return clock;
  }
}

function targetOf(advanceTo: string, now: Instant): Instant {
  const to = parseInstant(advanceTo) ?? now;
  const pointer = '/advanceTo';
  if (to < now) throw new DomainProblem('clock-backwards', { to: isoOf(to), now: isoOf(now) }, { pointer });
  const latest = instant(now + AHEAD_MAX_MS);
  if (to > latest) throw new DomainProblem('clock-too-far', { to: isoOf(to), latest: isoOf(latest) }, { pointer });
  return to;
}

function stateOf(clock: DemonstrationClock, language: Language): ClockState {
  const { now, rate, advancingTo, lastActs } = clock.state();
  return {
    ...{ now: isoOf(now), rate, ...(advancingTo === undefined ? {} : { advancingTo: isoOf(advancingTo) }) },
    lastActs: lastActs.map(({ at, by: { unit, post, as }, what, refused }) => ({
      ...{ at: isoOf(at), by: { unit, post, as: as[language] }, what: what[language] },
      ...defined({ refused }),
    })),
  };
}

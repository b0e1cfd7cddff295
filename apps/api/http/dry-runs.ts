import { Injectable } from '@nestjs/common';
import { DryRun } from '#application/dry-run/dry-run.js';
import { triedOperation } from '#application/dry-run/tried-operation.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import type { Planning } from '#application/engine/operations/operation-plan.js';
import type { OperationAsked } from '#application/engine/operations/operation-runner.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { EventStore } from '#application/ports/event-store.js';
import { ReadModels } from '#application/ports/read-models.js';
import type { DryRunAnswer } from '#contracts/dry-run.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { notYetSaid } from '#texts/said.js';
import { DomainProblem } from './domain-problem.js';
import type { RequestContext } from './request-context.js';

/** Where a dry run begins, for every door. */
@Injectable()
export class DryRuns {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly store: EventStore,
    private readonly rows: ReadModels,
    private readonly clock: BusinessClock,
  ) {}

  begin(): Promise<DryRun> {
    const { executor, store, rows, clock } = this;
    return DryRun.begin({ executor, store, rows, clock });
  }

  /**
   * Work over many things is done item by item, as it would be.
   *
   * @throws DomainProblem for every lawful no.
   */
  async ofOperation<Result extends NonNullable<DryRunAnswer['result']>>(
    asked: OperationAsked,
    planned: (dry: DryRun) => Planning<Result>,
    saidOf: (result: Result, isChange: boolean) => string,
    { language, answer }: Pick<RequestContext, 'language' | 'answer'>,
    headers: Readonly<Record<string, string>>,
  ): Promise<DryRunAnswer> {
    const dry = await this.begin();
    const tried = await triedOperation(dry, asked, planned(dry));
    if (isRejection(tried)) throw DomainProblem.of(tried);
    const { result, ...would } = tried;
    const isChange = would.events.length > 0;
    const said = saidOf(result, isChange);
    answer(200, headers);
    return { ...would, warnings: [], said: isChange ? notYetSaid(said, language) : said, result };
  }
}

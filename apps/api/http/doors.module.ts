import { Global, Module, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { getMetadataStorage, type ValidatorOptions, validate } from 'class-validator';
import { AccountWait } from '../auth/account-wait.js';
import { Bearer } from '../auth/bearer.js';
import { SessionCookie } from '../auth/session-cookie.js';
import { SessionPerson } from '../auth/session-person.js';
import { SignOuts } from '../auth/sign-outs.js';
import { WhoAsksGuard } from '../auth/who-asks.guard.js';
import { CommandDoors } from './command-doors.js';
import { DryRuns } from './dry-runs.js';
import { keepsRules } from './keeps-rules.js';
import { ProblemFilter } from './problem.filter.js';
import { ReadDoors } from './reading/read-doors.js';
import { validationProblem } from './validation-problem.js';

/** Nest hands it nothing but objects. Most bodies are as they should be, and only of the others need be said why. */
const validatorPackage = {
  getMetadataStorage,
  validate: (body: object, rules?: ValidatorOptions) => (keepsRules(body) ? [] : validate(body, rules)),
};

/** Who may come in, what a body may be, how a no sounds, and the way to the buses: the same for every door of the process. */
@Global()
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [
    CommandDoors,
    DryRuns,
    ReadDoors,
    ProblemFilter,
    ...[AccountWait, Bearer, SessionCookie, SessionPerson, SignOuts],
    { provide: APP_GUARD, useClass: WhoAsksGuard },
    { provide: APP_FILTER, useExisting: ProblemFilter },
    {
      provide: APP_PIPE,
      useFactory: () =>
        new ValidationPipe({
          whitelist: true,
          forbidNonWhitelisted: true,
          transform: true,
          stopAtFirstError: true,
          exceptionFactory: validationProblem,
          validatorPackage,
        }),
    },
  ],
  exports: [AccountWait, CommandDoors, DryRuns, ReadDoors, SessionCookie, SignOuts],
})
export class DoorsModule {}

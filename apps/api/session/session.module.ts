import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';
import { SessionAnswers } from './session-answers.js';
import { SessionPeople } from './session-people.js';
import { SessionRequests } from './session-requests.js';

@Module({
  controllers: [SessionController],
  providers: [SessionAnswers, SessionPeople, SessionRequests],
  exports: [SessionAnswers, SessionRequests],
})
export class SessionModule {}

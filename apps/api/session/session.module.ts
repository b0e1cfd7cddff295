import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';
import { SessionAnswers } from './session-answers.js';
import { SessionPeople } from './session-people.js';

@Module({ controllers: [SessionController], providers: [SessionAnswers, SessionPeople], exports: [SessionAnswers] })
export class SessionModule {}

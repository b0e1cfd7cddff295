import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';
import { SessionPeople } from './session-people.js';

@Module({ controllers: [SessionController], providers: [SessionPeople] })
export class SessionModule {}

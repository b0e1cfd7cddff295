import { Module } from '@nestjs/common';
import { ClockController } from './clock.controller.js';
import { SeatsController } from './seats.controller.js';

@Module({ controllers: [ClockController, SeatsController] })
export class DemoModule {}

import { Module } from '@nestjs/common';
import { ConsoleModule } from '../console/console.module.js';
import { MachineController } from './machine.controller.js';
import { OpenApiDocument } from './openapi-document.js';

@Module({ imports: [ConsoleModule], controllers: [MachineController], providers: [OpenApiDocument] })
export class MachineModule {}

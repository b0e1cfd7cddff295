import { Module } from '@nestjs/common';
import { MachineController } from './machine.controller.js';
import { OpenApiDocument } from './openapi-document.js';

@Module({ controllers: [MachineController], providers: [OpenApiDocument] })
export class MachineModule {}

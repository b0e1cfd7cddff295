import { Module } from '@nestjs/common';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { ReadModels } from '#application/ports/read-models.js';
import { ProgrammeImport } from '#application/programme/import/import-programme.js';
import { programmeCommands } from '#application/programme/programme.commands.js';
import { programmeReads } from '#application/programme/programme.reads.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';
import { ImportController } from './import.controller.js';

/** Of the application, which knows no Nest: what it is made of is named here. */
const programmeImport = {
  provide: ProgrammeImport,
  useFactory: (rows: ReadModels) => new ProgrammeImport(rows),
  inject: [ReadModels],
};

@Module({
  controllers: [readDoorsOf('Programme', programmeReads), ImportController],
  providers: [...commandHandlersOf(programmeCommands), ...queryHandlersOf(programmeReads), programmeImport],
})
export class ProgrammeModule {}

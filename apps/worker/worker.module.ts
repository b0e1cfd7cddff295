import type { DynamicModule } from '@nestjs/common';
import type { ApiParts } from '#apps/api/api-parts.js';
import { EngineModule } from '#apps/api/engine.module.js';
import { DoorsModule } from '#apps/api/http/doors.module.js';
import { MachineModule } from '#apps/api/machine/machine.module.js';

/** The doors of a worker that runs alone: whoever watches it asks whether it is well, and what it has counted. */
// biome-ignore lint/complexity/noStaticOnlyClass: to Nest a module is a class
export class WorkerModule {
  static with(parts: ApiParts): DynamicModule {
    return { module: WorkerModule, imports: [EngineModule.with(parts), DoorsModule, MachineModule] };
  }
}

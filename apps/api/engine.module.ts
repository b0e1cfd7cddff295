import type { DynamicModule } from '@nestjs/common';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { EventStore } from '#application/ports/event-store.js';
import { Health } from '#application/ports/health.js';
import { Identity } from '#application/ports/identity.js';
import { KeyVault } from '#application/ports/key-vault.js';
import { LiveHints } from '#application/ports/live-hints.js';
import { Logger } from '#application/ports/logger.js';
import { Metrics } from '#application/ports/metrics.js';
import { ReadModels } from '#application/ports/read-models.js';
import { ReadModelsRebuild } from '#application/ports/read-models-rebuild.js';
import { SlowReads } from '#application/ports/slow-reads.js';
import type { ApiParts } from './api-parts.js';
import { PublicAddress } from './auth/public-address.js';
import { SigningIn } from './auth/signing-in.js';
import { ConsoleFolder } from './console/console-folder.js';
import { DemonstrationClockHolder } from './demo/demonstration-clock.provider.js';
import { ReadSettings } from './http/reading/read-doors.js';
import { Deployment } from './machine/deployment.js';
import { Serving } from './serving.js';

/**
 * What the doors stand on, for all modules. It is opened before there is any Nest and closed after it, by whoever composes
 * the process, so it is given as it is.
 */
// biome-ignore lint/complexity/noStaticOnlyClass: to Nest a module is a class
export class EngineModule {
  static with(parts: ApiParts): DynamicModule {
    const kind = parts.demonstrationClock ? 'demonstration' : 'production';
    const providers = [
      { provide: CommandExecutor, useValue: parts.executor },
      { provide: ReadModels, useValue: parts.readModels },
      { provide: ReadModelsRebuild, useValue: parts.rebuild },
      { provide: SlowReads, useValue: parts.slowReads },
      { provide: EventStore, useValue: parts.store },
      { provide: KeyVault, useValue: parts.vault },
      { provide: LiveHints, useValue: parts.hints },
      { provide: BusinessClock, useValue: parts.clock },
      { provide: Identity, useValue: parts.identity },
      { provide: SigningIn, useValue: new SigningIn(parts.identity, parts.signingIn, parts.accounts) },
      { provide: PublicAddress, useValue: new PublicAddress(parts.publicUrl) },
      { provide: DemonstrationClockHolder, useValue: new DemonstrationClockHolder(parts.demonstrationClock) },
      { provide: ConsoleFolder, useValue: new ConsoleFolder(parts.consoleFolder) },
      { provide: Health, useValue: parts.health },
      { provide: Serving, useValue: parts.serving },
      { provide: Metrics, useValue: parts.metrics },
      { provide: Logger, useValue: parts.logger },
      { provide: ReadSettings, useValue: { timeZone: parts.timeZone } },
      { provide: Deployment, useValue: new Deployment(parts.version, kind) },
    ];
    return { module: EngineModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}

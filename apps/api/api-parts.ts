import type { CommandExecutor } from '#application/engine/execution/command-executor.js';
import type { BusinessClock } from '#application/ports/clocks.js';
import type { DemonstrationClock } from '#application/ports/demonstration-clock.js';
import type { EventStore } from '#application/ports/event-store.js';
import type { Health } from '#application/ports/health.js';
import type { Identity } from '#application/ports/identity.js';
import type { KeyVault } from '#application/ports/key-vault.js';
import type { LiveHints } from '#application/ports/live-hints.js';
import type { Logger } from '#application/ports/logger.js';
import type { Metrics } from '#application/ports/metrics.js';
import type { ReadModels } from '#application/ports/read-models.js';
import type { ReadModelsRebuild } from '#application/ports/read-models-rebuild.js';
import type { SlowReads } from '#application/ports/slow-reads.js';
import type { AccountSigning, SessionParts } from './auth/signing-in.js';
import type { Serving } from './serving.js';

/** What the doors stand on; the composition root makes it, and closes it. */
export interface ApiParts {
  readonly executor: CommandExecutor;
  readonly readModels: ReadModels;
  readonly rebuild: ReadModelsRebuild;
  readonly slowReads: SlowReads;
  readonly store: EventStore;
  readonly vault: KeyVault;
  readonly hints: LiveHints;
  readonly clock: BusinessClock;
  readonly identity: Identity;
  /** By whom a visitor of a demonstration signs in; undefined where there is real work. */
  readonly signingIn: SessionParts | undefined;
  /** By what people sign in where there is real work; undefined in a demonstration. */
  readonly accounts: AccountSigning | undefined;
  /** Where the operator says that people reach us; undefined: where they do. */
  readonly publicUrl: string | undefined;
  /** Undefined where time is real. */
  readonly demonstrationClock: DemonstrationClock | undefined;
  readonly health: Health;
  readonly serving: Serving;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** In which a bare date of `?asOf=` ends. */
  readonly timeZone: string;
  /** Folder of the console as it was built; undefined where this process serves none. */
  readonly consoleFolder: string | undefined;
  /** Of this build, for `/version` and `/`. */
  readonly version: string;
}

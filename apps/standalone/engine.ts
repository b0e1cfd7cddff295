import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { ProjectedHints } from '#application/engine/live/projected-hints.js';
import type { BusinessClock } from '#application/ports/clocks.js';
import type { EventStore } from '#application/ports/event-store.js';
import type { KeyVault } from '#application/ports/key-vault.js';
import type { Logger } from '#application/ports/logger.js';
import type { ReadModels, TableName } from '#application/ports/read-models.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { MeasuredEventStore } from '#infrastructure/event-store/measured.event-store.js';
import { FileKeyVault } from '#infrastructure/keys/file.key-vault.js';
import { openSqliteReadModels, type SqliteReadModels } from '#infrastructure/read-models/sqlite/sqlite.read-models.js';
import { SqliteSlowReads } from '#infrastructure/read-models/sqlite/sqlite.slow-reads.js';
import { ProcessTelemetry } from '#infrastructure/telemetry/process.telemetry.js';
import { PrometheusMetrics } from '#infrastructure/telemetry/prometheus.metrics.js';
import type { Opened } from './shutdown.js';

const SAY_SO_EVERY_MS = 5_000;

/** Rows that stand open until the engine has carried them out: people wait for it. */
const INTENTS: ReadonlySet<TableName> = new Set(['pendingDirectives', 'relations']);

/** What the doors and the worker stand on. */
export interface Engine {
  readonly store: EventStore;
  readonly readModels: SqliteReadModels;
  readonly slowReads: SqliteSlowReads;
  readonly executor: CommandExecutor;
  readonly vault: KeyVault;
  readonly hints: ProjectedHints;
  readonly metrics: PrometheusMetrics;
  readonly telemetry: ProcessTelemetry;
  /** Whoever carries on in other streams what was written in one is told when there is something. */
  readonly onIntent: (told: () => void) => void;
}

/** Opens what is below the doors, in the order in which one part needs the other. */
export async function openEngine(
  { env, store: log, logger, closing }: Opened,
  businessClock: BusinessClock,
): Promise<Engine> {
  const machineClock = new SystemClock();
  const metrics = new PrometheusMetrics();
  metrics.measureProcess();
  const telemetry = new ProcessTelemetry(metrics, logger, machineClock);
  const store = new MeasuredEventStore(log, machineClock, (outcome, seconds) =>
    metrics.appends.observe({ outcome }, seconds),
  );
  const heardBy: { hints?: ProjectedHints; intent?: () => void } = {};
  const readModels = await openSqliteReadModels({
    folder: env.dataDir,
    log: env.log,
    onProjected: (position, changed) => {
      heardBy.hints?.projected(position);
      if (changed.some((table) => INTENTS.has(table))) heardBy.intent?.();
    },
    onQuarantined: (row) => logger.error('a stream is quarantined', { ...row }),
    onFoldingAnew: (why) => logger.warn('the log was copied here, and the read models are folded anew', { why }),
    onStalled: (why) => logger.error('the read models are stalled', { why }),
  });
  closing.first(() => readModels.close());
  const slowReads = new SqliteSlowReads({
    file: () => readModels.file,
    onEnded: ({ message }) =>
      logger.error('the reader thread ended, the next slow read gets another', { error: message }),
  });
  closing.first(() => slowReads.close());
  await caughtUp(store, readModels, logger);
  const hints = new ProjectedHints();
  heardBy.hints = hints;
  const executor = new CommandExecutor(store, readModels, businessClock, () => readModels.nudge(), telemetry);
  const vault = new FileKeyVault(env.dataDir);
  const onIntent = (told: () => void) => {
    heardBy.intent = told;
  };
  return { store, readModels, slowReads, executor, vault, hints, metrics, telemetry, onIntent };
}

/** Nothing is decided on rows that are still being folded: what was done would look undone. */
async function caughtUp(store: EventStore, readModels: ReadModels, logger: Logger): Promise<void> {
  const head = await store.head();
  if (head === undefined) return;
  while (!(await readModels.reached(head.position, SAY_SO_EVERY_MS))) {
    logger.info('folding the log', { at: readModels.position(), of: head.position });
  }
}

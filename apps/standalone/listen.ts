import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ClockWatch } from '#application/engine/outages/clock-watch.js';
import type { BusinessClock } from '#application/ports/clocks.js';
import type { DemonstrationClock } from '#application/ports/demonstration-clock.js';
import type { Identity } from '#application/ports/identity.js';
import type { ApiParts } from '#apps/api/api-parts.js';
import type { AccountSigning, SessionParts } from '#apps/api/auth/signing-in.js';
import { createApi } from '#apps/api/create-api.js';
import { Serving } from '#apps/api/serving.js';
import { packageFolder, readManifest } from '#infrastructure/deployment/package-files.js';
import { type Env, SettingsError } from '#infrastructure/env/env.js';
import type { Engine } from './engine.js';
import { addEngineGauges } from './engine-gauges.js';
import { EngineHealth } from './engine-health.js';
import type { Opened } from './shutdown.js';
import type { Work } from './work.js';

/** As Vite builds it, beside what is compiled. */
const CONSOLE_FOLDER = join(packageFolder(), 'dist/console');
/** For whoever is inside. A command that is cut off is sent again under its key. */
const CLOSED_WITHIN_MS = 5_000;

/** The doors of a role, and who may come in. */
interface Doors {
  readonly module: (parts: ApiParts) => DynamicModule;
  readonly identity: Identity;
  readonly demonstrationClock: DemonstrationClock | undefined;
  /** By a browser; in a demonstration alone. */
  readonly signingIn?: SessionParts;
  /** By which people sign in; for real work alone. */
  readonly accounts?: AccountSigning;
  /** Of the machine's clock; a demonstration has one of its own. */
  readonly clockWatch?: ClockWatch;
}

interface Listening {
  /** Where people reach it. */
  readonly url: string;
  /** Lets everybody in, and answers the ready line. */
  serve(): string;
}

/** Takes the address over an engine that is open. Until it serves, whoever comes is told to come back. */
export async function listen(
  { env, store, logger, closing }: Opened,
  engine: Engine,
  work: Work | undefined,
  clock: BusinessClock,
  { module, identity, demonstrationClock, signingIn, accounts, clockWatch }: Doors,
): Promise<Listening> {
  const { executor, readModels, slowReads, vault, hints, metrics } = engine;
  const serving = new Serving();
  const health = new EngineHealth(engine, work, serving, clockWatch);
  addEngineGauges(engine, work);
  const rebuild = {
    rebuild: async () => {
      await readModels.rebuild();
      // Where a fold was mended, what threw for want of its rows may be decided now.
      work?.worker.quarantine.clear();
    },
  };
  const doors = module({
    ...{
      executor,
      readModels,
      rebuild,
      slowReads,
      store,
      vault,
      clock,
      identity,
      demonstrationClock,
      signingIn,
      accounts,
      health,
      serving,
      metrics,
      logger,
    },
    ...{ hints, timeZone: env.timeZone, publicUrl: env.publicUrl },
    consoleFolder: env.roles.includes('console') ? CONSOLE_FOLDER : undefined,
    version: readManifest().version,
  });
  const app = await createApi(env, doors);
  closing.first(() => closeDoors(app));
  // The doors wait for whoever is inside, and an answer of seconds would hold up the stop.
  closing.first(() => slowReads.close());
  await app.listen(env.port, env.host).catch((error: unknown) => {
    throw mendable(error, env);
  });
  const { port } = app.getHttpServer().address() as AddressInfo;
  const scheme = env.tls === undefined ? 'http' : 'https';
  const url = env.publicUrl ?? `${scheme}://${env.host}:${port}`;
  return {
    url,
    serve: () => {
      serving.begin();
      engine.telemetry.serve();
      return `dondoc ready on ${url}`;
    },
  };
}

/** Whoever connected and asks nothing, or does not end asking, would keep the process for ever. */
async function closeDoors(app: NestFastifyApplication): Promise<void> {
  const late = setTimeout(() => app.getHttpServer().closeAllConnections(), CLOSED_WITHIN_MS);
  await app.close().finally(() => clearTimeout(late));
}

/** What the operator can mend about the address; anything else as it came. */
function mendable(error: unknown, { port, host }: Env): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new SettingsError(
        'DONDOC_PORT',
        `${port} is taken on ${host}`,
        'Give a free one; 0 lets the system choose.',
      );
    case 'EACCES':
      return new SettingsError('DONDOC_PORT', `${port} may not be used by this user`, 'Give one above 1023.');
    case 'EADDRNOTAVAIL':
      return new SettingsError('DONDOC_HOST', `${host} is not an address of this machine`, 'Give 127.0.0.1.');
    default:
      return error;
  }
}

import { factOf } from '#application/engine/fact-of.js';
import type { EventStore } from '#application/ports/event-store.js';
import type { RuntimeEvent } from '#domain/runtime/runtime.js';
import { isLoopback } from '#infrastructure/env/addresses.js';
import { type Env, SettingsError } from '#infrastructure/env/env.js';
import { placeText } from '#infrastructure/event-store/log-place.js';

export type DeploymentKind = 'demonstration' | 'production';

/**
 * A log is born as a demonstration or for real and never changes: its first event says which. An empty one
 * becomes a demonstration on loopback, unless it is told otherwise.
 *
 * @throws SettingsError when `DONDOC_DEMO` contradicts the log.
 */
export async function deploymentKind(env: Env, store: EventStore): Promise<DeploymentKind> {
  const wanted = env.demo === undefined ? undefined : env.demo ? 'demonstration' : 'production';
  const [first] = await store.readAll({ limit: 1 });
  if (first === undefined) return wanted ?? (isLoopback(env.host) ? 'demonstration' : 'production');
  const founded = factOf<Extract<RuntimeEvent, { type: 'DeploymentFounded' }>>(first);
  const { kind } = founded.data;
  if (wanted === undefined || wanted === kind) return kind;
  throw new SettingsError(
    'DONDOC_DEMO',
    `says ${wanted}, but ${placeText(env.log)} was founded as a ${kind} and never changes`,
    'Unset it, or name another log with DONDOC_DATA_DIR or EVENTSTORE_URL.',
  );
}

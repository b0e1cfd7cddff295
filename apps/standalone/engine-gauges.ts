import type { EventStore } from '#application/ports/event-store.js';
import type { Worker } from '#apps/worker/worker.js';
import type { SqliteReadModels } from '#infrastructure/read-models/sqlite/sqlite.read-models.js';
import type { PrometheusMetrics } from '#infrastructure/telemetry/prometheus.metrics.js';
import { LAG_ALARM, standingOf } from './events-behind.js';

/** What stands open is bounded by what a mail server takes in an hour; more than this is a number that says enough. */
const DELIVERIES_COUNTED_MAX = 10_000;

interface LookedAt {
  readonly store: EventStore;
  readonly readModels: SqliteReadModels;
  readonly worker: Worker;
}

/** What is not counted as it happens but looked at when somebody asks. */
export function addEngineGauges(metrics: PrometheusMetrics, { store, readModels, worker }: LookedAt): void {
  metrics.gauge({
    name: 'dondoc_read_models_lag_events',
    help: `Events of the log that the read models have not folded in; ${LAG_ALARM + 1} is that many or more`,
    read: async () => ({ lag: (await standingOf(store, readModels)).missing ?? Number.NaN }),
  });
  metrics.gauge({
    name: 'dondoc_deliveries_open',
    help: `Deliveries without an outcome, in the queue or to be put back into it; counted up to ${DELIVERIES_COUNTED_MAX}`,
    read: async () => ({
      open: readModels.find('deliveries', { isOpen: 1 }, { limit: DELIVERIES_COUNTED_MAX }).length,
    }),
  });
  metrics.gauge({
    name: 'dondoc_quarantined_streams',
    help: 'Streams that stand still, in the read models, for a processor, or because they wait for one that does',
    label: 'by',
    read: async () => ({
      projector: readModels.quarantined().length,
      processors: worker.quarantine.list().length,
      waiting: worker.quarantine.waiting,
    }),
  });
}

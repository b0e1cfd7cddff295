import { once } from 'node:events';
import express from 'express';
import { Conflict } from '../work/conflict.mjs';
import { eventMaker } from '../work/events.mjs';
import { REPORT } from '../work/report.mjs';
import { open as openStore } from './emmett-postgresql.mjs';

const LENGTH = 20;
const ATTEMPTS_MAX = 5;
const evolve = (state, { data }) => ({ reports: state.reports + 1, percent: data.percent });

/** Emmett on PostgreSQL behind Express 5: the same request checked, its stream loaded and folded, decided, appended. */
export async function open({ url: database, streams, seed }) {
  const store = await openStore({ url: database });
  const event = eventMaker(seed);
  const ids = Array.from({ length: streams }, (_, number) => `task-${number}`);
  for (const id of ids) await store.append(id, -1, Array.from({ length: LENGTH }, event));
  const app = express();
  app.use(express.json());
  app.post('/v1/tasks/:id/progress-reports', async (request, response) => {
    const { period, percent, narrative, explanation } = request.body;
    if (typeof period !== 'string' || typeof narrative !== 'string' || !Number.isInteger(percent)) {
      response.status(400).json({ code: 'invalid' });
      return;
    }
    const { id } = request.params;
    for (let attempt = 1; ; attempt += 1) {
      const history = await store.read(id);
      const { reports } = history.reduce(evolve, { reports: 0, percent: 0 });
      const made = event();
      const data = { ...made.data, period, percent, narrative, explanation };
      try {
        const revision = await store.append(id, reports - 1, [{ ...made, data }]);
        response.status(201).json({ id, revision, changed: true });
        return;
      } catch (error) {
        if (!(error instanceof Conflict) || attempt === ATTEMPTS_MAX) throw error;
      }
    }
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    headers: { 'content-type': 'application/json' },
    body: REPORT,
    paths: ids.map((id) => `/v1/tasks/${id}/progress-reports`),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await store.close();
    },
  };
}

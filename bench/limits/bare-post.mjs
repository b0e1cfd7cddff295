import Fastify from 'fastify';
import { REPORT } from '../work/report.mjs';

const schema = {
  body: {
    type: 'object',
    required: ['period', 'narrative'],
    additionalProperties: false,
    properties: {
      period: { type: 'string', maxLength: 40 },
      percent: { type: 'integer', minimum: 0, maximum: 100 },
      narrative: { type: 'string', maxLength: 10_000 },
      explanation: { type: 'string', maxLength: 10_000 },
    },
  },
};

/** The same request at a door with nothing behind it: parsed, validated, answered. */
export async function open({ streams }) {
  const app = Fastify();
  app.post('/v1/tasks/:id/progress-reports', { schema }, (request, reply) => {
    reply.code(201);
    return { id: request.params.id, revision: 1, position: '1', changed: true };
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    headers: { 'content-type': 'application/json' },
    body: REPORT,
    paths: Array.from({ length: streams }, (_, number) => `/v1/tasks/task-${number}/progress-reports`),
    close: () => app.close(),
  };
}

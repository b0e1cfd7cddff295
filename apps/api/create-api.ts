import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { fastifyCookie } from '@fastify/cookie';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from '#application/ports/metrics.js';
import { DomainProblem } from './http/domain-problem.js';
import { BODY_LIMIT } from './http/failure-of.js';
import { takeJsonAlone } from './http/json-body.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RouteTable } from './http/route-table.js';
import { traceIdOf } from './http/trace-id.js';
import { Deployment } from './machine/deployment.js';
import { OpenApiDocument } from './machine/openapi-document.js';

/** Longer than any id of ours; a longer one is simply not there. */
const PARAMETER_MAX = 500;

/** How requests come in; the settings have it in this form. */
export interface Transport {
  /** Paths of PEM files; undefined for plain HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** Proxies whose forwarding headers are believed; empty: nobody's. */
  readonly trustProxy: readonly string[];
}

class Api {}

/**
 * The doors over Fastify, ready for `listen` or `inject`: of `ApiModule.with(…)`.
 * Signals are the composition root's, which closes the doors before what they stand on.
 */
export async function createApi(transport: Transport, api: DynamicModule): Promise<NestFastifyApplication> {
  let filter: ProblemFilter | undefined;
  let metrics: Metrics | undefined;
  const adapter = new FastifyAdapter({
    ...optionsOf(transport),
    bodyLimit: BODY_LIMIT,
    requestIdHeader: false,
    genReqId: ({ headers }: IncomingMessage) => traceIdOf(headers['traceparent']),
    routerOptions: { maxParamLength: PARAMETER_MAX },
    // An address that cannot even be decoded is refused before any hook runs.
    frameworkErrors: (_: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter?.answer(new DomainProblem('not-found'), request, reply),
  });
  const fastify: FastifyInstance = adapter.getInstance();
  const routes = new RouteTable();
  fastify.addHook('onRoute', ({ method, url, schema }) => routes.add(method, url, schema?.hide !== true));
  guardAnswers(fastify);
  measureAnswers(fastify, () => metrics);
  takeJsonAlone(fastify);
  // Not waited for: waiting loads what is there, and routes that come after that miss the answers to errors that Nest sets.
  void fastify.register(fastifyCookie);

  const app = await NestFactory.create<NestFastifyApplication>(
    {
      module: Api,
      imports: [api],
      providers: [{ provide: RouteTable, useValue: routes }],
      exports: [RouteTable],
      global: true,
    },
    adapter,
    { bodyParser: false, logger: false, abortOnError: false },
  );
  filter = app.get(ProblemFilter, { strict: false });
  metrics = app.get(Metrics, { strict: false });
  const { version } = app.get(Deployment, { strict: false });
  app
    .get(OpenApiDocument, { strict: false })
    .madeBy(async () => (await import('./machine/openapi.js')).openApiOf(app, version));
  await app.init();
  await fastify.ready();
  return app;
}

function optionsOf({ tls, trustProxy }: Transport) {
  return {
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    ...(tls === undefined ? {} : { https: { cert: readFileSync(tls.cert), key: readFileSync(tls.key) } }),
  };
}

/** Answers are of one person and one moment; nobody keeps them, and no browser guesses at what they are. */
function guardAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

/** By the route as it was registered; a path that nobody serves is `none`. */
function measureAnswers(fastify: FastifyInstance, metrics: () => Metrics | undefined): void {
  fastify.addHook('onResponse', async ({ method, routeOptions }, { statusCode: status, elapsedTime }) => {
    metrics()?.requested({ method, route: routeOptions.url ?? 'none', status, seconds: elapsedTime / 1000 });
  });
}

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from '#application/ports/logger.js';
import { languageOf } from '#texts/language.js';
import { DomainProblem } from './domain-problem.js';
import { problemOf } from './failure-of.js';
import { problemBody } from './problem-body.js';
import { pathOf, RouteTable } from './route-table.js';

/** The one way out for whatever is not an answer: every error becomes a problem in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: RouteTable,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for what Fastify refuses before it has found a route. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = this.#atUnknownRoute(error, request) ?? problemOf(error);
    const traceId = request.id;
    if (problem.code === 'internal') this.#log(error, request, traceId);
    const language = languageOf(request.headers['accept-language']);
    const body = problemBody(problem, language, traceId);
    reply
      .code(body.status)
      .headers({ ...problem.more.headers })
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .header('vary', 'accept-language')
      .send(JSON.stringify(body));
  }

  /** Nest throws the same for a path that nobody has and for one that others call with another method. */
  #atUnknownRoute(error: unknown, request: FastifyRequest): DomainProblem | undefined {
    if (!(error instanceof HttpException) || error.getStatus() !== 404) return undefined;
    const path = pathOf(request);
    const methods = this.routes.methodsOf(path);
    const allowed = methods.join(', ');
    // A route of files takes the method, and has no such file.
    if (allowed === '' || methods.includes(request.method))
      return new DomainProblem('not-found', { path: path.slice(0, 200) });
    return new DomainProblem(
      'method-not-allowed',
      { method: request.method, allowed },
      { headers: { allow: allowed } },
    );
  }

  #log(error: unknown, { method, routeOptions }: FastifyRequest, traceId: string): void {
    // The route, not the path: what stands in a path may be personal.
    const route = routeOptions?.url ?? 'none';
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    this.logger.error('a request failed', { method, route, traceId, error: message, stack });
  }
}

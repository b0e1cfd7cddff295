import { Controller, Get, Header, HttpStatus, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Health, type HealthPart } from '#application/ports/health.js';
import { Identity } from '#application/ports/identity.js';
import { Metrics } from '#application/ports/metrics.js';
import { languageOf } from '#texts/language.js';
import { Open } from '../auth/open.decorator.js';
import { ConsolePages } from '../console/console-pages.js';
import { prefersHtml } from '../console/prefers-html.js';
import { RouteTable } from '../http/route-table.js';
import { Deployment } from './deployment.js';
import { type Index, indexOf, indexText } from './index-page.js';
import { OpenApiDocument } from './openapi-document.js';

/** What a machine, or somebody who has just arrived, asks without a token. */
@Open()
@Controller()
export class MachineController {
  constructor(
    private readonly routes: RouteTable,
    private readonly identity: Identity,
    private readonly health: Health,
    private readonly deployment: Deployment,
    private readonly openApi: OpenApiDocument,
    private readonly metrics: Metrics,
    private readonly pages: ConsolePages,
  ) {}

  /** To a browser the console, where there is one. */
  @Get('/')
  @Header('vary', 'accept, accept-language, cookie')
  async index(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Index | string> {
    const { headers, protocol, host } = request;
    const page = prefersHtml(headers.accept) ? await this.pages.page(request, reply) : undefined;
    if (page !== undefined) return page;
    const language = languageOf(headers['accept-language']);
    const index = indexOf(this.routes.list(), this.identity.openTokens(), this.deployment, language);
    reply.header('content-language', language);
    if (headers.accept?.includes('application/json') === true) return index;
    reply.header('content-type', 'text/plain; charset=utf-8');
    return indexText(index, `${protocol}://${host}`, language);
  }

  /** What can be called, for programs. */
  @Get('openapi.json')
  document(): Promise<object> {
    return this.openApi.get();
  }

  /** The process answers. */
  @Get('healthz')
  alive(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** Every part that it needs works; the parts say what to do where one does not. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const parts: readonly HealthPart[] = await this.health.parts();
    const isReady = parts.every(({ isHealthy }) => isHealthy);
    if (!isReady) reply.code(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', '5');
    const isDegraded = parts.some((part) => part.isDegraded === true);
    return { status: isReady ? (isDegraded ? 'degraded' : 'ready') : 'not-ready', parts };
  }

  /** What is counted, for programs that watch: nothing of it is anybody's, so it is open like what is above. */
  @Get('metrics')
  counted(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }

  @Get('version')
  version() {
    const { name, version, kind } = this.deployment;
    return { name, version, kind, node: process.version };
  }
}

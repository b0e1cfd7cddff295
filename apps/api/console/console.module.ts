import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SessionModule } from '../session/session.module.js';
import { consoleAssets } from './console-assets.js';
import { ConsolePages } from './console-pages.js';
import { takesHtml } from './prefers-html.js';

/** A page is no call: it stands neither in the list at `/` nor in `/openapi.json`. */
const NO_CALL = { schema: { hide: true } };
/** Where the console has something to show beside `/`, which a script asks for too. */
const ADDRESSES = ['/sign-in', '/first', '/invitation', '/as/*'];

/** The console's page and files, beside the doors that it calls. */
@Module({ imports: [SessionModule], providers: [ConsolePages], exports: [ConsolePages] })
export class ConsoleModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly pages: ConsolePages,
  ) {}

  onModuleInit(): void {
    const { assets } = this.pages;
    if (assets === undefined) return;
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    for (const address of ADDRESSES) fastify.get(address, NO_CALL, (request, reply) => this.#show(request, reply));
    // Not waited for, as in create-api.ts.
    void fastify.register(consoleAssets(assets));
  }

  async #show(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const page = takesHtml(request.headers.accept) ? await this.pages.page(request, reply) : undefined;
    return page === undefined ? reply.callNotFound() : reply.send(page);
  }
}

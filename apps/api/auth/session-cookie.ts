import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicAddress } from './public-address.js';

const NAME = 'dondoc-session';

/**
 * What a browser keeps of its session: out of reach of scripts and of other sites, until the browser is closed. Over https
 * under a name that no other host, and nobody without https, can set (`__Host-`, RFC 6265bis 4.1.3.2).
 */
@Injectable()
export class SessionCookie {
  constructor(private readonly address: PublicAddress) {}

  in(request: FastifyRequest): string | undefined {
    return request.cookies[this.#nameFor(request)];
  }

  keep(request: FastifyRequest, reply: FastifyReply, value: string): void {
    reply.setCookie(this.#nameFor(request), value, this.#rulesFor(request));
  }

  drop(request: FastifyRequest, reply: FastifyReply): void {
    reply.clearCookie(this.#nameFor(request), this.#rulesFor(request));
  }

  #rulesFor(request: FastifyRequest) {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.address.isHttps(request) } as const;
  }

  #nameFor(request: FastifyRequest): string {
    return this.address.isHttps(request) ? `__Host-${NAME}` : NAME;
  }
}

import type { FastifyRequest } from 'fastify';

type Reached = Pick<FastifyRequest, 'protocol' | 'host'>;

/** Under which address people reach this server: the one that the operator set, else the one that was asked. */
export class PublicAddress {
  constructor(private readonly url: string | undefined) {}

  /** `https://dondoc.example.vn` (RFC 6454); undefined where what was asked for is no address at all. */
  originOf({ protocol, host }: Reached): string | undefined {
    const reached = this.url ?? `${protocol}://${host}`;
    return URL.canParse(reached) ? new URL(reached).origin : undefined;
  }

  isHttps(request: Reached): boolean {
    return this.originOf(request)?.startsWith('https:') === true;
  }
}

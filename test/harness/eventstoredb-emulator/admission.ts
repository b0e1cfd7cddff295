import { status as Code, Metadata, type ServiceError } from '@grpc/grpc-js';

export interface Account {
  readonly name: string;
  readonly password: string;
  readonly mayReadAll: boolean;
  /** Delete and tombstone streams, and write their metadata. */
  readonly mayDelete: boolean;
}

export type Right = 'use' | 'read all' | 'delete';

export type Refusal = Pick<ServiceError, 'code' | 'details'> & { readonly metadata?: Metadata };

/** Who may do what, and where; a server without accounts admits everybody, as an insecure node does. */
export class Admission {
  /** @param leader where the leader is, where this server is not. */
  constructor(
    private readonly accounts: readonly Account[] | undefined,
    private readonly leader: () => number | undefined,
  ) {}

  /** What a call with these headers is refused with. */
  refusal(headers: Metadata, right: Right): Refusal | undefined {
    const leader = this.leader();
    if (leader !== undefined && headers.get('requires-leader').length > 0) return notLeader(leader);
    if (this.accounts === undefined) return undefined;
    const [given] = headers.get('authorization');
    if (given === undefined) return DENIED;
    const words = Buffer.from(String(given).replace(/^Basic /, ''), 'base64').toString('utf8');
    const account = this.accounts.find(({ name, password }) => `${name}:${password}` === words);
    if (!account) return { code: Code.UNAUTHENTICATED, details: 'Unauthenticated' };
    const hasRight = right === 'use' || (right === 'read all' ? account.mayReadAll : account.mayDelete);
    return hasRight ? undefined : DENIED;
  }
}

function notLeader(port: number): Refusal {
  const metadata = new Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', '127.0.0.1');
  metadata.set('leader-endpoint-port', `${port}`);
  return { code: Code.NOT_FOUND, details: `Leader info available. Retry with leader 127.0.0.1:${port}.`, metadata };
}

/** Events of `$$name` are the metadata of `name`: what is cut off there is gone as if deleted. */
export const rightFor = (stream: string): Right => (stream.startsWith('$$') ? 'delete' : 'use');

const denied = new Metadata();
denied.set('exception', 'access-denied');
const DENIED: Refusal = { code: Code.PERMISSION_DENIED, details: 'Access Denied', metadata: denied };

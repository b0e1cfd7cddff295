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

/** Who may do what; a server without accounts admits everybody, as an insecure node does. */
export class Admission {
  constructor(private readonly accounts: readonly Account[] | undefined) {}

  /** What a call with these headers is refused with. */
  refusal(headers: Metadata, right: Right): Refusal | undefined {
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

/** Events of `$$name` are the metadata of `name`: what is cut off there is gone as if deleted. */
export const rightFor = (stream: string): Right => (stream.startsWith('$$') ? 'delete' : 'use');

const denied = new Metadata();
denied.set('exception', 'access-denied');
const DENIED: Refusal = { code: Code.PERMISSION_DENIED, details: 'Access Denied', metadata: denied };

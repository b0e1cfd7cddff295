import { readFileSync } from 'node:fs';
import { LogRefused } from '../log-errors.js';

export interface Host {
  readonly name: string;
  readonly port: number;
}

export interface AddressParts {
  readonly hosts: readonly Host[];
  readonly isTls: boolean;
  readonly caFile?: string;
  readonly hasAccount: boolean;
}

/**
 * Where EventStoreDB is, checked (connection-url.ts). The string with the password is held where neither an error, a log
 * line nor `inspect` finds it.
 */
export class Address {
  readonly hosts: readonly Host[];
  readonly isTls: boolean;
  readonly caFile: string | undefined;
  readonly hasAccount: boolean;
  readonly #url: string;

  constructor(url: string, { hosts, isTls, caFile, hasAccount }: AddressParts) {
    this.#url = url;
    this.hosts = hosts;
    this.isTls = isTls;
    this.caFile = caFile;
    this.hasAccount = hasAccount;
  }

  /**
   * What `made` makes of the string. Settings are checked at every start, and the client is slow to load: so it is not
   * known here.
   *
   * @throws LogRefused; the client's own message would hold the whole string.
   */
  client<Client>(made: (url: string) => Client): Client {
    this.certificates();
    try {
      return made(this.#url);
    } catch {
      throw new LogRefused('the address of EventStoreDB cannot be read: write special characters as %XX');
    }
  }

  /** The authorities that its certificate is held against, where they are not the system's. @throws LogRefused */
  certificates(): Buffer | undefined {
    if (this.caFile === undefined) return undefined;
    let pem: Buffer;
    try {
      pem = readFileSync(this.caFile);
    } catch (error) {
      const why = error !== null && typeof error === 'object' && 'code' in error ? error.code : error;
      throw new LogRefused(`the certificate file of tlsCAFile, ${this.caFile}, cannot be read (${why})`);
    }
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
      throw new LogRefused(`the file of tlsCAFile, ${this.caFile}, holds no certificate in PEM form`);
    }
    return pem;
  }
}

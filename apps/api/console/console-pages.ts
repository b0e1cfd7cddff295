import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '#texts/language.js';
import { pageHeaders } from './page-headers.js';

const NONCE_BYTES = 16;
const NONCE_BLANK = '__CSP_NONCE__';

/** The console as it was built. It has one page, which finds out in the browser what its address shows. */
export class ConsolePages {
  /** Undefined where this process serves no console. */
  constructor(private readonly folder: string | undefined) {}

  /** Where files lie whose names tell what is in them; undefined where none are served. */
  get assets(): string | undefined {
    return this.folder && join(this.folder, 'assets');
  }

  /**
   * The page in the language that the reader asks for, with its headers set; undefined where there is no console. Read anew
   * each time: a build under a running server has new names of files in it.
   */
  async page({ headers }: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const built = this.folder && (await readFile(join(this.folder, 'index.html'), 'utf8').catch(absent));
    if (built === undefined) return undefined;
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const language = languageOf(headers['accept-language']);
    reply.headers(pageHeaders(nonce)).header('content-language', language);
    return built.replace(NONCE_BLANK, nonce).replace('<html lang="vi"', `<html lang="${language}"`);
  }
}

function absent(error: unknown): undefined {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '#texts/language.js';
import { SessionCookie } from '../auth/session-cookie.js';
import { Serving } from '../serving.js';
import { SessionAnswers } from '../session/session-answers.js';
import { ConsoleFolder } from './console-folder.js';
import { pageHeaders } from './page-headers.js';

const NONCE_BYTES = 16;
const NONCE_BLANK = '__CSP_NONCE__';

/** The console as it was built. It has one page, which finds out in the browser what its address shows. */
@Injectable()
export class ConsolePages {
  constructor(
    private readonly folder: ConsoleFolder,
    private readonly answers: SessionAnswers,
    private readonly cookie: SessionCookie,
    private readonly serving: Serving,
  ) {}

  /** Where files lie whose names tell what is in them; undefined where none are served. */
  get assets(): string | undefined {
    return this.folder.path && join(this.folder.path, 'assets');
  }

  /**
   * The page in the language that the reader asks for and with whom its browser may be, its headers set; undefined where
   * there is no console. Read anew each time: a build under a running server has new names of files in it.
   */
  async page(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const { path } = this.folder;
    const built = path && (await readFile(join(path, 'index.html'), 'utf8').catch(absent));
    if (built === undefined) return undefined;
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const language = languageOf(request.headers['accept-language']);
    const session = await this.#sessionFor(request);
    reply.headers(pageHeaders(nonce)).header('content-language', language);
    return built
      .replace(NONCE_BLANK, nonce)
      .replace('<html lang="vi"', `<html lang="${language}"`)
      .replace('</head>', () => `${session}</head>`);
  }

  /** Data, which no browser runs: every page begins with it, and on a slow line asking costs a turn. */
  async #sessionFor(request: FastifyRequest): Promise<string> {
    if (!this.serving.hasBegun) return '';
    // What the page is not given it asks for, and is told why not.
    const session = await this.answers.of(request, this.cookie.in(request)).catch(() => undefined);
    if (session === undefined) return '';
    // As JSON has no `<` of its own, nothing in it ends the element (WHATWG HTML 4.12.1.3).
    const json = JSON.stringify(session).replaceAll('<', '\\u003c');
    return `<script type="application/json" id="session">${json}</script>`;
  }
}

function absent(error: unknown): undefined {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

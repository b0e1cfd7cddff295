import { type FastifyStaticOptions, fastifyStatic } from '@fastify/static';
import type { FastifyError, FastifyPluginAsync } from 'fastify';

/** `index-BxQ3_7aZ.js`: another content has another name, so what a browser has, it may keep. */
const HASHED = /-[\w-]{8}\.\w+(\.gz|\.br)?$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

const OPTIONS: Omit<FastifyStaticOptions, 'root' | 'serve'> = {
  ...{ prefix: '/assets/', decorateReply: false, preCompressed: true, index: false, dotfiles: 'ignore' },
  // Not built yet is no fault: the files are there once it is.
  ...{ suppressWarning: true, cacheControl: false },
  setHeaders: (reply, path) => {
    reply.header('cache-control', HASHED.test(path) ? FOR_EVER : 'no-cache');
  },
};

/** What the page loads, from a folder and nothing beside it. */
export function consoleAssets(root: string): FastifyPluginAsync {
  return async (scope) => {
    // Whoever tries the way out of the folder learns no more than whoever mistypes a name.
    scope.setErrorHandler(async (error: FastifyError, _request, reply) => {
      if (error.statusCode !== 403) throw error;
      return reply.callNotFound();
    });
    await scope.register(fastifyStatic, { root, ...OPTIONS });
  };
}

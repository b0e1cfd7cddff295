import { Redis, type RedisOptions } from 'ioredis';

/** Where a Redis is: the private one's socket, or yours. */
export type RedisAddress = { readonly socketPath: string } | { readonly url: string };

/** A connection that is lost comes back of itself, so its errors are news, never the end of the process. */
export type OnRedisError = (error: Error) => void;

const retryStrategy = (attempt: number): number => Math.min(attempt * 100, 1_000);

/** For adding: a command fails at once while Redis is away, because no request of a person may wait for a queue. */
export function producerConnection(address: RedisAddress, onError: OnRedisError): Redis {
  return connect(address, { enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: 2_000 }, onError);
}

/** For BullMQ's workers, which block and must wait for ever. */
export function workerConnection(address: RedisAddress, onError: OnRedisError): Redis {
  return connect(address, { maxRetriesPerRequest: null, connectTimeout: 2_000 }, onError);
}

function connect(address: RedisAddress, own: Omit<RedisOptions, 'replyMapping'>, onError: OnRedisError): Redis {
  // A connection that is closed between two attempts would otherwise hold the process for two seconds.
  const all = { ...own, retryStrategy, disconnectTimeout: 200 };
  const redis = 'url' in address ? new Redis(address.url, all) : new Redis(address.socketPath, all);
  return redis.on('error', onError);
}

import { producerConnection, type RedisAddress } from './redis-connection.js';

const ANSWER_WITHIN_MS = 1_000;

/** Whether Redis answers a PING now, over a connection of its own: what `/readyz` says must not be hearsay. */
export async function redisAnswers(address: RedisAddress): Promise<boolean> {
  const redis = producerConnection(address, () => {});
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
  });
  const ready = new Promise<boolean>((resolve) => {
    redis.once('ready', () => resolve(true));
  });
  try {
    return await Promise.race([ready, tooLate]);
  } finally {
    clearTimeout(timer);
    redis.disconnect();
  }
}

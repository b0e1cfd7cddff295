/** The most that append at once in any process of `startsFrom`. */
export const CALLERS_MAX = 16;

/** Clean ends and kills, small and large events, idle checkpoints: a log is opened over every kind of rest. */
export function startsFrom(random, common) {
  const start = (settings) => ({
    callers: random.oneOf([1, 4, CALLERS_MAX]),
    bytes: random.oneOf([20, 600, 20_000]),
    ...common,
    ...settings,
  });
  return [
    start({ callers: 4, appends: random.between(3, 8), pauseAt: [1] }),
    start({ killAfter: random.between(1, 60) }),
    start({ appends: random.between(2, 10), pauseAt: random.isTrue() ? [2] : [] }),
    start({ killAfter: random.between(1, 60), pauseAt: [1] }),
  ];
}

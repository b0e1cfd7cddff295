// Loaded before the product (`NODE_OPTIONS=--import`): the machine's clock runs on from the instant in the file that
// `SPEC_CLOCK` names, and jumps when another one is written there. What is done again and again is then due, as it would
// have been: nobody waits for the rest of a real interval.
import { readFileSync, statSync } from 'node:fs';

const file = process.env.SPEC_CLOCK;
const RealDate = Date;
const { setInterval: setRealInterval, clearInterval: clearRealInterval } = globalThis;
const intervals = new Map();
let aheadMs = 0;
let readAt = -1;

function look() {
  const { mtimeMs } = statSync(file);
  if (mtimeMs === readAt) return;
  readAt = mtimeMs;
  const beforeMs = aheadMs;
  aheadMs = Math.round(RealDate.parse(readFileSync(file, 'utf8').trim()) - mtimeMs);
  for (const { again, everyMs } of [...intervals.values()]) if (aheadMs - beforeMs >= everyMs) again();
}

look();
setRealInterval(look, 50).unref();
globalThis.setInterval = (callback, everyMs, ...given) => {
  const timer = setRealInterval(callback, everyMs, ...given);
  intervals.set(timer, { again: () => callback(...given), everyMs });
  return timer;
};
globalThis.clearInterval = (timer) => {
  intervals.delete(timer);
  clearRealInterval(timer);
};
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + aheadMs);
    else super(...given);
  }
  static now() {
    return RealDate.now() + aheadMs;
  }
};

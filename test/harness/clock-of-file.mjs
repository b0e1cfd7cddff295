// Loaded before the product (`NODE_OPTIONS=--import`): the machine's clock runs on from the instant in the file that
// `SPEC_CLOCK` names, and jumps when another one is written there.
import { readFileSync, statSync } from 'node:fs';

const file = process.env.SPEC_CLOCK;
const RealDate = Date;
let aheadMs = 0;
let readAt = -1;

function look() {
  const { mtimeMs } = statSync(file);
  if (mtimeMs === readAt) return;
  readAt = mtimeMs;
  aheadMs = Math.round(RealDate.parse(readFileSync(file, 'utf8').trim()) - mtimeMs);
}

look();
setInterval(look, 50).unref();
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + aheadMs);
    else super(...given);
  }
  static now() {
    return RealDate.now() + aheadMs;
  }
};

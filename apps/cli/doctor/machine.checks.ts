import { dateIn } from '#domain/calendar/zone.js';
import { instantOf } from '#domain/kernel/time.js';
import { readManifest } from '#infrastructure/deployment/package-files.js';
import { type Finding, finding } from './finding.js';

/** Against the `engines` of package.json, which has the form `>=20.19`. */
export function checkNode(version = process.versions.node): Finding {
  const needed = readManifest().engines.node;
  const isOld = isBelow(numbersOf(version), numbersOf(needed));
  return finding('node', isOld ? 'fault' : 'ok', isOld ? 'node-old' : 'node-ok', { version, needed });
}

const numbersOf = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

function isBelow(have: readonly number[], needed: readonly number[]): boolean {
  for (const [at, least] of needed.entries()) {
    const part = have[at] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}

/** Ha Noi is seven hours ahead of UTC: a day begins there at 17:00 of the day before. */
const MIDNIGHT = instantOf('2020-06-30T17:00:00.000Z');
const HA_NOI = 'Asia/Ho_Chi_Minh';
const FIRST_OF_JULY = '2020-07-01';

/** Without its own data Node would take every zone for UTC, and all deadlines would end seven hours late. */
export function checkTimeZone(zone: string): Finding {
  const found = dateIn(MIDNIGHT, HA_NOI);
  if (found !== FIRST_OF_JULY) {
    return finding('timeZone', 'fault', 'zone-wrong', { zone: HA_NOI, found, expected: FIRST_OF_JULY });
  }
  return finding('timeZone', 'ok', 'zone-ok', { zone, data: process.versions['tz'] ?? '' });
}

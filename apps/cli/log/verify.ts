import { isoOf } from '#domain/kernel/time.js';
import { type LogPlace, placeText } from '#infrastructure/event-store/log-place.js';
import type { LogFault, LogVerdict } from '#infrastructure/event-store/verify-log.js';
import { findingTexts } from '#texts/command-line/words.texts.js';
import { pace } from '../notice/steps.js';
import type { Context, Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';
import { damageFailure, logFailure } from './log-failure.js';
import { logPlaceOf, requireLogIn } from './log-places.js';
import { verdictOn } from './log-verdict.js';

interface Verified extends Omit<LogVerdict, 'fault' | 'recordedAt'> {
  readonly isIntact: boolean;
  readonly recordedAt: string | null;
  readonly seconds: number;
  readonly eventsPerSecond: number;
  readonly fault: LogFault | null;
}

const columns: readonly Column<Verified>[] = [
  {
    key: 'state',
    value: ({ isIntact }) => (isIntact ? 'ok' : 'fault'),
    text: ({ isIntact }, language) => findingTexts[isIntact ? 'ok' : 'fault'][language],
    tone: ({ isIntact }) => (isIntact ? 'good' : 'bad'),
  },
  { key: 'events', value: ({ events }) => events },
  { key: 'streams', value: ({ streams }) => streams },
  { key: 'bytes', value: ({ bytes }) => bytes },
  {
    key: 'recordedAt',
    value: ({ recordedAt }) => recordedAt,
    text: ({ recordedAt }, language) => momentOf(recordedAt, language),
  },
  { key: 'seconds', value: ({ seconds }) => seconds },
  { key: 'eventsPerSecond', value: ({ eventsPerSecond }) => eventsPerSecond },
  { key: 'finding', value: ({ fault }) => fault?.kind, isForScripts: true },
  { key: 'position', value: ({ fault }) => fault?.position, isForScripts: true },
  { key: 'stream', value: ({ fault }) => fault?.stream, isForScripts: true },
];

/** Needs no dondoc that runs, and works beside one. What was found good is shown also where something is not. */
export const verify: Run = async (context) => {
  const { output, language } = context;
  const place = logPlaceOf(context);
  if (place.kind === 'sqlite') requireLogIn(place.folder);
  const since = performance.now();
  const { fault, recordedAt, ...counts } = await verdictOf(place, context);
  const verified: Verified = {
    isIntact: fault === undefined,
    ...counts,
    recordedAt: recordedAt === undefined ? null : isoOf(recordedAt),
    ...pace(counts.events, since),
    fault: fault ?? null,
  };
  output.show({ answer: verified, main: sheet([verified], columns), isRecord: true });
  if (fault !== undefined) throw damageFailure(fault, placeText(place), language);
  return EXIT.ok;
};

async function verdictOf(place: LogPlace, context: Context): Promise<LogVerdict> {
  try {
    return await verdictOn(place, context);
  } catch (error) {
    throw logFailure(error, placeText(place), placeText(place), context.language);
  }
}

import type { ClockState } from '#contracts/clock.js';
import type { Context, Run } from '../shell/command.js';
import { EXIT, type ExitCode } from '../shell/exit-codes.js';
import { momentOf } from '../shell/labels.js';
import { say } from '../shell/messages.js';
import { finished, type OperationAnswer } from '../shell/operation.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<ClockState>[] = [
  { key: 'now', value: ({ now }) => now, text: ({ now }, language) => momentOf(now, language) },
  { key: 'rate', value: ({ rate }) => rate },
  {
    key: 'advancingTo',
    value: ({ advancingTo }) => advancingTo,
    text: ({ advancingTo = null }, language) => momentOf(advancingTo, language),
  },
];

const actColumns: readonly Column<ClockState['lastActs'][number]>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  { key: 'actor', value: ({ by }) => `${by.unit}/${by.post}`, text: ({ by }) => by.as },
  { key: 'what', value: ({ what }) => what },
  { key: 'refused', value: ({ refused }) => refused },
];

const PATH = '/v1/demo/clock';

export const showClock: Run = async (context) => show(context, await context.client.get<ClockState>(PATH));

/** Lives through all that falls due until then, so it may take a while. */
export const advanceClock: Run = (context) => move(context, { advanceTo: context.args.operand('to') });

export const stepClock: Run = (context) => move(context, { step: true });

export const setRate: Run = (context) => move(context, { rate: context.args.number('rate') });

async function move(context: Context, asked: object): Promise<ExitCode> {
  const { args, client, output, language, waitMs } = context;
  const body = { ...asked, ...(args.isSet('cast') ? { cast: true } : {}) };
  const answer = await client.post<ClockState | OperationAnswer<ClockState>>(PATH, { body });
  if (!('state' in answer)) return show(context, answer);
  output.note(say('operation-runs', language));
  return show(context, await finished(client, answer, waitMs));
}

function show({ output }: Context, clock: ClockState): ExitCode {
  const acts = sheet(clock.lastActs, actColumns);
  output.show({ answer: clock, main: sheet([clock], columns), isRecord: true, after: [acts] });
  return EXIT.ok;
}

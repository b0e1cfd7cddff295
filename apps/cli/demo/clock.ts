import type { Context, Run } from '../shell/command.js';
import { EXIT, type ExitCode } from '../shell/exit-codes.js';
import { momentOf } from '../shell/labels.js';
import { say } from '../shell/messages.js';
import { finished, type OperationAnswer } from '../shell/operation.js';
import { type Column, sheet } from '../shell/sheet.js';

/** As `GET /v1/demo/clock` answers it. */
interface Clock {
  readonly now: string;
  /** Virtual seconds per second; 0 stands still. */
  readonly rate: number;
  /** Where it is on its way to. */
  readonly advancingTo?: string;
}

const columns: readonly Column<Clock>[] = [
  { key: 'now', value: ({ now }) => now, text: ({ now }, language) => momentOf(now, language) },
  { key: 'rate', value: ({ rate }) => rate },
  {
    key: 'advancingTo',
    value: ({ advancingTo }) => advancingTo,
    text: ({ advancingTo = null }, language) => momentOf(advancingTo, language),
  },
];

const PATH = '/v1/demo/clock';

export const showClock: Run = async (context) => show(context, await context.client.get<Clock>(PATH));

/** Lives through all that falls due until then, so it may take a while. */
export const advanceClock: Run = (context) => move(context, { advanceTo: context.args.operand('to') });

export const setRate: Run = (context) => move(context, { rate: context.args.number('rate') });

async function move(context: Context, body: object): Promise<ExitCode> {
  const { client, output, language, waitMs } = context;
  const answer = await client.post<Clock | OperationAnswer<Clock>>(PATH, { body });
  if (!('state' in answer)) return show(context, answer);
  output.note(say('operation-runs', language));
  return show(context, await finished(client, answer, waitMs));
}

function show({ output }: Context, clock: Clock): ExitCode {
  output.show({ answer: clock, main: sheet([clock], columns), isRecord: true });
  return EXIT.ok;
}

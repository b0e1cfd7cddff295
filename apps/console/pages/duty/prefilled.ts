import { dutyPageTexts } from '#texts/console/duty.texts.js';
import type { useSay } from '../../shell/language.js';
import type { Reported, ReportedTask } from './reported.js';

type Say = ReturnType<typeof useSay>;

/** A sentence of the report that one of its fields may hold, and of which task it is. */
export interface Quote {
  readonly id: string;
  readonly code: string;
  readonly text: string;
}

/** `MH-01: Đã gửi lấy ý kiến (60%)`, for each task that was reported on. */
export const resultQuotes = ({ tasks }: Reported, say: Say): readonly Quote[] =>
  tasks.flatMap((task) => (task.report === undefined ? [] : [{ ...task, text: resultOf(task, task.report, say) }]));

function resultOf({ code }: ReportedTask, report: NonNullable<ReportedTask['report']>, say: Say): string {
  const { narrative, percent, noChange } = report;
  const marks = [
    ...(percent === null ? [] : [say(dutyPageTexts.percent, { percent })]),
    ...(noChange ? [say(dutyPageTexts.noChange)] : []),
  ];
  return `${code}: ${narrative}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
}

/** What is in the way, and why things are late. */
export const shortcomingQuotes = ({ tasks, blockers }: Reported): readonly Quote[] => [
  ...blockers.flatMap(({ id, task, title }) => {
    const code = task.code ?? task.id;
    return title === null ? [] : [{ id, code, text: `${code}: ${title}` }];
  }),
  ...tasks.flatMap(({ id, code, report }) => {
    const explanation = report?.explanation ?? undefined;
    return explanation === undefined ? [] : [{ id, code, text: `${code}: ${explanation}` }];
  }),
];

/** The ways out that were proposed, numbered as whoever decides will see them. */
export const proposalQuotes = ({ blockers }: Reported, say: Say): readonly Quote[] =>
  blockers.flatMap(({ id, task, options }) => {
    const code = task.code ?? task.id;
    const ways = options.map(({ number, text }) =>
      say(dutyPageTexts.option, { number, text: text.replace(/\.?$/, '.') }),
    );
    return ways.length === 0 ? [] : [{ id, code, text: `${code}: ${ways.join(' ')}` }];
  });

export const joined = (quotes: readonly Quote[]): string => quotes.map(({ text }) => text).join('\n');

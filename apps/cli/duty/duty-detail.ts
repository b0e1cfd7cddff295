import type { DutyDetail, WireNamedBlocker } from '#contracts/duty.js';
import { blockerTexts } from '#texts/statuses.js';
import { followUpSheet } from '../escalation/follow-up-sheet.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, statusOf } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';
import { dutyColumns } from './duties.js';
import { reportVersionsSheet } from './report-versions-sheet.js';

const columns: readonly Column<DutyDetail>[] = [
  ...dutyColumns,
  { key: 'asOf', value: ({ asOf }) => asOf, text: ({ asOf }, language) => momentOf(asOf, language) },
];

const blockerColumns: readonly Column<WireNamedBlocker>[] = [
  { key: 'blocker', value: ({ title }) => title },
  {
    key: 'status',
    value: ({ status }) => status,
    text: ({ status }, language) => statusOf(blockerTexts, status, language),
  },
  { key: 'code', value: ({ task }) => task.code },
  {
    key: 'options',
    value: ({ options }) => options.map(({ text, competence }) => `${text} (${competence})`).join('; '),
  },
  { key: 'id', value: ({ id }) => id },
];

/** A unit's report and, in a table, what it said each time, the blockers that it names and each step that was climbed. */
export const showDuty: Run = async ({ args, client, output }) => {
  const asOf = args.text('asOf');
  const duty = await client.get<DutyDetail>(`/v1/duties/${encodeURIComponent(args.operand('duty'))}`, { asOf });
  output.show({
    answer: duty,
    main: sheet([duty], columns),
    isRecord: true,
    after: [reportVersionsSheet(duty), sheet(blockersOf(duty), blockerColumns), followUpSheet(duty.ladder)],
  });
  return EXIT.ok;
};

/** Each once, whether the report itself names it or what was added to it. */
const blockersOf = ({ blockers, supplements }: DutyDetail): readonly WireNamedBlocker[] => [
  ...new Map([blockers, ...supplements.map((each) => each.blockers)].flat().map((each) => [each.id, each])).values(),
];

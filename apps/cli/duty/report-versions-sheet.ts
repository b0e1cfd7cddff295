import type { DutyDetail, WireDutyReport } from '#contracts/duty.js';
import { reportVersionTexts } from '#texts/command-line/words.texts.js';
import { momentOf, wordOf } from '../shell/labels.js';
import { type Column, type Sheet, sheet } from '../shell/sheet.js';

/** What a unit's report said at a time, and what was added to it. */
interface Version extends WireDutyReport {
  readonly by: string | null;
  readonly at: string | null;
  /** Why the one before was corrected, or why this was added. */
  readonly reason: string | null;
  readonly state: keyof typeof reportVersionTexts;
}

const columns: readonly Column<Version>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  {
    key: 'state',
    value: ({ state }) => state,
    text: ({ state }, language) => wordOf(reportVersionTexts, state, language),
  },
  { key: 'results', value: ({ results }) => results },
  { key: 'shortcomings', value: ({ shortcomings }) => shortcomings },
  { key: 'proposals', value: ({ proposals }) => proposals },
  { key: 'note', value: ({ note }) => note },
  {
    key: 'without',
    value: ({ withoutTasks }) => withoutTasks.map(({ task, reason }) => `${task}: ${reason}`).join('; '),
  },
  { key: 'actor', value: ({ by }) => by },
  { key: 'reason', value: ({ reason }) => reason },
];

/** First the original, then as often as it was corrected; at last what was added. Nothing before it was sent. */
export const reportVersionsSheet = (duty: DutyDetail): Sheet =>
  sheet(duty.submittedAt === null ? [] : versionsOf(duty), columns);

function versionsOf({ corrections, supplements, submittedAt, submittedBy, ...now }: DutyDetail): readonly Version[] {
  const said = [...corrections.map(({ replaced }) => replaced), now];
  const told = [{ at: submittedAt, by: submittedBy, reason: null }, ...corrections];
  return [
    ...told.flatMap(({ at, by, reason }, place): readonly Version[] => {
      const words = said[place];
      const state = place === corrections.length ? 'counts' : 'corrected';
      return words === undefined ? [] : [{ ...words, at, by, reason, state }];
    }),
    ...supplements.map((each): Version => ({ ...each, state: 'supplement' })),
  ];
}

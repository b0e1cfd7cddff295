import type { WireReport, WireReportContent } from '#contracts/task-deeds.js';
import { reportVersionTexts } from '#texts/command-line/words.texts.js';
import { momentOf, wordOf } from '../shell/labels.js';
import { type Column, type Sheet, sheet } from '../shell/sheet.js';

/** What a report said at a time: first the original, then as often as it was corrected. */
interface Version extends WireReportContent {
  readonly report: string;
  readonly by: string;
  readonly at: string;
  /** Why the one before was corrected. */
  readonly reason: string | null;
  readonly state: 'counts' | 'corrected';
}

const columns: readonly Column<Version>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  { key: 'period', value: ({ period }) => period, text: ({ period }, language) => momentOf(period, language) },
  { key: 'percent', value: ({ percent }) => percent },
  { key: 'narrative', value: ({ narrative }) => narrative },
  { key: 'explanation', value: ({ explanation }) => explanation },
  {
    key: 'state',
    value: ({ state }) => state,
    text: ({ state }, language) => wordOf(reportVersionTexts, state, language),
  },
  { key: 'actor', value: ({ by }) => by },
  { key: 'reason', value: ({ reason }) => reason },
  { key: 'id', value: ({ report }) => report },
];

export const reportsSheet = (reports: readonly WireReport[]): Sheet => sheet(reports.flatMap(versionsOf), columns);

function versionsOf({ report, by, at, corrections, ...content }: WireReport): readonly Version[] {
  const said = [...corrections.map(({ replaced }) => replaced), content];
  const told = [{ by, at, reason: null }, ...corrections];
  return told.flatMap((each, place) => {
    const words = said[place];
    const state = place === corrections.length ? 'counts' : 'corrected';
    return words === undefined ? [] : [{ ...words, report, by: each.by, at: each.at, reason: each.reason, state }];
  });
}

import type { WireAmendment } from '#contracts/task-amendment.js';
import { amendmentTexts } from '#texts/command-line/words.texts.js';
import { amendedTexts } from '#texts/task/amended.texts.js';
import { momentOf, wordOf } from '../shell/labels.js';
import { type Column, type Sheet, sheet } from '../shell/sheet.js';

type Changes = WireAmendment['changes'];

const columns: readonly Column<WireAmendment>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  { key: 'kind', value: ({ kind }) => kind, text: ({ kind }, language) => wordOf(amendmentTexts, kind, language) },
  {
    key: 'amended',
    value: ({ changes }) => linesOf(changes, (field) => field),
    text: ({ changes }, language) => linesOf(changes, (field) => amendedTexts[field][language]),
  },
  { key: 'reason', value: ({ reason }) => reason },
  { key: 'document', value: ({ document }) => document },
  { key: 'actor', value: ({ by }) => by },
];

/** What was worded anew, each with what stood there before. */
export const amendmentsSheet = (amendments: readonly WireAmendment[]): Sheet => sheet(amendments, columns);

/** `deadline: 30/6/2020 → 15/6/2020; title: …` */
function linesOf(changes: Changes, named: (field: keyof Changes) => string): string {
  const { title, deliverable, coordinatingUnits: units, mandate, deadline } = changes;
  const pairs = [
    ['title', title && [title.before.vi, title.after.vi]],
    ['deliverable', deliverable && [deliverable.before, deliverable.after]],
    ['coordinatingUnits', units && [units.before.join(' '), units.after.join(' ')]],
    ['mandate', mandate && [mandateText(mandate.before), mandateText(mandate.after)]],
    ['deadline', deadline && [deadline.before?.text, deadline.after.text]],
  ] as const;
  return pairs
    .flatMap(([field, pair]) =>
      pair === null ? [] : [`${named(field)}: ${pair.map((each) => each || '–').join(' → ')}`],
    )
    .join('; ');
}

const mandateText = (mandate: NonNullable<Changes['mandate']>['before']): string | undefined =>
  mandate === null ? undefined : [mandate.type, mandate.number, mandate.issuer].filter(Boolean).join(' ');

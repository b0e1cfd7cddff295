import type { Localized } from '#domain/kernel/names.js';
import { dateText } from '../dates.js';
import type { Language, Texts } from '../language.js';
import { withoutEnd } from '../task/amended.texts.js';
import type { AmendedInWords, ChangeInWords, DeadlineInWords } from './amended-in-words.js';
import { clip, inLanguage, mandateInMail, quoted, WORDS_MAX } from './notice-words.js';

const labels = {
  title: { vi: 'Tên nhiệm vụ', en: 'Title' },
  deliverable: { vi: 'Sản phẩm', en: 'Deliverable' },
  coordinatingUnits: { vi: 'Đơn vị phối hợp', en: 'Coordinating units' },
  mandate: { vi: 'Văn bản giao', en: 'Mandate' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
} satisfies Record<ChangeInWords['of'], Texts>;

const none: Texts = { vi: 'không có', en: 'none' };

/** One line for each thing that was worded anew: `Thời hạn: trước là “30/6/2020”, nay là “15/6/2020”`. */
export const amendedLines = ({ changes }: AmendedInWords, language: Language) =>
  changes.map((change) => {
    const [before, after] = wordsOf(change, language);
    const text = language === 'vi' ? `trước là ${before}, nay là ${after}` : `was ${before}, is now ${after}`;
    return { label: labels[change.of][language], text: isEndTaken(change) ? `${text}; ${withoutEnd[language]}` : text };
  });

const isEndTaken = (change: ChangeInWords): boolean =>
  change.of === 'deadline' && change.before?.legalEnd !== undefined && change.after.legalEnd === undefined;

function wordsOf(change: ChangeInWords, language: Language): readonly [before: string, after: string] {
  const both = <Value>(
    { before, after }: { readonly before?: Value; readonly after: Value },
    inWords: (value: Value) => string,
  ) => [before === undefined ? none[language] : inWords(before), inWords(after)] as const;
  switch (change.of) {
    case 'title':
      return both(change, (title) => quoted(inLanguage(title, language)));
    case 'deliverable':
      return both(change, quoted);
    case 'coordinatingUnits':
      return both(change, (units) => unitsText(units, language));
    case 'mandate':
      return both(change, (mandate) => mandateInMail(mandate, language));
    case 'deadline':
      return both(change, (deadline) => deadlineText(deadline, language));
  }
}

function unitsText(units: readonly Localized[], language: Language): string {
  const names = units.map((unit) => inLanguage(unit, language));
  return names.length === 0 ? none[language] : clip(names.join('; '), WORDS_MAX);
}

/** In the giver's words, and where they name a last day, that day. */
function deadlineText({ text, legalEnd }: DeadlineInWords, language: Language): string {
  if (legalEnd === undefined) return quoted(text);
  const end = `${language === 'vi' ? 'hết ngày' : 'by the end of'} ${dateText(legalEnd, language)}`;
  return `${quoted(text)} (${end})`;
}

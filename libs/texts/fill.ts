import { own } from '#domain/kernel/plain.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import { momentText } from './dates.js';
import { levelTexts } from './directory/posts.js';
import type { Language, Texts } from './language.js';
import { blockerTexts, deliveryTexts, deploymentTexts, directiveTexts, dutyTexts } from './statuses.js';
import { amendedTexts, withoutEnd } from './task/amended.texts.js';
import { textRuleTexts } from './text-rules.js';

type Facts = Rejection['because'];

/** Vocabularies that a blank may name: the fact is a key of ours, what people read is its word. */
const vocabularies: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  duty: dutyTexts,
  blocker: blockerTexts,
  directive: directiveTexts,
  delivery: deliveryTexts,
  deployment: deploymentTexts,
  level: levelTexts,
  textRule: textRuleTexts,
  decision: { granted: { vi: 'Đã đồng ý', en: 'Granted' }, refused: { vi: 'Đã không đồng ý', en: 'Refused' } },
  amendment: {
    amendment: { vi: 'điều chỉnh', en: 'Amended' },
    clericalError: { vi: 'đính chính chỗ ghi nhầm của', en: 'Mended what was typed wrongly in' },
  },
  amended: amendedTexts,
  amendedEnd: { taken: withoutEnd },
  reportDeed: {
    corrected: { vi: 'Đã đính chính', en: 'Corrected' },
    supplemented: { vi: 'Đã bổ sung', en: 'Added to' },
  },
  appointment: {
    made: { vi: 'Đã bổ nhiệm', en: 'Appointed' },
    proposed: { vi: 'Đã ghi đề nghị bổ nhiệm', en: 'Recorded the proposal of' },
  },
  appointmentWait: {
    second: {
      vi: 'chờ một quản trị hệ thống khác xác nhận',
      en: 'waits for another administrator to confirm it',
    },
  },
  portfolio: { none: { vi: 'không đơn vị nào', en: 'no unit' } },
  movement: { none: { vi: 'không thay đổi', en: 'no change' } },
  expected: { text: { vi: 'chuỗi ký tự', en: 'text' } },
};

const BLANK = /\{(?<name>\w+)(?:\|(?<vocabulary>\w+))?\}/g;
const OPTIONAL = /\[(?<part>[^\]]*)\]/g;
const UNKNOWN = '…';

/** In a blank's place of a vocabulary: what a person typed is quoted, never put into other words. */
const AS_WRITTEN = 'asWritten';

/**
 * Fills a text's blanks. `{unit}` stands for the fact of that name, dates, instants and periods in their written form;
 * `{status|duty}` for its word; `{words|asWritten}` for the fact letter by letter; a part in square brackets is left out where a fact that it needs is lacking. Facts are
 * put in last: what a person typed is never read as a blank.
 */
export function fill(template: string, facts: Facts, language: Language): string {
  const complete = template.replace(OPTIONAL, (_, part: string) =>
    blanksOf(part).every((name) => factOf(facts, name) !== undefined) ? part : '',
  );
  return complete.replace(BLANK, (_, name: string, vocabulary: string | undefined) => {
    const fact = factOf(facts, name);
    return fact === undefined ? UNKNOWN : written(fact, vocabulary, language);
  });
}

/** Names of a text's blanks, in their order. */
export const blanksOf = (template: string): readonly string[] =>
  [...template.matchAll(BLANK)].flatMap(({ groups }) => groups?.name ?? []);

function factOf(facts: Facts, name: string): string | undefined {
  const fact = own(facts, name);
  return fact === undefined || fact === '' ? undefined : String(fact);
}

function written(fact: string, vocabulary: string | undefined, language: Language): string {
  if (vocabulary === AS_WRITTEN) return fact;
  const words = vocabulary === undefined ? undefined : own(vocabularies, vocabulary);
  const word = words === undefined ? undefined : own(words, fact);
  return word === undefined ? momentText(fact, language) : word[language];
}

import type { DirectiveWarning } from '#domain/directive/due-warning.js';
import type { Warning } from '#domain/kernel/warning.js';
import { fill } from './fill.js';
import type { Language, Texts } from './language.js';

/** Every warning that an answer may carry. */
export type WarningCode = DirectiveWarning;

export const warningTexts = {
  'due-on-day-off': {
    vi: 'Ngày {due} là ngày nghỉ; chỉ đạo này còn trong hạn đến hết ngày làm việc tiếp theo, {legalEnd}.',
    en: '{due} is a day off: the directive is in time until the end of the next working day, {legalEnd}.',
  },
} satisfies Record<WarningCode, Texts>;

export const warningText = ({ warning, because }: Warning<WarningCode>, language: Language): string =>
  fill(warningTexts[warning][language], because, language);

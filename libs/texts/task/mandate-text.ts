import { own } from '#domain/kernel/plain.js';
import type { Mandate } from '#domain/task/task.events.js';
import { dateText } from '../dates.js';
import type { Language, Texts } from '../language.js';

/** Types as a programme's file writes them; any other is in somebody's own words. */
const documentTypes: Readonly<Record<string, Texts>> = {
  decision: { vi: 'Quyết định', en: 'Decision' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  'party-resolution': { vi: 'Nghị quyết của Đảng', en: 'Party Resolution' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
};

/** `Nghị quyết 17/NQ-CP ngày 07/03/2019 của Chính phủ, điểm a khoản 1`: the issuer's own words, in any language. */
export function mandateText({ type, number, date, issuer, clause }: Mandate, language: Language): string {
  const on = date && `${language === 'vi' ? 'ngày' : 'of'} ${dateText(date, language)}`;
  const by = `${language === 'vi' ? 'của' : 'by'} ${issuer}`;
  const act = [own<Texts>(documentTypes, type)?.[language] ?? type, number, on, by]
    .filter((part) => part !== undefined)
    .join(' ');
  return clause === undefined ? act : `${act}, ${clause}`;
}

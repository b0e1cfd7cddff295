import type { AmendedContent } from '#domain/task/task.events.js';
import type { Texts } from '../language.js';

/** What may be worded anew, within a sentence. */
export const amendedTexts = {
  title: { vi: 'tên nhiệm vụ', en: 'title' },
  deliverable: { vi: 'sản phẩm', en: 'deliverable' },
  coordinatingUnits: { vi: 'đơn vị phối hợp', en: 'coordinating units' },
  mandate: { vi: 'văn bản giao', en: 'mandate' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
} satisfies Record<keyof AmendedContent, Texts>;

/** Rule 2.5, of a task whose end was taken away. */
export const withoutEnd: Texts = {
  vi: 'không còn hạn cuối, từ nay chỉ theo dõi qua báo cáo kỳ của đơn vị',
  en: 'no last day any more: from now on it is followed by its unit’s reports alone',
};

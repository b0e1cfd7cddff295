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

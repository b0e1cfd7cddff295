import type { Texts } from '../language.js';

export const programmeDoors = {
  Programmes: { vi: 'Các chương trình', en: 'Programmes' },
} as const satisfies Readonly<Record<string, Texts>>;

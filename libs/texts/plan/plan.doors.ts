import type { Texts } from '../language.js';

export const planDoors = {
  Plan: { vi: 'Ai sẽ được nhắc gì, lúc nào, nếu không ai làm gì', en: 'Who gets what, when, if nobody acts' },
} as const satisfies Readonly<Record<string, Texts>>;

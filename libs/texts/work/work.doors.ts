import type { Texts } from '../language.js';

export const workDoors = {
  Me: { vi: 'Tôi là ai, giữ chức vụ gì', en: 'Who I am and which posts I hold' },
  Work: { vi: 'Việc đang chờ tôi, và vì sao', en: 'What waits for me, and why' },
} as const satisfies Readonly<Record<string, Texts>>;

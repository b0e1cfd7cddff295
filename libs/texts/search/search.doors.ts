import type { Texts } from '../language.js';

export const searchDoors = {
  Search: {
    vi: 'Tìm nhiệm vụ, đơn vị, văn bản giao; không cần dấu',
    en: 'Search tasks, units and mandates, with or without their marks',
  },
} as const satisfies Readonly<Record<string, Texts>>;

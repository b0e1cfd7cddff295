import type { Texts } from '../language.js';

export const cockpitDoors = {
  Cockpit: {
    vi: 'Tình hình các đơn vị theo quý và việc của lãnh đạo',
    en: "Units by quarters, and what is the leader's own",
  },
} as const satisfies Readonly<Record<string, Texts>>;

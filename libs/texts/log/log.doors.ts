import type { Texts } from '../language.js';

export const logDoors = {
  RecordRebuild: { vi: 'Dựng lại dữ liệu tra cứu; dành cho quản trị', en: 'Rebuild the read models; administrators' },
  Events: { vi: 'Nhật ký sự kiện', en: 'The log of events' },
} as const satisfies Readonly<Record<string, Texts>>;

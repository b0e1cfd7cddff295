import type { Localized, PeriodId } from '#domain/kernel/names.js';
import { periodText } from '../dates.js';

/** What a unit's duty to report is called: `Báo cáo Quý II/2020`. */
export const dutyTitle = (period: PeriodId): Localized => ({
  vi: `Báo cáo ${periodText(period, 'vi')}`,
  en: `Report for ${periodText(period, 'en')}`,
});

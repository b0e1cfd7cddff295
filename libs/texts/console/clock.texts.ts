import type { Texts } from '../language.js';

/** The clock of a demonstration, and who moves it. */
export const clockTexts = {
  bar: { vi: 'Đồng hồ của bản trình diễn', en: 'Clock of the demonstration' },
  now: { vi: 'Bây giờ là {at}', en: 'It is {at}' },
  by: { vi: 'Quản trị bản trình diễn', en: 'Administrator of the demonstration' },
  byHow: {
    vi: 'Bạn điều khiển thời gian với vai “Quản trị bản trình diễn”. Ai chưa có khách đóng vai thì tự làm việc theo kịch bản.',
    en: 'You move time as the administrator of the demonstration. Whoever no visitor plays acts as the script has it.',
  },
  play: { vi: 'Chạy, mỗi giây một ngày', en: 'Play, a day a second' },
  pause: { vi: 'Tạm dừng', en: 'Pause' },
  step: { vi: 'Đến sự việc kế tiếp', en: 'To the next event' },
  toCutOff: { vi: 'Đến hết kỳ báo cáo ({day})', en: 'To the end of the reporting period ({day})' },
  running: { vi: 'Đang chạy, mỗi giây một ngày.', en: 'Running, a day a second.' },
  advancing: { vi: 'Đang chạy đến {at}…', en: 'On the way to {at}…' },
  acts: { vi: 'Diễn biến', en: 'What happened' },
  act: { vi: '{at}: {who} {what}', en: '{at}: {who} {what}' },
  refused: { vi: '(bỏ qua, vì đã có người làm khác)', en: '(left out, because somebody had done something else)' },
  noActs: { vi: 'Chưa có ai làm gì.', en: 'Nobody has done anything yet.' },
  more: { vi: 'Diễn biến, người đóng vai', en: 'What happened, who is played' },
  seats: { vi: 'Đang có khách đóng vai, nên không tự làm việc', en: 'Played by visitors, so not acting by themselves' },
  noSeats: { vi: 'Chưa có vai nào có khách.', en: 'Nobody is played by a visitor.' },
  free: { vi: 'Trả vai', en: 'Free the seat' },
  freeOf: { vi: 'Trả vai {who}', en: 'Free the seat of {who}' },
  playQuarter: { vi: 'Xem một quý diễn ra', en: 'Play the quarter' },
  playQuarterHow: {
    vi: 'Thời gian chạy mỗi giây một ngày: người báo cáo, người được nhắc, việc nào được trình lên.',
    en: 'Time runs, a day a second: who reports, who is reminded, what goes up.',
  },
} as const satisfies Readonly<Record<string, Texts>>;

import type { Texts } from '../language.js';

export const signInTexts = {
  title: { vi: 'Theo dõi, đôn đốc thực hiện Nghị quyết 17/NQ-CP', en: 'Following up Resolution 17/NQ-CP' },
  what: {
    vi: 'Bản trình diễn: chương trình thực hiện Nghị quyết 17 của Bộ Thông tin và Truyền thông, tại thời điểm {now}.',
    en: 'A demonstration: the programme of the Ministry of Information and Communications under Resolution 17, at {now}.',
  },
  choose: { vi: 'Chọn vai để vào', en: 'Choose whom to be' },
  waiting: { vi: '{count} việc đang chờ', en: 'waiting: {count}' },
  nothingWaits: { vi: 'Không có việc đang chờ', en: 'Nothing waits' },
  signedIn: { vi: 'đang mở ở trình duyệt này', en: 'open in this browser' },
  enter: { vi: 'Vào', en: 'Enter' },
  tryTitle: { vi: 'Nên thử', en: 'What to try' },
  try1: {
    vi: 'Vào vai người xử lý: gửi báo cáo tiến độ có sẵn nội dung kỳ trước.',
    en: 'As the handling officer: send a progress report that is prefilled from the last one.',
  },
  try2: {
    vi: 'Mở thêm một cửa sổ, vào vai lãnh đạo: đồng ý một phương án tháo gỡ và xem đơn vị nhận được ngay.',
    en: 'Open a second window as the leader: agree to a way out, and see it arrive at the unit at once.',
  },
  try3: {
    vi: 'Cho thời gian chạy đến hết kỳ báo cáo: ai được nhắc, ai chậm, việc nào được trình lên.',
    en: 'Let the time run to the end of the reporting period: who is reminded, who is late, what goes up.',
  },
  try4: {
    vi: 'Mở một nhiệm vụ và xem diễn biến: ai biết, lúc nào, vì sao.',
    en: 'Open a task and read its story: who knew, when, and why.',
  },
  try5: { vi: 'Xem bảng theo dõi tại một ngày đã qua.', en: 'See the board as it was on a day gone by.' },
} as const satisfies Readonly<Record<string, Texts>>;

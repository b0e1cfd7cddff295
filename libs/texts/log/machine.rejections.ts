import type { CalendarRejection } from '#domain/calendar/calendar.js';
import type { DeliveryRejection } from '#domain/delivery/delivery.decide.js';
import type { RuntimeRejection } from '#domain/runtime/runtime.decide.js';
import type { Wording } from '../wording.js';

export const calendarRejections = {
  'calendar-zone-unknown': {
    status: 422,
    vi: ['Múi giờ không có', 'Không có múi giờ {timeZone}. Dùng tên trong cơ sở dữ liệu IANA, ví dụ Asia/Ho_Chi_Minh.'],
    en: [
      'Unknown time zone',
      'There is no time zone {timeZone}. Use a name of the IANA database, like Asia/Ho_Chi_Minh.',
    ],
  },
  'calendar-week-invalid': {
    status: 422,
    vi: [
      'Ngày nghỉ hằng tuần không hợp lệ',
      'Danh sách[ “{days}”] không hợp lệ. Ghi các số từ 0 (Chủ nhật) đến 6 (thứ Bảy), không lặp lại, và còn ít nhất một ngày làm việc.',
    ],
    en: [
      'The weekly days off are wrong',
      'The list[ “{days}”] is wrong. Give numbers from 0 (Sunday) to 6 (Saturday), each once, leaving at least one day to work.',
    ],
  },
  'calendar-day-invalid': {
    status: 422,
    vi: [
      'Ngày nghỉ không hợp lệ',
      'Kiểm tra mục ngày “{date}”: ngày ghi theo mẫu năm-tháng-ngày (ví dụ 2020-06-30), loại là statutory, made-up hoặc swap.',
    ],
    en: [
      'A day off is wrong',
      'Check the entry “{date}”: dates are YYYY-MM-DD, the kind is statutory, made-up or swap.',
    ],
  },
  'calendar-day-twice': {
    status: 409,
    vi: ['Một ngày được nêu hai lần', 'Ngày {date} xuất hiện hai lần trong lịch. Bỏ bớt một mục.'],
    en: ['A day stands twice', '{date} stands twice in the calendar. Remove one entry.'],
  },
  'calendar-day-after-last-year': {
    status: 422,
    vi: ['Ngày nghỉ sau năm cuối của lịch', 'Ngày {date} sau năm cuối của lịch ({lastYear}). Sửa ngày hoặc năm cuối.'],
    en: [
      "A day off after the calendar's last year",
      "{date} is after the calendar's last year ({lastYear}). Mend one of the two.",
    ],
  },
} satisfies Record<CalendarRejection, Wording>;

export const deliveryRejections = {
  'delivery-requested-otherwise': {
    status: 409,
    vi: ['Lượt gửi đã được yêu cầu khác', 'Lượt gửi {delivery} đã được yêu cầu với nội dung khác.'],
    en: ['The delivery was requested otherwise', 'Delivery {delivery} was requested with other facts.'],
  },
  'delivery-not-requested': {
    status: 409,
    vi: ['Lượt gửi chưa được yêu cầu', 'Chưa có yêu cầu gửi nên không ghi được kết quả gửi.'],
    en: ['The delivery was not requested', 'Nothing asked for it, so it has no outcome to record.'],
  },
  'delivery-ended': {
    status: 409,
    vi: ['Lượt gửi đã kết thúc', 'Trạng thái: {outcome|delivery}. Kết quả đầu tiên được giữ nguyên.'],
    en: ['The delivery has ended', 'Its state: {outcome|delivery}. The first outcome stands.'],
  },
} satisfies Record<DeliveryRejection, Wording>;

export const runtimeRejections = {
  'deployment-not-founded': {
    status: 409,
    vi: ['Hệ thống chưa được khởi tạo', 'Thư mục dữ liệu còn trống. Khởi động lại để khởi tạo.'],
    en: ['The deployment is not founded', 'The data folder is empty. Start again to found it.'],
  },
  'deployment-kind-fixed': {
    status: 409,
    vi: [
      'Loại thư mục dữ liệu không đổi được',
      'Thư mục dữ liệu này là loại {kind|deployment}. Dùng thư mục dữ liệu khác, hoặc sửa DONDOC_DEMO.',
    ],
    en: [
      'The kind of a data folder never changes',
      'This data folder is a {kind|deployment} one. Use another data folder, or mend DONDOC_DEMO.',
    ],
  },
  'not-a-demonstration': {
    status: 409,
    vi: ['Không phải bản trình diễn', 'Chỉ bản trình diễn mới có đồng hồ điều chỉnh được.'],
    en: ['Not a demonstration', 'Only a demonstration has a clock that can be moved.'],
  },
  'demonstration-has-no-outages': {
    status: 409,
    vi: [
      'Bản trình diễn không có thời gian ngừng',
      'Đồng hồ của bản trình diễn dừng cùng hệ thống nên không mất thời gian nào.',
    ],
    en: ['A demonstration has no outages', 'Its clock stands still when it does, so no time is lost.'],
  },
  'clock-goes-forward-only': {
    status: 422,
    vi: ['Đồng hồ chỉ đi tới', 'Đồng hồ đang ở {at}, không lùi về {to} được. Chọn thời điểm muộn hơn.'],
    en: ['The clock goes forward only', 'It stands at {at} and cannot go back to {to}. Choose a later moment.'],
  },
} satisfies Record<RuntimeRejection, Wording>;

import type { Texts } from '../language.js';

export const noticeDoors = {
  MarkNoticesRead: { vi: 'Đánh dấu thông báo đã đọc', en: 'Mark notices as read' },
  RequestDelivery: { vi: 'Gửi thông báo qua thư điện tử', en: 'Have a notice sent by mail' },
  RecordAccepted: { vi: 'Ghi nhận máy chủ thư đã nhận', en: 'Note that the mail server took it' },
  RecordFailed: { vi: 'Ghi nhận không gửi được thư', en: 'Note that it could not be sent' },
  SuppressDelivery: { vi: 'Ghi nhận không gửi thư, kèm lý do', en: 'Note that no mail is sent, and why' },
  RetryDelivery: { vi: 'Gửi lại một thư không gửi được', en: 'Have a mail that failed sent again' },
  RetryDeliveries: {
    vi: 'Gửi lại các thư không gửi được trong một quý',
    en: 'Have the mail of a quarter that failed sent again',
  },
  HoldChannel: {
    vi: 'Ghi nhận máy chủ thư không cho đăng nhập hoặc không nhận người gửi, tạm dừng gửi thư',
    en: 'Note that the mail server refuses our login or our sender, and hold the mail',
  },
  OpenChannel: { vi: 'Ghi nhận máy chủ thư đã nhận lại, gửi thư tiếp', en: 'Note that it lets us in again, and go on' },
  Notices: { vi: 'Thông báo gửi cho tôi', en: 'Notices sent to me' },
} as const satisfies Readonly<Record<string, Texts>>;

import type { Texts } from '../language.js';

/** Signing in where there is real work, and what somebody does with their own account. */
export const accountTexts = {
  signInTitle: { vi: 'Theo dõi, đôn đốc nhiệm vụ', en: 'Following up assigned tasks' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  account: { vi: 'Tên tài khoản', en: 'Account name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  show: { vi: 'Hiện mật khẩu', en: 'Show the password' },
  lost: {
    vi: 'Quên mật khẩu: nhờ quản trị hệ thống của cơ quan cấp mã mới.',
    en: 'Lost the password? An administrator of your organisation gives you a new code.',
  },
  toInvitation: { vi: 'Tôi có mã mời', en: 'I have an invitation code' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordHow: {
    vi: 'Từ 8 ký tự; nên dùng một câu chỉ mình biết, từ 15 ký tự.',
    en: 'At least 8 characters; a sentence that only you know, of 15 or more, is better.',
  },
  first: { vi: 'Quản trị hệ thống đầu tiên', en: 'The first administrator' },
  firstHow: {
    vi: 'Khai báo cơ quan đứng đầu và tài khoản quản trị. Liên kết này dùng một lần, trong một giờ.',
    en: 'Name the organisation at the top and make the administrator’s account. This link works once, for an hour.',
  },
  firstGive: { vi: 'Khởi tạo và đăng nhập', en: 'Found it and sign in' },
  noLink: {
    vi: 'Địa chỉ này thiếu phần sau dấu #. Mở đúng liên kết đã in khi khởi động, hoặc lấy liên kết mới trên máy chủ bằng lệnh dondoc admin link.',
    en: 'This address lacks what follows the #. Open the link as it was printed at the start, or print a new one on the server with dondoc admin link.',
  },
  ofOrganisation: { vi: 'Cơ quan', en: 'The organisation' },
  unitCode: { vi: 'Mã đơn vị', en: 'Code of the unit' },
  unitCodeHow: { vi: 'Ví dụ BTTTT. Không đổi được về sau.', en: 'For example BTTTT. It cannot be changed later.' },
  unitName: { vi: 'Tên đơn vị', en: 'Name in Vietnamese' },
  unitNameEn: { vi: 'Tên tiếng Anh (có thể bỏ trống)', en: 'Name in English (optional)' },
  ofYou: { vi: 'Người quản trị', en: 'Yourself' },
  yourName: { vi: 'Họ và tên', en: 'Your name' },
  mail: { vi: 'Thư điện tử (có thể bỏ trống)', en: 'Mail address (optional)' },
  invitation: { vi: 'Nhận tài khoản', en: 'Take up your account' },
  invitationHow: {
    vi: 'Nhập mã trên phiếu và đặt mật khẩu. Mã dùng một lần.',
    en: 'Type the code of your slip and choose a password. The code works once.',
  },
  code: { vi: 'Mã trên phiếu', en: 'Code on the slip' },
  invitationGive: { vi: 'Đặt mật khẩu và đăng nhập', en: 'Set the password and sign in' },
  sessions: { vi: 'Đang đăng nhập tại', en: 'Signed in at' },
  browser: { vi: 'Trình duyệt', en: 'Browser' },
  unknownBrowser: { vi: 'Không rõ', en: 'Unknown' },
  since: { vi: 'Đăng nhập lúc', en: 'Signed in' },
  lastUsed: { vi: 'Dùng lần cuối', en: 'Last used' },
  isThis: { vi: 'phiên này', en: 'this one' },
  end: { vi: 'Kết thúc phiên', en: 'End it' },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  current: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  changeGive: { vi: 'Đổi mật khẩu', en: 'Change it' },
  changed: {
    vi: 'Đã đổi mật khẩu. Các phiên khác đã kết thúc.',
    en: 'The password is changed, and every other session has ended.',
  },
} as const satisfies Readonly<Record<string, Texts>>;

import type { AccountRejection } from '#domain/account/account.decide.js';
import type { Wording } from '../wording.js';
import type { AccountCode } from './account-codes.js';

export const accountRejections = {
  'account-not-found': {
    status: 404,
    vi: ['Chưa có tài khoản', 'Người này chưa được cấp tài khoản. Quản trị hệ thống gửi lời mời trước.'],
    en: ['There is no account', 'This person was given no account. An administrator invites them first.'],
  },
  'no-accounts': {
    status: 404,
    vi: ['Không có tài khoản', 'Bản trình diễn không có tài khoản và mật khẩu: chọn người tại /sign-in.'],
    en: ['There are no accounts', 'A demonstration has no accounts and no passwords: choose somebody at /sign-in.'],
  },
  'sign-in-refused': {
    status: 401,
    vi: [
      'Không đăng nhập được',
      'Tên tài khoản hoặc mật khẩu không đúng, hoặc tài khoản không dùng được. Kiểm tra rồi thử lại; quên mật khẩu thì nhờ quản trị hệ thống.',
    ],
    en: [
      'That did not sign you in',
      'The name or the password is wrong, or the account cannot be used. Check both and try again; ask an administrator where the password is lost.',
    ],
  },
  'too-many-attempts': {
    status: 429,
    vi: ['Thử quá nhiều lần', 'Địa chỉ này đã thử sai nhiều lần. Đợi {seconds} giây rồi thử lại.'],
    en: [
      'Too many attempts',
      'There were too many failed attempts from this address. Wait {seconds} seconds, then try again.',
    ],
  },
  'sign-in-busy': {
    status: 503,
    vi: ['Đang có nhiều người đăng nhập', 'Hệ thống đang kiểm tra các mật khẩu gửi trước. Thử lại sau ít giây.'],
    en: [
      'Many people are signing in',
      'Passwords that came before are still being checked. Try again in a few seconds.',
    ],
  },
  'password-too-short': {
    status: 422,
    vi: ['Mật khẩu quá ngắn', 'Mật khẩu cần ít nhất {least} ký tự; nên dùng một câu từ {advised} ký tự trở lên.'],
    en: [
      'The password is too short',
      'It needs at least {least} characters; a sentence of {advised} or more is better.',
    ],
  },
  'password-too-common': {
    status: 422,
    vi: [
      'Mật khẩu quá dễ đoán',
      'Mật khẩu này thuộc số mật khẩu hay gặp nhất, hoặc trùng tên tài khoản. Chọn một câu chỉ mình biết.',
    ],
    en: [
      'The password is too easy to guess',
      'It is among the commonest passwords, or it is the name of the account. Choose a sentence that only you know.',
    ],
  },
  'current-password-wrong': {
    status: 403,
    vi: ['Mật khẩu hiện tại không đúng', 'Mật khẩu không đổi. Nhập lại mật khẩu hiện tại.'],
    en: ['The current password is wrong', 'Nothing was changed. Type the current password again.'],
  },
  'account-name-needed': {
    status: 422,
    vi: ['Thiếu tên tài khoản', 'Người này chưa có tài khoản. Ghi tên tài khoản vào trường account.'],
    en: ['Name the account', 'This person has no account yet. Give it a name in the field account.'],
  },
  'account-name-invalid': {
    status: 422,
    vi: [
      'Tên tài khoản không hợp lệ',
      'Tên tài khoản gồm từ {least} đến {most} ký tự nhìn thấy được, không có dấu cách.',
    ],
    en: ['The name cannot be used', 'The name of an account has {least} to {most} visible characters and no blanks.'],
  },
  'account-name-taken': {
    status: 409,
    vi: ['Tên tài khoản đã có người dùng', 'Chữ hoa, chữ thường không phân biệt. Chọn tên khác.'],
    en: ['The name is taken', 'Somebody else has it; capital and small letters do not differ. Choose another.'],
  },
  'account-waits': {
    status: 403,
    vi: [
      'Tài khoản vừa đặt lại mật khẩu',
      'Trong 24 giờ sau khi đặt lại mật khẩu, tài khoản này không thay đổi chức vụ và không xác nhận kết quả. Thử lại sau {until}.',
    ],
    en: [
      'The password was reset a short time ago',
      'For 24 hours after a reset this account changes no posts and confirms no results. Try again after {until}.',
    ],
  },
  'link-unknown': {
    status: 404,
    vi: ['Liên kết không đúng', 'Không có liên kết hoặc mã này. Kiểm tra lại từng ký tự, hoặc xin liên kết mới.'],
    en: ['This link is not known', 'There is no such link or code. Check every character, or ask for a new one.'],
  },
  'link-ended': {
    status: 410,
    vi: ['Liên kết đã hết hiệu lực', 'Liên kết hoặc mã này đã dùng, đã quá hạn hoặc đã được thay. Xin liên kết mới.'],
    en: ['This link has ended', 'It was used, it is too old, or a newer one replaced it. Ask for a new one.'],
  },
  'founding-begun': {
    status: 409,
    vi: [
      'Việc khởi tạo đã bắt đầu với đơn vị khác',
      'Lần trước đã khai báo đơn vị {unit|asWritten} và bị gián đoạn. Gửi lại với đúng đơn vị đó.',
    ],
    en: [
      'The founding was begun with another unit',
      'Last time the unit was {unit|asWritten}, and it was interrupted. Send it again with that unit.',
    ],
  },
} satisfies Record<AccountRejection | AccountCode, Wording>;

import type { Texts } from '../language.js';

/** What each command about accounts is for. */
export const accountDoors = {
  GiveCredential: { vi: 'Cấp quyền đăng nhập cho một người', en: 'Give somebody a way to sign in' },
  DisableAccount: { vi: 'Khóa tài khoản', en: 'Disable an account' },
  RecordPassword: { vi: 'Ghi nhận đã đặt mật khẩu', en: 'Record that a password was set' },
} as const satisfies Readonly<Record<string, Texts>>;

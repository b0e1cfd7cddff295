import type { TextRule } from '#domain/kernel/written-text.js';
import type { Texts } from './language.js';

/** What a text must be, after "Trường “…”" and "The field “…”". */
export const textRuleTexts = {
  isPlainText: {
    vi: 'không được có ký tự điều khiển hoặc ký tự hỏng',
    en: 'must not have control characters or broken ones',
  },
  isOneDirection: {
    vi: 'không được có ký tự ẩn làm đổi chiều chữ. Xóa và gõ lại, đừng dán',
    en: 'must not have hidden characters that turn the direction of text. Delete it and type it, do not paste it',
  },
  isVisible: { vi: 'phải có ký tự nhìn thấy được', en: 'must have something that can be seen' },
  isOneLine: { vi: 'chỉ được có một dòng', en: 'must be a single line' },
  hasLetter: { vi: 'phải có ít nhất một chữ cái hoặc chữ số', en: 'must have at least one letter or digit' },
  isCode: {
    vi: 'phải là một mã: chữ, số và các dấu . _ / -, không có dấu cách',
    en: 'must be a code: letters, digits and . _ / -, without spaces',
  },
  hasNoSlash: {
    vi: 'không được có dấu /, vì dấu này ngăn mã đơn vị với mã chức vụ',
    en: 'must not have a slash, which stands between the codes of a unit and of a post',
  },
  isNoScript: {
    vi: 'không được là liên kết chạy mã (javascript:, vbscript:, data:). Ghi số hiệu văn bản, địa chỉ https hoặc tên tệp',
    en: 'must not be a link that runs code (javascript:, vbscript:, data:). Give a number of a document, an https address or the name of a file',
  },
} as const satisfies Record<TextRule, Texts>;

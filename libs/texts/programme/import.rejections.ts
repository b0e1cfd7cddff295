import type { Wording } from '../wording.js';
import type { ImportCode } from './import-codes.js';

export const importRejections = {
  'import-not-a-programme': {
    status: 422,
    vi: [
      'Không phải tệp chương trình',
      'Tệp cần có programme.code và danh sách tasks, theo data/schema/programme.schema.json.',
    ],
    en: [
      'Not a programme file',
      'The file needs programme.code and a list of tasks, as data/schema/programme.schema.json says.',
    ],
  },
  'import-field-missing': {
    status: 422,
    vi: ['Thiếu trường bắt buộc', 'Trường này không được để trống. Bổ sung giá trị.'],
    en: ['A required field is missing', 'This field must not be empty. Give it a value.'],
  },
  'import-field-unreadable': {
    status: 422,
    vi: ['Không đọc được giá trị', 'Giá trị không đúng kiểu[; cần: {expected|expected}]. Sửa lại trong tệp.'],
    en: [
      'The value cannot be read',
      'The value is of the wrong kind[; expected: {expected|expected}]. Mend it in the file.',
    ],
  },
  'import-field-unknown': {
    status: 422,
    vi: ['Trường không có trong mẫu', 'Mẫu tệp không có trường này. Kiểm tra tên trường hoặc bỏ đi.'],
    en: ['Unknown field', 'The schema has no such field. Check its name or remove it.'],
  },
  'import-text-refused': {
    status: 422,
    vi: ['Nội dung không nhận được', 'Trường này {rule|textRule}. Sửa lại trong tệp.'],
    en: ['The text is not taken', 'This field {rule|textRule}. Mend it in the file.'],
  },
  'import-text-too-long': {
    status: 422,
    vi: ['Nội dung quá dài', 'Trường này không được quá[ {max}] ký tự. Rút gọn trong tệp.'],
    en: ['The text is too long', 'This field must not be longer than[ {max}] characters. Shorten it in the file.'],
  },
  'import-programme-unknown': {
    status: 422,
    vi: [
      'Chương trình không có trong tệp',
      'Tệp không khai báo chương trình {programme}. Sửa mã hoặc khai báo trong relatedProgrammes.',
    ],
    en: [
      'Programme not declared',
      'The file does not declare programme {programme}. Mend the code, or declare it in relatedProgrammes.',
    ],
  },
  'import-document-unknown': {
    status: 422,
    vi: ['Văn bản không có trong tệp', 'Danh sách văn bản của tệp không có {document}. Bổ sung văn bản hoặc sửa mã.'],
    en: ['Document not listed', 'The list of documents in the file lacks {document}. Add it, or mend the code.'],
  },
  'import-code-twice': {
    status: 422,
    vi: ['Mã nhiệm vụ lặp lại', 'Mã {code} đã dùng ở một dòng phía trên. Mỗi nhiệm vụ một mã.'],
    en: ['The code stands twice', 'Code {code} was used in a row above. Each task has its own.'],
  },
  'import-deadline-without-end': {
    status: 422,
    vi: [
      'Thời hạn chưa có ngày cuối',
      'Văn bản ghi “{words|asWritten}” nhưng tệp không nêu ngày cuối. Ghi ngày cuối, hoặc sửa lời văn.',
    ],
    en: [
      'The deadline has no last day',
      'The words “{words|asWritten}” name an end that the file leaves open. Give the last day, or mend the words.',
    ],
  },
  'import-deadline-differs': {
    status: 422,
    vi: ['Ngày cuối khác lời văn', 'Từ “{words|asWritten}” đọc ra[ {read}], tệp ghi {date}. Sửa một trong hai.'],
    en: [
      'The last day differs from the words',
      '“{words|asWritten}” reads[ as {read}], the file says {date}. Mend one of the two.',
    ],
  },
  'import-task-differs': {
    status: 422,
    vi: [
      'Khác nhiệm vụ đang có',
      'Trong tệp: “{inFile|asWritten}”; đang có: “{known|asWritten}”. Việc nhập không sửa nhiệm vụ đã có.',
    ],
    en: [
      'Differs from the task as it stands',
      'In the file: “{inFile|asWritten}”; as it stands: “{known|asWritten}”. An import never changes a task that exists.',
    ],
  },
} satisfies Record<ImportCode, Wording>;

import type { PersonRejection } from '#domain/directory/person.decide.js';
import type { StructureRejection } from '#domain/directory/structure.decide.js';
import type { UnitRejection } from '#domain/directory/unit.decide.js';
import type { DocumentRejection } from '#domain/document/document.decide.js';
import type { Wording } from '../wording.js';

export const unitRejections = {
  'unit-already-established': {
    status: 409,
    vi: ['Đơn vị đã có', 'Đơn vị {unit} đã có trong danh mục với thông tin khác. Dùng mã khác, hoặc đổi tên đơn vị.'],
    en: [
      'The unit exists already',
      'Unit {unit} is in the directory with other facts. Use another code, or rename the unit.',
    ],
  },
  'post-already-exists': {
    status: 409,
    vi: ['Chức vụ đã có', 'Đơn vị {unit} đã có chức vụ {post} với thông tin khác. Dùng mã khác.'],
    en: ['The post exists already', 'Unit {unit} has a post {post} with other facts. Use another id.'],
  },
  'post-not-found': {
    status: 404,
    vi: ['Không tìm thấy chức vụ', 'Đơn vị {unit} không có chức vụ {post}. Kiểm tra lại mã chức vụ.'],
    en: ['Post not found', 'Unit {unit} has no post {post}. Check its id.'],
  },
  'post-already-held': {
    status: 409,
    vi: [
      'Chức vụ đã có người giữ',
      'Chức vụ {post} có người giữ từ ngày {since}. Miễn nhiệm trước khi bổ nhiệm người khác.',
    ],
    en: [
      'Somebody holds the post',
      'The post {post} has been held since {since}. Relieve its holder before appointing another.',
    ],
  },
  'post-held-by-another': {
    status: 409,
    vi: [
      'Chức vụ do người khác giữ',
      'Từ ngày {since} chức vụ {post} do người khác giữ. Kiểm tra lại người được miễn nhiệm.',
    ],
    en: [
      'Somebody else holds the post',
      'Since {since} another person has held the post {post}. Check whom you relieve.',
    ],
  },
  'post-without-portfolio': {
    status: 422,
    vi: [
      'Chức vụ không phụ trách lĩnh vực',
      'Chỉ lãnh đạo Bộ phụ trách lĩnh vực mới có danh sách đơn vị phụ trách; {post} không phải chức vụ đó.',
    ],
    en: [
      'The post has no portfolio',
      'Only a leader in charge of the field answers for a list of units; {post} is no such post.',
    ],
  },
} satisfies Record<Exclude<UnitRejection, 'unit-not-found'>, Wording>;

export const structureRejections = {
  'unit-above-itself': {
    status: 422,
    vi: [
      'Đơn vị không thể trên chính mình',
      '{parent} đang thuộc {unit}, nên {unit} không thể thuộc {parent}. Chọn đơn vị cấp trên khác.',
    ],
    en: [
      'A unit cannot be above itself',
      '{parent} is under {unit}, so {unit} cannot be under {parent}. Choose another parent.',
    ],
  },
} satisfies Record<StructureRejection, Wording>;

export const personRejections = {
  'person-already-registered': {
    status: 409,
    vi: [
      'Người này đã được đăng ký',
      'Đã có thông tin liên hệ khác của người này. Dùng thao tác thay đổi thông tin liên hệ.',
    ],
    en: [
      'The person is already registered',
      'Other contact data stand for this person. Change the contact data instead.',
    ],
  },
  'person-not-found': {
    status: 404,
    vi: ['Không tìm thấy người này', 'Người này chưa được đăng ký. Kiểm tra lại mã.'],
    en: ['Person not found', 'This person is not registered. Check the id.'],
  },
} satisfies Record<PersonRejection, Wording>;

export const documentRejections = {
  'document-already-registered': {
    status: 409,
    vi: [
      'Văn bản đã được đăng ký',
      'Văn bản này đã được đăng ký với nội dung khác. Kiểm tra cơ quan ban hành, loại, số và ngày.',
    ],
    en: ['The document is already registered', 'It stands with other facts. Check its issuer, type, number and date.'],
  },
  'document-unidentified': {
    status: 422,
    vi: ['Văn bản chưa xác định được', 'Văn bản “{docType}” của {issuer} cần ít nhất số ký hiệu, ngày hoặc trích yếu.'],
    en: ['The document cannot be told apart', 'A “{docType}” of {issuer} needs at least a number, a date or a title.'],
  },
} satisfies Record<DocumentRejection, Wording>;

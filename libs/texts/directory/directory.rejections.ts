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
  'unit-closed': {
    status: 409,
    vi: [
      'Đơn vị đã đóng',
      'Đơn vị {unit} đã đóng từ ngày {on} nên không nhận thêm chức vụ, người giữ chức vụ, đơn vị trực thuộc hay nhiệm vụ. Chọn đơn vị khác.',
    ],
    en: [
      'The unit is closed',
      'Unit {unit} has been closed since {on}: it takes no posts, holders, units under it or tasks any more. Choose another unit.',
    ],
  },
  'unit-still-held': {
    status: 409,
    vi: ['Đơn vị còn người giữ chức vụ', 'Ở {unit} còn người giữ chức vụ: {posts}. Miễn nhiệm trước khi đóng đơn vị.'],
    en: ['Posts of the unit are held', 'In {unit} these posts are held: {posts}. Relieve their holders first.'],
  },
  'unit-over-others': {
    status: 409,
    vi: ['Còn đơn vị trực thuộc', 'Trực thuộc {unit} còn: {units}. Đóng các đơn vị đó hoặc xếp vào đơn vị khác trước.'],
    en: [
      'There are units under it',
      'Under {unit} there are still: {units}. Close them or place them elsewhere first.',
    ],
  },
  'unit-with-open-work': {
    status: 409,
    vi: [
      'Đơn vị còn việc',
      'Đơn vị {unit} còn chủ trì nhiệm vụ chưa kết thúc hoặc còn phải gửi báo cáo. Đề nghị cơ quan giao giao lại, hủy hoặc xác nhận các nhiệm vụ đó trước.',
    ],
    en: [
      'The unit has work to do',
      'Unit {unit} still leads tasks that have not ended, or owes a report. Have the unit that assigned them reassign, cancel or confirm those tasks first.',
    ],
  },
  'post-held-until': {
    status: 409,
    vi: [
      'Ngày đó chức vụ có người giữ',
      'Chức vụ {post} có người giữ cho đến trước ngày {until}. Ghi ngày bổ nhiệm từ ngày đó trở đi.',
    ],
    en: [
      'The post was held on that day',
      'The post {post} was held until the day before {until}. Let the appointment begin on that day or later.',
    ],
  },
  'date-in-the-future': {
    status: 422,
    vi: [
      'Ngày ở tương lai',
      'Ngày {date} sau hôm nay ({today}). Việc này có hiệu lực khi được ghi; ghi vào đúng ngày đó hoặc nêu ngày không sau hôm nay.',
    ],
    en: [
      'The day lies in the future',
      '{date} is after today ({today}). This takes effect when it is recorded: record it on that day, or give one not after today.',
    ],
  },
  'date-before-founding': {
    status: 422,
    vi: [
      'Ngày trước khi đơn vị thành lập',
      'Ngày {date} trước ngày thành lập đơn vị ({foundedOn}). Kiểm tra lại ngày.',
    ],
    en: ['The day is before the founding', '{date} is before the unit was founded ({foundedOn}). Check the day.'],
  },
  'ends-before-it-begins': {
    status: 422,
    vi: [
      'Ngày thôi giữ trước ngày bổ nhiệm',
      'Người này giữ chức vụ từ ngày {since} nên không thể thôi giữ từ ngày {until}. Kiểm tra lại ngày.',
    ],
    en: [
      'The end is before the beginning',
      'This person has held the post since {since} and cannot have ended on {until}. Check the day.',
    ],
  },
  'own-appointment': {
    status: 403,
    vi: [
      'Không tự bổ nhiệm mình',
      'Không ai tự bổ nhiệm hoặc tự xác nhận việc bổ nhiệm mình vào chức vụ {post}. Đề nghị một quản trị hệ thống khác thực hiện.',
    ],
    en: [
      'Nobody appoints themselves',
      'Nobody appoints themselves to the post {post}, or confirms their own appointment. Ask another administrator.',
    ],
  },
  'last-administrator': {
    status: 409,
    vi: [
      'Quản trị hệ thống cuối cùng',
      'Không còn ai khác giữ chức vụ quản trị hệ thống, nên không tự miễn nhiệm được khỏi {post}. Bổ nhiệm một quản trị khác trước.',
    ],
    en: [
      'The last administrator',
      'Nobody else holds the post of an administrator, so you cannot relieve yourself of {post}. Appoint another first.',
    ],
  },
  'appointment-waits': {
    status: 409,
    vi: [
      'Đang có đề nghị bổ nhiệm',
      'Chức vụ {post} đang có đề nghị bổ nhiệm từ ngày {since}, chờ quản trị khác xác nhận. Xác nhận (…/appointments/confirmation, dondoc posts confirm) hoặc rút đề nghị đó trước.',
    ],
    en: [
      'An appointment is proposed already',
      'An appointment to {post} from {since} waits for a second administrator. Confirm it (…/appointments/confirmation, dondoc posts confirm) or withdraw it first.',
    ],
  },
  'no-appointment-waits': {
    status: 409,
    vi: [
      'Không có đề nghị bổ nhiệm người này',
      'Không có đề nghị bổ nhiệm người này vào chức vụ {post} đang chờ xác nhận. Xem lại các đề nghị đang chờ.',
    ],
    en: [
      'No such appointment waits',
      'No proposal to appoint this person to {post} waits for a second administrator. Look at what waits.',
    ],
  },
  'confirmed-by-proposer': {
    status: 403,
    vi: [
      'Người đề nghị không tự xác nhận',
      'Đề nghị bổ nhiệm vào {post} phải do một quản trị hệ thống khác xác nhận; hoặc bổ nhiệm kèm văn bản.',
    ],
    en: [
      'Whoever proposed it cannot confirm it',
      'Another administrator has to confirm the appointment to {post}; or appoint by a document.',
    ],
  },
} satisfies Record<Exclude<UnitRejection, 'unit-not-found' | 'person-not-found' | 'document-unidentified'>, Wording>;

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
} satisfies Record<Exclude<StructureRejection, UnitRejection>, Wording>;

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

import type { TaskRejection } from '#domain/task/task.decide.js';
import type { Wording } from '../wording.js';
import type { DoorCode, RightsRejection } from './door-codes.js';

export const rightsRejections = {
  'not-your-unit': {
    status: 403,
    vi: [
      'Không thuộc đơn vị của người thực hiện',
      'Người thực hiện không giữ chức vụ tại đơn vị[ {unit}] liên quan. Kiểm tra trường unit hoặc nhờ người của đơn vị đó.',
    ],
    en: [
      'Not your unit',
      'You hold no post in the unit[ {unit}] concerned. Check the field unit, or ask somebody of that unit.',
    ],
  },
  'not-your-role': {
    status: 403,
    vi: [
      'Chức vụ không có quyền này',
      'Chức vụ đang giữ[ tại đơn vị {unit}] không được làm việc này. Đề nghị người có thẩm quyền thực hiện.',
    ],
    en: ['Not within your role', 'Your posts[ in unit {unit}] do not allow this. Ask somebody whose post does.'],
  },
  'acting-unit-required': {
    status: 403,
    vi: [
      'Chưa rõ thay mặt đơn vị nào',
      'Người thực hiện giữ chức vụ tại nhiều đơn vị[: {units}]. Nêu rõ đơn vị (trường unit; trên màn hình: chọn ở trình đơn mang tên mình).',
    ],
    en: [
      'Say for which unit you act',
      'You hold posts in several units[: {units}]. Name one (the field unit; on the screen, the menu with your name).',
    ],
  },
  'system-only': {
    status: 403,
    vi: ['Chỉ hệ thống được làm', 'Thao tác này do hệ thống tự thực hiện khi đến thời điểm.'],
    en: ['Done by the system only', 'The system does this by itself when the time comes.'],
  },
} satisfies Record<RightsRejection, Wording>;

export const doorRejections = {
  unauthorised: {
    status: 401,
    vi: ['Chưa xác thực', 'Thiếu mã truy cập hoặc mã không đúng. Gửi tiêu đề Authorization: Bearer kèm mã hợp lệ.'],
    en: ['Not signed in', 'The token is missing or unknown. Send the header Authorization: Bearer with a valid token.'],
  },
  'two-credentials': {
    status: 400,
    vi: [
      'Hai cách xác thực trong một yêu cầu',
      'Yêu cầu vừa theo phiên đăng nhập của trình duyệt (cookie, Dondoc-As) vừa có mã truy cập (Authorization). Chỉ gửi một trong hai.',
    ],
    en: [
      'Two ways to say who you are',
      'The call came both by a session of a browser (cookie, Dondoc-As) and with a token (Authorization). Send one of them.',
    ],
  },
  'session-unknown': {
    status: 401,
    vi: [
      'Trình duyệt chưa đăng nhập',
      'Trình duyệt này chưa đăng nhập ai ở đây, hoặc phiên đã kết thúc. Đăng nhập tại /sign-in rồi làm lại.',
    ],
    en: [
      'This browser is not signed in',
      'Nobody is signed in here from this browser, or the session has ended. Sign in at /sign-in, then do it again.',
    ],
  },
  'person-not-named': {
    status: 401,
    vi: [
      'Chưa rõ ai thực hiện',
      'Một trình duyệt có thể đăng nhập nhiều người. Ghi người thực hiện vào tiêu đề Dondoc-As; với GET /v1/stream: ?as=.',
    ],
    en: [
      'Who is calling?',
      'Several people may be signed in from one browser. Name who calls in the header Dondoc-As; for GET /v1/stream: ?as=.',
    ],
  },
  'person-not-signed-in': {
    status: 403,
    vi: [
      'Người này chưa đăng nhập ở trình duyệt này',
      'Trình duyệt này chưa đăng nhập {as|asWritten}. Đăng nhập tại /sign-in rồi làm lại.',
    ],
    en: [
      'Not signed in from this browser',
      'This browser has not signed in {as|asWritten}. Sign in at /sign-in, then do it again.',
    ],
  },
  'person-not-offered': {
    status: 422,
    vi: ['Không có người này', 'Không đăng nhập được {as|asWritten}. Chọn một trong: {offered|asWritten}.'],
    en: ['There is no such person', 'Nobody can sign in as {as|asWritten}. Choose one of {offered|asWritten}.'],
  },
  'foreign-origin': {
    status: 403,
    vi: [
      'Yêu cầu không đến từ trang của hệ thống',
      'Theo phiên đăng nhập, chỉ nhận thay đổi gửi từ trang địa chỉ của hệ thống[: {origin|asWritten}]. Mở đúng địa chỉ đó rồi làm lại.',
    ],
    en: [
      'Not sent from a page of this server',
      'By a session, changes are taken from pages of this server alone[, which is at {origin|asWritten}]. Open it there, then do it again.',
    ],
  },
  'no-sign-in': {
    status: 404,
    vi: [
      'Không chọn người để đăng nhập',
      'Hệ thống này vận hành chính thức: đăng nhập bằng tên tài khoản và mật khẩu. Chỉ bản trình diễn cho chọn người.',
    ],
    en: [
      'Nobody is offered here',
      'This deployment is not a demonstration: sign in with the name of an account and its password.',
    ],
  },
  'not-yours': {
    status: 403,
    vi: ['Không phải của người thực hiện', 'Chỉ được xem và đánh dấu những gì gửi cho chính mình.'],
    en: ['Not yours', 'You may only read and mark what was sent to you.'],
  },
  'not-found': {
    status: 404,
    vi: ['Không tìm thấy', 'Không có gì tại địa chỉ[ {path}] này. Kiểm tra lại đường dẫn và mã; danh sách ở “/”.'],
    en: [
      'Not found',
      'There is nothing at this address[ {path}]. Check the path and the id; “/” lists what can be called.',
    ],
  },
  'method-not-allowed': {
    status: 405,
    vi: ['Phương thức không được phép', 'Địa chỉ này không nhận phương thức[ {method}] đó[; dùng {allowed}].'],
    en: ['Method not allowed', 'This address does not take that method[ {method}][; use {allowed}].'],
  },
  'not-acceptable': {
    status: 406,
    vi: [
      'Không có định dạng được yêu cầu',
      'Không trả lời được theo định dạng[ {format}] đó. Yêu cầu application/json.',
    ],
    en: ['Format not available', 'There is no answer in that format[ {format}]. Ask for application/json.'],
  },
  'unsupported-media-type': {
    status: 415,
    vi: [
      'Kiểu nội dung không được nhận',
      'Nội dung gửi lên phải là JSON: Content-Type: application/json[, không phải {type}].',
    ],
    en: ['Content type not supported', 'Send JSON: Content-Type: application/json[, not {type}].'],
  },
  'body-not-json': {
    status: 400,
    vi: [
      'Nội dung không phải JSON',
      'Không đọc được nội dung gửi lên như một đối tượng JSON. Kiểm tra dấu ngoặc, dấu phẩy và dấu nháy.',
    ],
    en: ['The body is not JSON', 'The body cannot be read as a JSON object. Check its braces, commas and quotes.'],
  },
  'body-key-twice': {
    status: 400,
    vi: [
      'Một trường ghi hai lần',
      'Trường[ {pointer}] có hai lần trong nội dung gửi lên, không rõ lấy giá trị nào. Chỉ để lại một.',
    ],
    en: [
      'A field stands twice',
      'The field[ {pointer}] is given twice in the body: it is not clear which value is meant. Leave one of them.',
    ],
  },
  'body-too-large': {
    status: 413,
    vi: [
      'Nội dung quá lớn',
      'Nội dung gửi lên vượt giới hạn[ {limit} byte]. Rút gọn, hoặc dẫn số ký hiệu của văn bản.',
    ],
    en: [
      'The body is too large',
      'The body is over the limit[ of {limit} bytes]. Shorten it, or refer to a document by its number.',
    ],
  },
  'validation-failed': {
    status: 400,
    vi: ['Dữ liệu chưa hợp lệ', 'Xem từng chỗ cần sửa trong errors[ ({count} chỗ)].'],
    en: ['The data are not valid', 'The list errors says what to mend, and where[ ({count} places)].'],
  },
  'as-of-invalid': {
    status: 400,
    vi: [
      'Thời điểm xem không hợp lệ',
      'Không đọc được asOf[ “{asOf}”]. Ghi một thời điểm như 2020-05-25T08:00:00+07:00 hoặc một vị trí đã nhận.',
    ],
    en: [
      'asOf cannot be read',
      'asOf[ “{asOf}”] is neither an instant like 2020-05-25T08:00:00+07:00 nor a position given out before.',
    ],
  },
  'as-of-in-the-future': {
    status: 400,
    vi: ['Thời điểm xem chưa tới', 'Thời điểm asOf[ “{asOf}”] sau hiện tại[ ({now})]. Bỏ asOf để xem hiện tại.'],
    en: ['asOf has not come yet', 'asOf[ “{asOf}”] is after the present[ ({now})]. Leave it out to read the present.'],
  },
  'range-invalid': {
    status: 400,
    vi: [
      'Khoảng thời gian không hợp lệ',
      'Ngày cuối[ ({to})] phải từ ngày đầu[ ({from})] trở đi và không quá[ {days}] ngày sau đó[; chỉ hỏi được từ {earliest} đến {latest}].',
    ],
    en: [
      'The range of days is not valid',
      'The last day[ ({to})] must not be before the first[ ({from})], nor more than[ {days}] days after it[; no day before {earliest} or after {latest} can be asked for].',
    ],
  },
  'event-type-unknown': {
    status: 400,
    vi: [
      'Không có loại sự kiện này',
      'Không có loại sự kiện {type|asWritten}.[ Có phải: {near}?] Tên loại phân biệt chữ hoa, chữ thường.',
    ],
    en: [
      'No such type of event',
      'There is no type of event {type|asWritten}.[ Did you mean {near}?] Capital and small letters differ.',
    ],
  },
  'cursor-invalid': {
    status: 400,
    vi: ['Dấu trang không hợp lệ', 'Dấu trang (cursor) không phải do hệ thống cấp. Đọc lại từ trang đầu.'],
    en: ['The cursor is not valid', 'The cursor was not given out here. Start again from the first page.'],
  },
  'programme-not-found': {
    status: 404,
    vi: ['Không có chương trình này', 'Không có chương trình[ {programme}]. Xem danh sách ở /v1/programmes.'],
    en: ['No such programme', 'There is no programme[ {programme}]. The list is at /v1/programmes.'],
  },
  'urges-refused': {
    status: 422,
    vi: [
      'Chưa đôn đốc nhiệm vụ nào',
      '{count} trong {of} nhiệm vụ không đôn đốc được: {names|asWritten}. Lý do của từng nhiệm vụ ở mục errors. Bỏ các nhiệm vụ này rồi gửi lại.',
    ],
    en: [
      'No task was urged',
      '{count} of {of} tasks may not be urged: {names|asWritten}. Why stands in errors for each. Leave them out and send it again.',
    ],
  },
  'code-ambiguous': {
    status: 422,
    vi: [
      'Mã chưa đủ rõ',
      'Có {count} mục cùng mang mã {code|asWritten}: {candidates|asWritten}. Ghi đầy đủ một trong các mã này.',
    ],
    en: [
      'Which one?',
      '{count} are called {code|asWritten}: {candidates|asWritten}. Write one of these codes in full.',
    ],
  },
  'addressee-takes-no-part': {
    status: 422,
    vi: [
      'Đơn vị này không thuộc Bộ và không tham gia việc này',
      'Ý kiến chỉ đạo gửi đến đơn vị thuộc {ministry}, hoặc đơn vị chủ trì, phối hợp; {unit} không phải là đơn vị như vậy. Chọn đơn vị khác.',
    ],
    en: [
      'The unit is of another ministry and takes no part',
      'A directive goes to a unit of {ministry}, or to one that leads or coordinates; {unit} does neither. Choose another unit.',
    ],
  },
  'addressee-ambiguous': {
    status: 422,
    vi: [
      'Chưa rõ chức vụ nhận chỉ đạo',
      'Nhiều đơn vị có chức vụ {post} ({units}). Ghi thêm trường unit, hoặc chỉ ghi unit.',
    ],
    en: ['Which addressee?', 'Several units have a post {post} ({units}). Name the unit as well, or the unit alone.'],
  },
  'idempotency-key-invalid': {
    status: 400,
    vi: [
      'Idempotency-Key không hợp lệ',
      'Khóa gồm 1 đến 200 ký tự ASCII nhìn thấy được, không có dấu cách. Đổi khóa, hoặc bỏ tiêu đề này.',
    ],
    en: [
      'The Idempotency-Key is not valid',
      'A key is 1 to 200 visible ASCII characters without spaces. Change it, or leave the header out.',
    ],
  },
  'idempotency-key-reused': {
    status: 422,
    vi: [
      'Khóa đã dùng cho yêu cầu khác',
      'Idempotency-Key này đã đi với nội dung hoặc tham số khác. Dùng khóa mới cho yêu cầu mới.',
    ],
    en: [
      'The key was used for another request',
      'This Idempotency-Key came with another body or query before. Use a new key for a new request.',
    ],
  },
  'reason-not-recorded': {
    status: 409,
    vi: [
      'Lý do chưa được lưu',
      'Việc này đã được ghi nhận từ trước nên không ghi thêm gì, và lý do mới sẽ bị mất. Bỏ trường reason nếu không còn cần.',
    ],
    en: [
      'The reason was not recorded',
      'What is asked for holds already, so nothing is written and the new reason would be lost. Leave the field reason out.',
    ],
  },
  'precondition-required': {
    status: 428,
    vi: ['Thiếu If-Match', 'Quyết định này cần tiêu đề If-Match. Đọc bản hiện tại và gửi kèm ETag của bản đó.'],
    en: [
      'If-Match is required',
      'This decision needs the header If-Match. Read the present state and send its ETag along.',
    ],
  },
  'if-match-invalid': {
    status: 400,
    vi: [
      'If-Match không hợp lệ',
      'Gửi nguyên ETag của một bản đã đọc, ví dụ "r12": không dùng dạng yếu (W/), danh sách hay dấu *.',
    ],
    en: [
      'If-Match cannot be read',
      'Send the ETag of the one state that you read, like "r12": no weak tag (W/), no list, no *.',
    ],
  },
  stale: {
    status: 412,
    vi: [
      'Dữ liệu đã thay đổi',
      'Đã có người cập nhật sau bản đang xem. Bản hiện tại kèm theo đây: xem lại rồi gửi lại với ETag mới.',
    ],
    en: [
      'It has changed meanwhile',
      'Somebody changed it after the state you saw. The present state is enclosed: look again, then send with its ETag.',
    ],
  },
  'nothing-to-match': {
    status: 412,
    vi: [
      'Chưa có bản nào để đối chiếu',
      'Lệnh này tạo mới nên không có bản nào khớp với If-Match. Bỏ tiêu đề If-Match.',
    ],
    en: [
      'There is nothing to match yet',
      'This call makes something new, so nothing can match its If-Match. Leave the header If-Match out.',
    ],
  },
  'read-model-behind': {
    status: 503,
    vi: ['Dữ liệu đang được cập nhật', 'Bản đọc chưa kịp vị trí được yêu cầu. Thử lại sau ít giây.'],
    en: [
      'The data are being brought up to date',
      'What is read has not reached the position asked for. Try again in a few seconds.',
    ],
  },
  'slow-reads-busy': {
    status: 503,
    vi: ['Đang có nhiều yêu cầu tra cứu lớn', 'Các yêu cầu trước đang được xử lý. Thử lại sau ít giây.'],
    en: ['Too many large reads are under way', 'Those before are being answered. Try again in a few seconds.'],
  },
  'slow-read-interrupted': {
    status: 503,
    vi: ['Việc tra cứu bị gián đoạn', 'Hệ thống đang dừng hoặc vừa khởi động lại phần tra cứu. Gửi lại yêu cầu.'],
    en: [
      'The read was interrupted',
      'The system is stopping, or what answers large reads has just been started again. Send the request again.',
    ],
  },
  'outcome-unknown': {
    status: 503,
    vi: [
      'Chưa biết đã ghi hay chưa',
      'Không xác định được lệnh đã ghi hay chưa. Gửi lại với cùng Idempotency-Key: lệnh không bị ghi hai lần.',
    ],
    en: [
      'It is not known whether it was written',
      'Send it again with the same Idempotency-Key: it will not be done twice.',
    ],
  },
  starting: {
    status: 503,
    vi: ['Hệ thống đang khởi động', 'Chưa phục vụ được. Gửi lại sau ít giây.'],
    en: ['It is still starting', 'Nobody is served yet. Send it again in a few seconds.'],
  },
  'store-unavailable': {
    status: 503,
    vi: [
      'Tạm thời chưa ghi được',
      'Chưa ghi gì cả. Gửi lại với cùng Idempotency-Key sau ít phút; nếu kéo dài, báo quản trị hệ thống.',
    ],
    en: [
      'Nothing can be written for now',
      'Nothing was written. Send it again with the same Idempotency-Key in a few minutes; if it lasts, tell the administrator.',
    ],
  },
  'clock-in-doubt': {
    status: 503,
    vi: [
      'Đồng hồ máy chủ chưa đáng tin',
      'Giờ của máy chủ lệch quá 35 ngày so với lần hoạt động gần nhất. Chưa ghi gì cả; vẫn tra cứu được. Báo quản trị hệ thống chỉnh lại giờ, hoặc xác nhận giờ đúng bằng lệnh dondoc clock accept trên máy chủ.',
    ],
    en: [
      "The server's clock is in doubt",
      'It is more than 35 days away from when the server was last seen at work. Nothing was written; reading goes on. Ask the administrator to set the clock, or to say that it is right with dondoc clock accept on the server.',
    ],
  },
  'store-full': {
    status: 507,
    vi: [
      'Ổ đĩa của hệ thống đã đầy',
      'Chưa ghi gì cả; vẫn tra cứu được. Báo quản trị hệ thống; khi đã có chỗ, gửi lại với cùng Idempotency-Key.',
    ],
    en: [
      'The disk of the system is full',
      'Nothing was written; reading goes on. Tell the administrator; once there is room, send it again with the same Idempotency-Key.',
    ],
  },
  'written-by-a-newer-version': {
    status: 503,
    vi: [
      'Dữ liệu do phiên bản mới hơn ghi',
      'Mục này[ ({stream})] có dữ liệu do phiên bản mới hơn ghi, phiên bản đang chạy chưa đọc được. Chưa ghi gì cả; vẫn xem được đến dữ liệu đọc được gần nhất. Báo quản trị hệ thống nâng cấp.',
    ],
    en: [
      'Written by a newer version',
      'This[ ({stream})] holds data of a newer version of dondoc, which the one that runs cannot read. Nothing was written; what could be read last can still be seen. Ask the administrator to upgrade.',
    ],
  },
  'cannot-be-folded': {
    status: 503,
    vi: [
      'Dữ liệu của mục này không đọc được',
      'Mục này[ ({stream})] có dữ liệu không đọc được. Chưa ghi gì cả; vẫn xem được đến dữ liệu đọc được gần nhất. Báo quản trị hệ thống; các mục khác không bị ảnh hưởng.',
    ],
    en: [
      'The data of this cannot be read',
      'This[ ({stream})] holds data that cannot be read. Nothing was written; what could be read last can still be seen. Tell the administrator; nothing else is affected.',
    ],
  },
  'depends-on-quarantined': {
    status: 503,
    vi: [
      'Dữ liệu liên quan không đọc được',
      'Việc này phụ thuộc vào dữ liệu[ ({stream})] hiện không đọc được. Chưa ghi gì cả. Báo quản trị hệ thống; khi đã khắc phục, gửi lại với cùng Idempotency-Key.',
    ],
    en: [
      'Something that this depends on cannot be read',
      'This depends on data[ ({stream})] that cannot be read now. Nothing was written. Tell the administrator; once it is mended, send it again with the same Idempotency-Key.',
    ],
  },
  internal: {
    status: 500,
    vi: [
      'Lỗi của hệ thống',
      'Lỗi này không do người dùng[; mã theo dõi {trace}]. Thử lại; nếu còn lỗi, báo quản trị hệ thống.',
    ],
    en: [
      'An error of ours',
      'This is not your mistake[; trace id {trace}]. Try again; if it stays, tell the administrator.',
    ],
  },
  'demo-only': {
    status: 404,
    vi: ['Chỉ có trong bản trình diễn', 'Hệ thống này vận hành chính thức: không có đồng hồ trình diễn.'],
    en: ['In a demonstration only', 'This deployment is not a demonstration: its clock is the real one.'],
  },
  'clock-backwards': {
    status: 422,
    vi: ['Đồng hồ chỉ đi tới', 'Thời điểm yêu cầu[ ({to})] trước hiện tại[ ({now})]. Chọn thời điểm muộn hơn.'],
    en: [
      'The clock goes forward only',
      'The moment asked for[ ({to})] is before the present[ ({now})]. Choose a later one.',
    ],
  },
  'clock-too-far': {
    status: 422,
    vi: [
      'Thời điểm quá xa',
      'Một lần không đi quá mười năm. Chọn thời điểm[ ({to})] không sau {latest}; đồng hồ không lùi lại được.',
    ],
    en: [
      'Too far ahead',
      'One move goes no further than ten years. Choose a moment[ ({to})] not after {latest}; the clock never goes back.',
    ],
  },
} satisfies Record<Exclude<DoorCode, TaskRejection>, Wording>;

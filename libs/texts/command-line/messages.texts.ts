import type { Texts } from '../language.js';

/** What the command line says on standard error: progress, and why it failed and what to do about it. */
export const messageTexts = {
  'unknown-option': {
    vi: 'Không có tùy chọn {what}.[ Có phải {meant}?]',
    en: 'There is no option {what}.[ Did you mean {meant}?]',
  },
  'unknown-command': {
    vi: 'Không có lệnh {what}.[ Có phải {meant}?]',
    en: 'There is no command {what}.[ Did you mean {meant}?]',
  },
  'argument-missing': { vi: 'Thiếu tham số {what}.', en: 'The argument {what} is missing.' },
  'no-request-waits': {
    vi: 'Không có đề nghị nào chờ quyết định.',
    en: 'No request awaits a decision.',
  },
  'option-missing': { vi: 'Thiếu {what}.', en: '{what} is missing.' },
  'option-without-value': { vi: 'Tùy chọn {what} cần một giá trị.', en: 'The option {what} needs a value.' },
  'too-many-arguments': { vi: 'Thừa tham số cho {what}.', en: 'There are too many arguments for {what}.' },
  'usage-wrong': { vi: 'Sai cú pháp: {what}', en: 'Wrong usage: {what}' },
  'usage-help': { vi: 'Xem: dondoc {command} --help', en: 'See: dondoc {command} --help' },
  'not-a-choice': {
    vi: '{option} phải là một trong: {choices}; không phải “{given}”.',
    en: '{option} is one of {choices}, not “{given}”.',
  },
  'not-a-number': { vi: '{option} phải là một số, không phải “{given}”.', en: '{option} is a number, not “{given}”.' },
  'not-an-address': {
    vi: '“{given}” không phải địa chỉ http(s), ví dụ http://127.0.0.1:3000.',
    en: '“{given}” is not an http(s) address, like http://127.0.0.1:3000.',
  },
  'not-a-port': {
    vi: 'DONDOC_PORT phải là một cổng, từ 0 đến 65535; không phải “{given}”. Sửa lại, hoặc nêu địa chỉ bằng --url.',
    en: 'DONDOC_PORT is a port, from 0 to 65535, not “{given}”. Correct it, or name the address with --url.',
  },
  'no-meaning': {
    vi: '{option} không có tác dụng với lệnh này. Bỏ đi.',
    en: '{option} has no meaning here. Leave it out.',
  },
  'follow-needs-lines': {
    vi: '--follow không bao giờ kết thúc, nên không in được một văn bản JSON. Dùng -o ndjson.',
    en: '--follow never ends, so it cannot print one JSON text. Use -o ndjson.',
  },
  'as-many-of-each': {
    vi: 'Mỗi {first} cần đúng một {second}: có {firsts} và {seconds}.',
    en: 'Each {first} needs one {second}: there are {firsts} and {seconds}.',
  },
  'file-missing': { vi: 'Không có tệp {file}.', en: 'There is no file {file}.' },
  'file-unreadable': { vi: 'Không đọc được {file}: {why}.', en: '{file} cannot be read: {why}.' },
  'file-is-folder': { vi: '{file} là thư mục, không phải tệp.', en: '{file} is a folder, not a file.' },
  'file-too-large': {
    vi: '{file} lớn hơn 1 MiB ({bytes} byte). Tách thành nhiều tệp.',
    en: '{file} is larger than 1 MiB ({bytes} bytes). Split it into several files.',
  },
  'file-not-text': { vi: '{file} không phải văn bản UTF-8.', en: '{file} is not UTF-8 text.' },
  'file-not-json': {
    vi: '{file} không phải JSON[, dòng {line} cột {column}]: {why}',
    en: '{file} is not JSON[, line {line} column {column}]: {why}',
  },
  'nothing-answers': {
    vi: 'Không có gì trả lời tại {url}. Chạy `npm start`, hoặc nêu địa chỉ bằng --url, DONDOC_URL hay DONDOC_PORT.',
    en: 'Nothing answers at {url}. Run `npm start`, or name another address with --url, DONDOC_URL or DONDOC_PORT.',
  },
  'cannot-reach': { vi: 'Không tới được {url}: {why}.', en: '{url} cannot be reached: {why}.' },
  'not-dondoc': {
    vi: '{url} trả lời {status} nhưng không phải dondoc. Kiểm tra --url hoặc DONDOC_URL.',
    en: '{url} answers {status}, but it is not dondoc. Check --url or DONDOC_URL.',
  },
  'no-answer-in-time': {
    vi: '{url} không trả lời trong {seconds} giây.',
    en: '{url} did not answer within {seconds} s.',
  },
  'outcome-unknown': {
    vi: 'Không biết đã ghi hay chưa. Gửi lại đúng lệnh này với --idempotency-key {key}: chỉ được ghi một lần.',
    en: 'Whether it was done is not known. Send the same again with --idempotency-key {key}: it is done once.',
  },
  'operation-lasts': {
    vi: 'Việc {operation} vẫn đang chạy sau {seconds} giây và sẽ chạy tiếp. Xem: {url}',
    en: 'Operation {operation} still runs after {seconds} s, and goes on. See: {url}',
  },
  'operation-failed': { vi: 'Không thực hiện được: {why}', en: 'It failed: {why}' },
  'operation-runs': { vi: 'Đang chạy…', en: 'It runs…' },
  'operation-runs-under': {
    vi: 'Đang chạy… Nếu bị ngắt giữa chừng, gửi lại đúng lệnh này với --idempotency-key {key} để làm tiếp.',
    en: 'It runs… If it is cut off, the same command with --idempotency-key {key} goes on with it.',
  },
  'operation-progress': { vi: 'Đã xong {done}/{of}', en: '{done} of {of} done' },
  'operation-cut-off': {
    vi: 'Bị ngắt giữa chừng[ ({why})]: đã xong {done}/{of}. Gửi lại đúng lệnh này với --idempotency-key {key} để làm tiếp; phần đã xong không bị làm lại.',
    en: 'It was cut off[ ({why})]: {done} of {of} are done. The same command with --idempotency-key {key} goes on, and does nothing twice.',
  },
  'failed-mail': {
    vi: '{count} thư không gửi được ngày {day}, tới: {recipients}',
    en: '{count} mails given up on {day}, to: {recipients}',
  },
  'event-not-found': { vi: 'Không có sự kiện ở vị trí {position}.', en: 'There is no event at position {position}.' },
  'answer-not-understood': {
    vi: 'Không hiểu câu trả lời của {url}; máy chủ có thể khác phiên bản. ({why})',
    en: 'The answer of {url} was not understood; the server may be of another version. ({why})',
  },
  'log-missing': {
    vi: 'Không có nhật ký sự kiện trong {folder}. Nêu đúng thư mục dữ liệu.',
    en: 'There is no event log in {folder}. Name the data folder.',
  },
  'log-damaged': {
    vi: 'Nhật ký trong {file} hỏng[ ở vị trí {position}][, luồng {stream}]: {fault}[ ({why})]. Dừng dondoc, giữ nguyên các tệp, phục hồi bản sao lưu tốt gần nhất.',
    en: 'The log in {file} is damaged[ at position {position}][, stream {stream}]: {fault}[ ({why})]. Stop dondoc, keep the files, and restore the last good backup.',
  },
  'logs-differ': {
    vi: 'Bản chép khác bản gốc ở luồng {stream}, lần ghi {revision}. Đừng dùng; chép lại vào một thư mục trống.',
    en: 'The copy differs from the log at stream {stream}, revision {revision}. Do not use it; copy into an empty folder again.',
  },
  'not-a-copy': {
    vi: '{to} đã có sự kiện khác bản gốc (luồng {stream}, lần ghi {revision}). Nêu một thư mục trống.',
    en: '{to} holds something else than the log (stream {stream}, revision {revision}). Name an empty folder.',
  },
  'log-on-server': {
    vi: 'Nhật ký nằm ở {place}, nơi có cách sao lưu và phục hồi của riêng nó: xem docs/vi/eventstoredb.md. Để có một bản trong thư mục: dondoc log copy EVENTSTORE_URL THƯ-MỤC. Để làm với một thư mục: --data-dir.',
    en: 'The log is at {place}, which has its own backup and restore: see docs/en/eventstoredb.md. For a copy in a folder: dondoc log copy EVENTSTORE_URL FOLDER. To work on a folder: --data-dir.',
  },
  'two-servers': {
    vi: 'Không chép thẳng từ {from} sang {to}: chép vào một thư mục rồi từ đó sang, hoặc dùng cách sao lưu của máy chủ.',
    en: 'From {from} to {to} is not copied at once: copy into a folder and from there, or use the server’s own backup.',
  },
  'target-taken': {
    vi: '{path} đã có, và không bao giờ ghi đè. Nêu tên khác, hoặc một thư mục trống.',
    en: '{path} is there already, and nothing is overwritten. Name another, or an empty folder.',
  },
  'folder-missing': { vi: 'Không có thư mục {folder}.', en: 'There is no folder {folder}.' },
  'not-apart': {
    vi: '{path} không được nằm trong {folder}: hai nơi phải tách riêng.',
    en: '{path} may not lie in {folder}: the two must be apart.',
  },
  'events-checked': { vi: 'đã kiểm tra {events}/{of} sự kiện', en: '{events} of {of} events checked' },
  'events-copied': { vi: 'đã chép {events} sự kiện', en: '{events} events copied' },
  'clock-accepted': {
    vi: 'Đã xác nhận. dondoc đọc xác nhận này trong vài giây hoặc khi khởi động, và chỉ dùng một lần.',
    en: 'Said. dondoc takes it within seconds or at its start, and only once.',
  },
  'link-given': {
    vi: 'Liên kết dùng một lần và chỉ hiện lần này. Mở bằng trình duyệt.',
    en: 'The link is used once, and shown this once. Open it in a browser.',
  },
  'nobody-listens': {
    vi: 'Không có dondoc nào đang chạy trên {folder}, hoặc người dùng này không được hỏi. Khởi động dondoc, và chạy lệnh với cùng người dùng.',
    en: 'No dondoc runs on {folder}, or this user may not ask it. Start it, and run this as the same user.',
  },
  'link-refused': {
    vi: 'Không tạo được liên kết: {title}. Nêu tên tài khoản của một người giữ chức vụ quản trị hệ thống.',
    en: 'No link was made: {title}. Name the account of somebody who holds an administrator\u2019s post.',
  },
  'keys-not-included': {
    vi: 'Không kèm khóa dữ liệu cá nhân: thiếu khóa thì không đọc được thông tin liên hệ. Xem --keys.',
    en: 'The keys of personal data are not included: without them contact data cannot be read. See --keys.',
  },
  unexpected: { vi: 'Lỗi ngoài dự kiến: {why}', en: 'Unexpected failure: {why}' },
  'problem-code': { vi: 'mã: {code}, HTTP {status}', en: 'code: {code}, HTTP {status}' },
  'acts-as': { vi: 'bản trình diễn: dùng mã truy cập {token}', en: 'demonstration: acting with the token {token}' },
  'no-token': {
    vi: 'không có mã truy cập: đặt DONDOC_TOKEN',
    en: 'no access token: set DONDOC_TOKEN',
  },
  'token-seen': {
    vi: '--token hiện trong danh sách tiến trình và lịch sử lệnh; nên đặt DONDOC_TOKEN',
    en: '--token shows in the list of processes and in the history; rather set DONDOC_TOKEN',
  },
  'token-in-the-clear': {
    vi: 'mã truy cập đi qua mạng tới {url} mà không mã hóa; dùng https',
    en: 'the access token crosses the network to {url} in the clear; use https',
  },
  warning: { vi: 'Lưu ý: {detail|asWritten}', en: 'Note: {detail|asWritten}' },
  'nothing-found': { vi: 'Không có mục nào.', en: 'Nothing.' },
  'nothing-waits': { vi: 'Không có việc nào đang chờ.', en: 'Nothing is waiting for you.' },
  'would-say': { vi: '{said|asWritten}', en: 'It would say: {said|asWritten}' },
  'would-change-nothing': {
    vi: 'Trạng thái, thời hạn và người xử lý vẫn như cũ.',
    en: 'Status, deadline and handler would stay as they are.',
  },
  'would-tell-nobody': { vi: 'Không báo cho ai.', en: 'Nobody would be told.' },
  'dry-run': { vi: 'Xem trước, chưa ghi gì.', en: 'Dry run: nothing was written.' },
  'plan-cut-off': {
    vi: 'Lịch quá dài nên chỉ hiện đến trước {at}. Muốn xem tiếp, dùng --from với ngày đó.',
    en: 'The plan is too long, so it ends before {at}. To go on, give that day with --from.',
  },
  'more-exist': { vi: 'Còn nữa; tăng --limit.', en: 'There are more; raise --limit.' },
  'import-would': {
    vi: 'Xem trước: sẽ giao {assign}, dự thảo {draft}, giữ nguyên {unchanged}, từ chối {refused}; số dòng cần sửa: {wrong}. Chưa ghi gì.',
    en: 'Dry run: {assign} would be assigned, {draft} drafted, {unchanged} unchanged, {refused} refused; rows with problems: {wrong}. Nothing was written.',
  },
  'import-did': {
    vi: 'Đã giao {assign}, dự thảo {draft}, giữ nguyên {unchanged}, từ chối {refused}; số dòng cần sửa: {wrong}.',
    en: '{assign} assigned, {draft} drafted, {unchanged} unchanged, {refused} refused; rows with problems: {wrong}.',
  },
  'import-warned': {
    vi: 'Số dòng có người lẽ ra phải nhận mà không ai nhận: {warned}. Xem cột Lưu ý.',
    en: 'Rows of which somebody who ought to hear would not: {warned}. See the column of warnings.',
  },
  urge: { vi: 'đôn đốc lần {number}[: {text|asWritten}]', en: 'urge no. {number}[: {text|asWritten}]' },
  'unreached-leadUnit': {
    vi: 'đơn vị chủ trì chưa có ai nhận việc giao và nhắc việc; số nhiệm vụ đang mở: {tasks}',
    en: 'nobody there is told of what the unit leads; open tasks: {tasks}',
  },
  'unreached-coordinatingUnit': {
    vi: 'đơn vị phối hợp chưa có ai nhận việc giao; số nhiệm vụ đang mở: {tasks}',
    en: 'nobody there is told of what the unit coordinates; open tasks: {tasks}',
  },
  'unreached-fieldLeader': {
    vi: 'chưa lãnh đạo nào phụ trách đơn vị; số nhiệm vụ đang mở: {tasks}',
    en: 'no leader is in charge of the unit; open tasks: {tasks}',
  },
  'unreached-head': {
    vi: 'khuyết thủ trưởng đơn vị để xử lý khó khăn, vướng mắc; số nhiệm vụ đang mở: {tasks}',
    en: 'the unit has no head to decide on blockers; open tasks: {tasks}',
  },
  'unreached-headOfMinistry': {
    vi: 'khuyết người đứng đầu bộ để xử lý khó khăn, vướng mắc; số nhiệm vụ đang mở: {tasks}',
    en: 'the ministry has no head to decide on blockers; open tasks: {tasks}',
  },
  'unreached-secretariat': {
    vi: 'chưa có ai làm văn phòng theo dõi, đôn đốc; việc không đến được ai thì không nằm trong danh sách của ai',
    en: 'nobody is its secretariat; what reaches nobody is on nobody’s list',
  },
  'connection-lost': {
    vi: 'Mất kết nối với {url}; đang thử lại.',
    en: 'The connection to {url} is lost; trying again.',
  },
  'connection-back': { vi: 'Đã kết nối lại, tiếp từ chỗ cũ.', en: 'Connected again; going on from where it stopped.' },
} satisfies Record<string, Texts>;

export type MessageKey = keyof typeof messageTexts;

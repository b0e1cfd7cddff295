import type { Texts } from '../language.js';

/** What `dondoc` does, in one line. */
export const programText: Texts = {
  vi: 'Giao việc, theo dõi, đôn đốc và trình lãnh đạo những việc đang vướng.',
  en: 'Assign tasks, follow them up, urge them on, and carry what is stuck to who can decide.',
};

/** The nouns that take a verb. */
export const nounTexts = {
  programme: { vi: 'chương trình', en: 'programmes' },
  board: { vi: 'bảng công việc của đơn vị', en: "a unit's board" },
  tasks: { vi: 'nhiệm vụ', en: 'tasks' },
  units: { vi: 'các đơn vị', en: 'units' },
  posts: { vi: 'chức vụ và người giữ chức vụ', en: 'posts and who holds them' },
  people: { vi: 'người dùng', en: 'people' },
  notices: { vi: 'thông báo của tôi', en: 'my notices' },
  events: { vi: 'nhật ký sự kiện', en: 'the event log' },
  report: { vi: 'báo cáo tiến độ và báo cáo kỳ', en: 'reports of progress and of units' },
  result: { vi: 'kết quả thực hiện nhiệm vụ', en: 'results of tasks' },
  urge: { vi: 'đôn đốc: trả lời', en: 'urges: answered' },
  extension: { vi: 'đề nghị gia hạn', en: 'later deadlines: asked for, decided' },
  directive: { vi: 'ý kiến chỉ đạo', en: 'directives of leaders' },
  blocker: { vi: 'khó khăn, vướng mắc', en: 'what holds a task up' },
  escalation: { vi: 'việc trình lãnh đạo', en: 'what lies with a leader' },
  duties: { vi: 'nghĩa vụ báo cáo định kỳ', en: 'duties to report for a period' },
  clock: { vi: 'đồng hồ của bản trình diễn', en: 'the clock of a demonstration' },
  deliveries: { vi: 'thư gửi cho từng người', en: 'mail to people' },
  admin: { vi: 'quản trị hệ thống', en: 'administrators' },
  projections: { vi: 'dữ liệu tra cứu', en: 'read models' },
  log: { vi: 'bản ghi gốc của nhật ký sự kiện', en: 'the log as it is stored' },
} satisfies Record<string, Texts>;

export const commandTexts = {
  'programme import': {
    vi: 'nhập chương trình từ tệp JSON, báo từng dòng',
    en: 'bring a programme in from a JSON file, row by row',
  },
  'board show': { vi: 'bảng của một đơn vị trong một quý', en: 'the board of a unit for a quarter' },
  'cockpit show': {
    vi: 'các đơn vị theo quý, việc tôi đã chỉ đạo và báo cáo chưa gửi',
    en: 'units by quarters, what I directed and reports that were not sent',
  },
  'tasks list': { vi: 'tìm và liệt kê nhiệm vụ', en: 'find and list tasks' },
  'tasks show': { vi: 'một nhiệm vụ, các báo cáo và các lần nhắc', en: 'one task, its reports and who was told of it' },
  'tasks assign': { vi: 'giao nhiệm vụ', en: 'assign a task' },
  'tasks accept': { vi: 'tiếp nhận nhiệm vụ', en: 'accept a task' },
  'tasks handler': { vi: 'phân công người xử lý', en: 'name the handler of a task' },
  'tasks explain': { vi: 'giải trình vì sao một nhiệm vụ chậm', en: 'say why a task is late' },
  'tasks amend': {
    vi: 'điều chỉnh, đính chính một nhiệm vụ đã giao',
    en: 'amend a task, or mend what was typed wrongly',
  },
  'tasks reassign': {
    vi: 'giao lại một nhiệm vụ mà đơn vị đã được thôi chủ trì',
    en: 'assign a declined task anew',
  },
  'tasks cancel': { vi: 'hủy một nhiệm vụ', en: 'cancel a task' },
  'tasks urge': { vi: 'đôn đốc một hoặc nhiều nhiệm vụ', en: 'urge one task or many' },
  'urge answer': { vi: 'trả lời một lần đôn đốc', en: 'answer an urge' },
  'extension request': { vi: 'đề nghị gia hạn một nhiệm vụ', en: 'ask for a later deadline of a task' },
  'extension decide': { vi: 'quyết định đề nghị gia hạn', en: 'decide on a later deadline' },
  'declination request': { vi: 'đề nghị thôi chủ trì một nhiệm vụ', en: 'ask to be released from a task' },
  'declination decide': { vi: 'quyết định đề nghị thôi chủ trì', en: 'decide whether a unit is released' },
  work: { vi: 'việc tôi cần làm, việc gấp trước', en: 'what I have to do, the most pressing first' },
  'units ls': {
    vi: 'các đơn vị và chức vụ, đơn vị cấp trên trước',
    en: 'units and their posts, each before those under it',
  },
  'units add': { vi: 'khai báo một đơn vị', en: 'establish a unit' },
  'units rename': { vi: 'đổi tên một đơn vị', en: 'rename a unit' },
  'units place': { vi: 'xếp một đơn vị vào đơn vị cấp trên', en: 'place a unit under another' },
  'units close': { vi: 'đóng một đơn vị; lịch sử vẫn còn', en: 'close a unit; its history stays' },
  'units focal-point': { vi: 'chỉ định đầu mối của một đơn vị', en: "designate a unit's focal point" },
  'posts add': { vi: 'lập một chức vụ', en: 'create a post' },
  'posts appoint': {
    vi: 'bổ nhiệm người giữ chức vụ; không kèm văn bản thì có chức vụ phải chờ quản trị khác xác nhận',
    en: 'appoint the holder of a post; without a document some wait for a second administrator',
  },
  'posts proposed': {
    vi: 'các đề nghị bổ nhiệm chờ quản trị khác xác nhận',
    en: 'appointments that wait for a second administrator',
  },
  'posts confirm': {
    vi: 'xác nhận đề nghị bổ nhiệm của quản trị khác',
    en: "confirm another administrator's proposal",
  },
  'posts withdraw': { vi: 'rút một đề nghị bổ nhiệm', en: 'withdraw a proposed appointment' },
  'posts relieve': { vi: 'miễn nhiệm người giữ chức vụ', en: 'relieve the holder of a post' },
  'posts portfolio': { vi: 'phân công lãnh đạo phụ trách các đơn vị', en: 'put a leader in charge of units' },
  'people ls': {
    vi: 'những người giữ chức vụ ở một đơn vị, mỗi người đang xử lý bao nhiêu nhiệm vụ; không nêu đơn vị: ai chưa giữ chức vụ nào',
    en: 'who holds a post in a unit, and how many tasks each handles; without a unit, who holds none',
  },
  'people add': { vi: 'khai báo một người dùng', en: 'register a person' },
  'people change': {
    vi: 'thay đổi tên, thư điện tử hoặc ngôn ngữ của một người',
    en: "change a person's name, mail or language",
  },
  'notices ls': { vi: 'thông báo tôi đã nhận', en: 'the notices that I was sent' },
  'notices read': { vi: 'đánh dấu thông báo đã đọc', en: 'mark notices as read' },
  'deliveries retry': {
    vi: 'gửi lại các thư không gửi được trong một quý',
    en: 'have the mail of a quarter that failed sent again',
  },
  plan: {
    vi: 'ai nhận gì, khi nào, nếu không ai làm gì',
    en: 'who gets what, when, if nobody acts',
  },
  'tasks story': {
    vi: 'diễn biến của nhiệm vụ: ai làm gì, ai được báo, vì sao',
    en: 'the story of a task: who did what, who was told, and why',
  },
  search: {
    vi: 'tìm nhiệm vụ, đơn vị, văn bản giao',
    en: 'search tasks, units and mandates',
  },
  deadline: {
    vi: 'thời hạn như thế có hạn cuối nào, nhắc ai vào lúc nào',
    en: 'what the words of a deadline would mean: its legal end, and who is told when',
  },
  'events tail': { vi: 'những sự kiện gần nhất', en: 'the last events of the log' },
  'events show': { vi: 'một sự kiện', en: 'one event' },
  'report submit': { vi: 'báo cáo tiến độ một nhiệm vụ', en: 'report the progress of a task' },
  'report correct': {
    vi: 'đính chính một báo cáo tiến độ; nội dung cũ vẫn xem được',
    en: 'correct a report of progress; what it said stays legible',
  },
  'report send': { vi: 'gửi báo cáo kỳ của đơn vị', en: "send the unit's report for the period" },
  'result submit': { vi: 'trình kết quả', en: 'submit the result of a task' },
  'result confirm': { vi: 'xác nhận kết quả', en: 'confirm the result' },
  'result return': { vi: 'trả lại kết quả để thực hiện lại', en: 'return the result for more work' },
  'blocker raise': {
    vi: 'nêu khó khăn, vướng mắc kèm phương án tháo gỡ',
    en: 'raise what holds a task up, with a proposed way out',
  },
  'blocker escalate': { vi: 'báo cáo, xin ý kiến (vượt thẩm quyền)', en: 'escalate a blocker to the next level' },
  'blocker return': { vi: 'trả lại khó khăn, vướng mắc cho người nêu', en: 'return a blocker to who raised it' },
  'blocker resolve': { vi: 'tháo gỡ xong', en: 'resolve a blocker' },
  'blocker ls': {
    vi: 'khó khăn, vướng mắc, lâu nhất ở cấp đang giữ trước',
    en: 'blockers, longest at their level first',
  },
  'escalation ls': { vi: 'việc đang trình lãnh đạo', en: 'what lies with leaders' },
  'escalation ack': { vi: 'xác nhận đã nhận', en: 'acknowledge an escalation' },
  'escalation direct': { vi: 'cho ý kiến chỉ đạo', en: 'give a directive' },
  'directive accept': { vi: 'tiếp nhận ý kiến chỉ đạo', en: 'accept a directive' },
  'directive answer': { vi: 'trả lời ý kiến chỉ đạo', en: 'answer a directive' },
  'directive complete': { vi: 'báo đã thực hiện xong', en: 'report a directive as done' },
  'directive return': { vi: 'trả lại ý kiến chỉ đạo', en: 'hand a directive back' },
  'duties ls': { vi: 'đơn vị nào phải báo cáo, đã gửi chưa', en: 'which units owe a report, and who has sent it' },
  'duties show': {
    vi: 'một báo cáo kỳ, các lần đính chính, bổ sung và các lần nhắc',
    en: "one unit's report, what was corrected and added, and who was told of it",
  },
  'duties correct': {
    vi: 'đính chính báo cáo kỳ đã gửi; qua ngày phải gửi thì là bổ sung',
    en: 'correct the report that was sent; once its day is over, add to it',
  },
  'clock show': { vi: 'giờ của bản trình diễn', en: 'what time it is in the demonstration' },
  'clock advance': {
    vi: 'đưa đồng hồ tới một thời điểm, qua mọi mốc ở giữa',
    en: 'live on to an instant, through all that falls due until then',
  },
  'clock rate': { vi: 'đặt tốc độ của đồng hồ', en: 'set how fast the clock runs' },
  'clock step': {
    vi: 'đưa đồng hồ tới thời điểm tiếp theo có việc xảy ra',
    en: 'live on to the next instant at which anything happens',
  },
  'clock accept': {
    vi: 'xác nhận giờ của máy chủ là đúng, khi dondoc chưa tin giờ đó',
    en: 'say that the clock of this machine is right, where dondoc doubts it',
  },
  'admin link': {
    vi: 'tạo liên kết một lần cho quản trị hệ thống, chạy ngay trên máy chủ',
    en: 'make a one-time link for an administrator, on the machine itself',
  },
  'projections rebuild': { vi: 'dựng lại dữ liệu tra cứu từ nhật ký', en: 'make the read models anew from the log' },
  verify: {
    vi: 'kiểm tra toàn bộ nhật ký sự kiện, từng sự kiện một',
    en: 'check the whole event log, event by event',
  },
  backup: {
    vi: 'sao lưu nhật ký sự kiện ra một tệp mới, cả khi dondoc đang chạy',
    en: 'back the event log up into a new file, also while dondoc runs',
  },
  restore: {
    vi: 'phục hồi bản sao lưu vào một thư mục dữ liệu trống',
    en: 'restore a backup into an empty data folder',
  },
  'log copy': {
    vi: 'chép nguyên văn nhật ký sang nơi khác rồi đối chiếu; dừng giữa chừng thì chạy lại để chép tiếp',
    en: 'copy the log elsewhere word for word and compare; interrupted, run it again and it goes on',
  },
  doctor: {
    vi: 'kiểm tra máy, thư mục dữ liệu và máy chủ; nêu cách khắc phục',
    en: 'examine machine, data folder and server, and say how to mend what is wrong',
  },
} satisfies Record<string, Texts>;

export type CommandName = keyof typeof commandTexts;

/** Headings of a help page, by commander's own names of them. */
export const helpTitles = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
} satisfies Record<string, string>;

export const helpTexts = {
  help: { vi: 'cách dùng', en: 'how to use it' },
  version: { vi: 'số phiên bản', en: 'the version number' },
  example: { vi: 'Ví dụ:', en: 'Example:' },
  closing: {
    vi: 'Mã kết thúc: 0 được · 1 lỗi · 2 sai cú pháp · 3 xác thực · 4 không thấy · 5 xung đột · 6 dữ liệu sai · 7 quá thời gian · 8 sai lệch toàn vẹn.\nBiến môi trường: DONDOC_URL, DONDOC_TOKEN, NO_COLOR.',
    en: 'Exit codes: 0 ok · 1 failure · 2 usage · 3 authentication · 4 not found · 5 conflict · 6 validation · 7 timeout · 8 integrity check failed.\nEnvironment: DONDOC_URL, DONDOC_TOKEN, NO_COLOR.',
  },
} satisfies Record<string, Texts>;

import type { Texts } from '../language.js';

/** Who may, in parts of a sentence. */
export const whoMayTexts = {
  leadUnit: { vi: 'đơn vị chủ trì', en: 'the lead unit' },
  owingUnit: { vi: 'đơn vị phải gửi báo cáo', en: 'the unit that owes the report' },
  assigningUnit: { vi: 'cơ quan giao', en: 'the assigning unit' },
  assigningUnitOrAbove: { vi: 'cơ quan giao hoặc cơ quan cấp trên', en: 'the assigning unit or one above it' },
  keepingUnit: { vi: 'cơ quan chủ quản chương trình', en: 'the unit that keeps the programme' },
  some: { vi: 'ở {unit}: {posts}', en: 'in {unit}: {posts}' },
  anywhere: { vi: '{posts} của đơn vị bất kỳ', en: '{posts} of any unit' },
  allBut: {
    vi: 'ở {unit}: mọi người giữ chức vụ, trừ {posts}',
    en: 'in {unit}: whoever holds a post, except as {posts}',
  },
  lent: {
    vi: ', và đầu mối nếu đơn vị không phải là cục, vụ',
    en: ', and the focal point where the unit is no department',
  },
  addressee: {
    vi: 'người giữ chức vụ mà ý kiến chỉ đạo gửi đến',
    en: 'whoever holds the post that the directive is addressed to',
  },
  handler: {
    vi: 'người đang xử lý nhiệm vụ, nếu ý kiến gửi đến đơn vị chủ trì của người đó',
    en: 'whoever handles the task, where it went to the unit that leads it',
  },
  self: { vi: 'mỗi người, đối với việc của chính mình', en: 'everybody, for what is their own' },
  told: {
    vi: 'người đã được trình việc này, hoặc người hiện giữ chức vụ đã được trình',
    en: 'whoever was told of the escalation, or now holds the post that was',
  },
  system: { vi: 'chỉ dondoc tự thực hiện', en: 'dondoc itself and nobody else' },
} as const satisfies Readonly<Record<string, Texts>>;

/** Who reads what, in parts of a sentence. */
export const mayReadTexts = {
  own: { vi: 'nhiệm vụ do đơn vị mình {parts}', en: 'what is {parts} by their unit' },
  subtree: {
    vi: 'nhiệm vụ do đơn vị mình và các đơn vị trực thuộc {parts}',
    en: 'what is {parts} by their unit and all under it',
  },
  portfolio: {
    vi: 'nhiệm vụ do các đơn vị mình phụ trách và đơn vị trực thuộc {parts}',
    en: 'what is {parts} by the units of their portfolio and all under those',
  },
  lead: { vi: 'chủ trì', en: 'led' },
  coordinating: { vi: 'phối hợp', en: 'coordinated' },
  assigning: { vi: 'giao', en: 'assigned' },
  nothing: { vi: 'không đọc công việc nào; chỉ tổ chức và hệ thống', en: 'no case; the organisation and the machine' },
} as const satisfies Readonly<Record<string, Texts>>;

/** Whose people somebody knows by name, in parts of a sentence. */
export const mayKnowTexts = {
  own: { vi: 'đơn vị mình', en: 'their unit' },
  subtree: { vi: 'đơn vị mình và các đơn vị trực thuộc', en: 'their unit and all under it' },
  portfolio: {
    vi: 'các đơn vị mình phụ trách và đơn vị trực thuộc',
    en: 'the units of their portfolio and all under those',
  },
  ministry: { vi: 'mọi đơn vị của Bộ mình', en: 'all units of their ministry' },
  all: { vi: 'mọi đơn vị', en: 'all units' },
  onOrganisation: {
    vi: '{people} (chỉ trên trang về đơn vị và người dùng)',
    en: '{people} (on pages of units and people alone)',
  },
} as const satisfies Readonly<Record<string, Texts>>;

/** The page that says who may do what: `docs/vi/rights.md`, `docs/en/rights.md`. */
export const rightsPageTexts = {
  title: { vi: 'Ai được làm gì', en: 'Who may do what' },
  other: { vi: '[English](../en/rights.md)', en: '[Tiếng Việt](../vi/rights.md)' },
  made: {
    vi: 'Trang này do `npm run docs:rights` lập từ chính các quy tắc mà dondoc áp dụng; không sửa bằng tay.',
    en: '`npm run docs:rights` makes this page of the very rules that dondoc goes by. It is not edited by hand.',
  },
  rules: {
    vi: `- Quyền theo chức vụ đang giữ hôm nay. Người giữ chức vụ ở nhiều đơn vị nêu mình làm thay mặt đơn vị nào (\`--unit\`).
- Không có trong bảng thì không được làm.
- Được làm chưa có nghĩa là lúc này làm được: nhiệm vụ đã hoàn thành thì không báo cáo nữa. \`actions\` trong câu trả lời về từng việc nêu
  những thao tác mà người xem thực hiện được ngay lúc này.`,
    en: `- A right goes with a post that is held today. Whoever holds posts in several units says for which one they act (\`--unit\`).
- What does not stand here, nobody may do.
- A right says who, not when: nobody reports on a task that is completed. \`actions\`, in an answer about one thing, names what its reader
  may do with it now.`,
  },
  reading: { vi: 'Ai đọc được gì', en: 'Who reads what' },
  readingRules: {
    vi: `- Giữ nhiều chức vụ thì được đọc tất cả những gì từng chức vụ cho đọc. Không có trong bảng thì không đọc được: với người đó, việc ấy coi như
  không có, kể cả trong danh sách, tìm kiếm, số liệu, kế hoạch, gợi ý trực tiếp và câu báo lỗi.
- Ngoài bảng này, người đã được báo về một việc, người ra hoặc nhận ý kiến chỉ đạo về việc đó, và người đang được trình việc đó đọc được việc
  ấy khi còn giữ chức vụ.
- Đọc được nhiệm vụ thì đọc được khó khăn, vướng mắc, ý kiến chỉ đạo và lịch sử của nhiệm vụ. Báo cáo của đơn vị: ai đọc được những gì đơn vị
  chủ trì, và cơ quan chủ quản chương trình.
- Số tổng hợp chỉ dành cho người đọc được mọi phần của số đó.
- Đơn vị và chức vụ thì ai có tài khoản cũng xem được. Tên người chỉ hiện với người biết tên theo cột cuối, với chính người đó, và với những
  người cùng tham gia một việc: xử lý việc, được báo về việc, ra hoặc nhận ý kiến chỉ đạo về việc. Người khác chỉ thấy bí danh.
- Quyền đọc là quyền của hôm nay, kể cả khi xem lại thời điểm trước.`,
    en: `- Several posts give all that each gives. What does not stand here is not there for the reader: in lists, search, sums, plan, live hints
  and the words of a refusal as well.
- Beside the table, whoever was told of a thing, gave or got a directive about it, or has it before them reads that thing, for as long as
  they hold the post.
- Whoever reads a task reads its blockers, directives and history. The report of a unit is read by whoever reads what that unit leads, and
  by the unit that keeps the programme.
- Sums are for whoever reads every part of them.
- Units and posts are for everybody with an account. A person's name is shown to whoever knows it by the last column, to that person, and to
  those who take part in the same thing: who handle it, were told of it, gave or got a directive about it. Others see a pseudonym.
- What may be read is a matter of today, whatever moment is looked at.`,
  },
  post: { vi: 'chức vụ', en: 'post' },
  reads: { vi: 'đọc được', en: 'reads' },
  names: { vi: 'biết tên người của', en: 'knows by name the people of' },
  what: { vi: 'việc', en: 'what' },
  who: { vi: 'ai được làm', en: 'who may' },
  commandLine: { vi: 'dòng lệnh', en: 'command line' },
  http: { vi: 'HTTP', en: 'HTTP' },
  given: { vi: 'Việc của người dùng', en: 'What people do' },
  withOthers: { vi: 'Việc đi kèm việc khác', en: 'What is done along with something else' },
  withOthersWhy: {
    vi: `Phiên bản này chưa có lệnh riêng. Các việc sau được thực hiện khi thiết lập hệ thống hoặc dựng bản trình diễn, khi quản trị hệ thống nhập
tệp chương trình (\`dondoc programme import\`) và khi đồng hồ của bản trình diễn được chỉnh.`,
    en: `This version has no call for each of these. They are done when dondoc or its demonstration is set up, when an administrator brings a
programme in (\`dondoc programme import\`), and when the demonstration's clock is moved.`,
  },
  bySystem: { vi: 'Việc dondoc tự làm', en: 'What dondoc does itself' },
  bySystemWhy: { vi: 'Không ai được làm thay.', en: 'Nobody may do it instead.' },
} as const satisfies Readonly<Record<string, Texts>>;

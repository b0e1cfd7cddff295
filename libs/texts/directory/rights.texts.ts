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
  self: { vi: 'mỗi người, đối với việc của chính mình', en: 'everybody, for what is their own' },
  told: {
    vi: 'người đã được trình việc này, hoặc người hiện giữ chức vụ đã được trình',
    en: 'whoever was told of the escalation, or now holds the post that was',
  },
  system: { vi: 'chỉ dondoc tự thực hiện', en: 'dondoc itself and nobody else' },
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

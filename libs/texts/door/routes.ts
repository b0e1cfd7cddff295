import type { Texts } from '../language.js';

/** What each call is for that no definition describes, by method and path with `{}` for whatever varies. */
export const routeTexts: Readonly<Record<string, Texts>> = {
  'POST /v1/programmes/imports': {
    vi: 'Nhập tệp chương trình (?dryRun=true: chỉ xem trước); dành cho quản trị',
    en: 'Bring a programme in (?dryRun=true only says what would happen); administrators',
  },
  'GET /v1/operations/{}': { vi: 'Một việc chạy lâu đến đâu rồi', en: 'What became of a long piece of work' },
  'GET /v1/stream': { vi: 'Báo có thay đổi (SSE)', en: 'Hints of change (SSE)' },
  'GET /v1/demo/clock': { vi: 'Đồng hồ trình diễn', en: "The demonstration's clock" },
  'POST /v1/demo/clock': {
    vi: 'Cho đồng hồ trình diễn đi tới; dành cho quản trị',
    en: "Let the demonstration's time pass; administrators",
  },
  'GET /v1/session': {
    vi: 'Trình duyệt này: có thể đăng nhập ai, đang đăng nhập ai',
    en: 'This browser: whom it may be, and who is signed in',
  },
  'GET /v1/session/waiting': {
    vi: 'Mỗi người có thể đăng nhập: bao nhiêu việc đang chờ',
    en: 'How much waits for each whom this browser may be',
  },
  'POST /v1/session/people': {
    vi: 'Đăng nhập một người của bản trình diễn (trình duyệt)',
    en: 'Sign in as somebody of the demonstration (browsers)',
  },
  'DELETE /v1/session/people/{}': { vi: 'Đăng xuất người này (trình duyệt)', en: 'Sign this person out (browsers)' },
  'POST /v1/session/password': {
    vi: 'Đăng nhập bằng tên tài khoản và mật khẩu (trình duyệt)',
    en: 'Sign in with the name of an account and its password (browsers)',
  },
  'POST /v1/session/invitations': {
    vi: 'Dùng lời mời một lần: đặt mật khẩu và đăng nhập (trình duyệt)',
    en: 'Use an invitation, once: set a password and be signed in (browsers)',
  },
  'POST /v1/session/first-administrator': {
    vi: 'Dùng liên kết khởi tạo một lần: khai báo đơn vị và quản trị hệ thống đầu tiên (trình duyệt)',
    en: "Use the founding's link, once: found the unit and the first administrator (browsers)",
  },
  'GET /v1/me/sessions': { vi: 'Những nơi mình đang đăng nhập', en: 'Where one is signed in' },
  'DELETE /v1/me/sessions/{}': { vi: 'Đăng xuất ở một nơi khác', en: 'Sign out somewhere else' },
  'POST /v1/me/password': {
    vi: 'Đổi mật khẩu; các phiên đăng nhập khác kết thúc',
    en: 'Change the password; all other sessions end',
  },
  'POST /v1/people/{}/invitations': {
    vi: 'Mời một người: tài khoản, mã và liên kết dùng một lần; dành cho quản trị',
    en: 'Invite somebody: an account, a code and a link to be used once; administrators',
  },
  'POST /v1/people/{}/disabling': {
    vi: 'Khóa tài khoản: liên kết và phiên đăng nhập kết thúc; dành cho quản trị',
    en: 'Disable an account: its links and sessions end; administrators',
  },
  'DELETE /v1/demo/seats/{}': {
    vi: 'Trả vai của người này cho bản trình diễn; dành cho quản trị',
    en: 'Give this person back to the demonstration; administrators',
  },
  'GET /': { vi: 'Danh sách này (application/json nếu cần)', en: 'This list (also as application/json)' },
  'GET /openapi.json': { vi: 'Mô tả API theo OpenAPI 3.1', en: 'The API as OpenAPI 3.1 describes it' },
  'GET /healthz': { vi: 'Tiến trình còn chạy', en: 'The process answers' },
  'GET /readyz': { vi: 'Từng bộ phận có hoạt động không', en: 'Whether each part works' },
  'GET /metrics': { vi: 'Số đo vận hành (Prometheus)', en: 'What is counted, for Prometheus' },
  'GET /version': { vi: 'Phiên bản', en: 'The version' },
};

/** What the list at `/` says around its lines. */
export const indexTexts = {
  headline: {
    vi: 'dondoc: giao nhiệm vụ, đôn đốc, báo cáo, tháo gỡ vướng mắc',
    en: 'dondoc: assign tasks, follow them up, report, carry what is stuck to whoever can decide',
  },
  demonstration: {
    vi: 'Đây là bản trình diễn Nghị quyết 17/NQ-CP: người và một số nhiệm vụ là minh họa.',
    en: 'This is a demonstration of Resolution 17/NQ-CP: its people and some tasks are illustration.',
  },
  tokens: { vi: 'Mã truy cập để thử (Authorization: Bearer MÃ)', en: 'Tokens to try (Authorization: Bearer TOKEN)' },
  noTokens: {
    vi: 'Mọi lệnh gọi API /v1 cần tiêu đề Authorization: Bearer MÃ; mã do quản trị cấp.',
    en: 'Every call to /v1 needs the header Authorization: Bearer TOKEN; an administrator gives tokens out.',
  },
  calls: { vi: 'Có thể gọi', en: 'What can be called' },
  body: { vi: 'gửi', en: 'send' },
  match: { vi: 'cần If-Match', en: 'If-Match' },
  reads: {
    vi: 'Lời gọi đọc nhận ?asOf=2019-11-01 (xem lại quá khứ) và ?atLeast=POSITION; danh sách nhận ?limit=&cursor=.',
    en: 'Reads take ?asOf=2019-11-01 (the past as it was) and ?atLeast=POSITION; lists take ?limit=&cursor=.',
  },
  commands: {
    vi: 'Lệnh trả về ETag và position. Gửi lại với cùng Idempotency-Key không bao giờ làm hai lần.',
    en: 'Commands answer an ETag and a position. Sent again under the same Idempotency-Key they are never done twice.',
  },
  example: { vi: 'Ví dụ', en: 'For example' },
} as const satisfies Readonly<Record<string, Texts>>;

import type { Texts } from '../language.js';

/** What each call is for, by method and path with `{}` for whatever varies: the list at `/`. */
export const routeTexts: Readonly<Record<string, Texts>> = {
  'GET /v1/me': { vi: 'Tôi là ai, giữ chức vụ gì', en: 'Who I am and which posts I hold' },
  'GET /v1/me/work': { vi: 'Việc đang chờ tôi, và vì sao', en: 'What waits for me, and why' },
  'GET /v1/me/notices': { vi: 'Thông báo gửi cho tôi', en: 'Notices sent to me' },
  'POST /v1/me/notices/read': { vi: 'Đánh dấu thông báo đã đọc', en: 'Mark notices as read' },
  'GET /v1/boards/{}': { vi: 'Bảng điều hành của một đơn vị', en: "A unit's board" },
  'GET /v1/tasks': { vi: 'Tìm nhiệm vụ', en: 'Search tasks' },
  'POST /v1/tasks': { vi: 'Giao nhiệm vụ', en: 'Assign a task' },
  'GET /v1/tasks/{}': { vi: 'Một nhiệm vụ, kèm lịch sử thời hạn', en: 'One task with the history of its deadline' },
  'GET /v1/tasks/{}/events': { vi: 'Toàn bộ diễn biến của nhiệm vụ', en: 'Everything that happened to a task' },
  'POST /v1/tasks/{}/acceptance': { vi: 'Tiếp nhận nhiệm vụ', en: 'Accept a task' },
  'POST /v1/tasks/{}/handlers': { vi: 'Phân công người thụ lý', en: 'Name the handler' },
  'POST /v1/tasks/{}/progress-reports': { vi: 'Báo cáo tiến độ', en: 'Report progress' },
  'POST /v1/tasks/{}/results': { vi: 'Trình kết quả', en: 'Submit a result' },
  'POST /v1/tasks/{}/confirmation': { vi: 'Xác nhận kết quả (cần If-Match)', en: 'Confirm the result (If-Match)' },
  'POST /v1/tasks/{}/return': { vi: 'Trả lại kết quả (cần If-Match)', en: 'Return the result (If-Match)' },
  'POST /v1/tasks/{}/blockers': {
    vi: 'Nêu khó khăn, vướng mắc kèm phương án tháo gỡ',
    en: 'Raise a blocker with a proposed way out',
  },
  'GET /v1/blockers/{}': { vi: 'Một khó khăn, vướng mắc', en: 'One blocker' },
  'POST /v1/blockers/{}/escalations': { vi: 'Báo cáo vượt thẩm quyền', en: 'Escalate a blocker' },
  'POST /v1/blockers/{}/return': { vi: 'Trả lại (cần If-Match)', en: 'Return a blocker (If-Match)' },
  'POST /v1/blockers/{}/resolution': { vi: 'Tháo gỡ xong', en: 'Resolve a blocker' },
  'GET /v1/escalations': { vi: 'Việc đang trình lãnh đạo', en: 'What lies with leaders' },
  'GET /v1/escalations/{}': { vi: 'Một việc trình lãnh đạo', en: 'One escalation' },
  'POST /v1/escalations/{}/acknowledgements': { vi: 'Lãnh đạo đã nhận', en: 'Acknowledge an escalation' },
  'POST /v1/escalations/{}/directives': { vi: 'Cho ý kiến chỉ đạo (cần If-Match)', en: 'Give a directive (If-Match)' },
  'GET /v1/directives/{}': { vi: 'Một ý kiến chỉ đạo', en: 'One directive' },
  'POST /v1/directives/{}/acceptance': { vi: 'Tiếp nhận ý kiến chỉ đạo', en: 'Accept a directive' },
  'POST /v1/directives/{}/answers': { vi: 'Trả lời ý kiến chỉ đạo', en: 'Answer a directive' },
  'POST /v1/directives/{}/completion': { vi: 'Báo đã thực hiện xong', en: 'Report a directive as done' },
  'POST /v1/directives/{}/return': { vi: 'Trả lại (cần If-Match)', en: 'Hand a directive back (If-Match)' },
  'GET /v1/duties': { vi: 'Báo cáo phải gửi của các đơn vị', en: 'Reports that units owe' },
  'GET /v1/duties/{}': { vi: 'Một báo cáo phải gửi', en: 'One report owed' },
  'POST /v1/duties/{}/submission': { vi: 'Gửi báo cáo kỳ của đơn vị', en: "Send the unit's report for the period" },
  'GET /v1/periods/{}/{}': { vi: 'Ai đã gửi, ai chưa gửi báo cáo kỳ', en: 'Who has sent the report, who has not' },
  'GET /v1/plan': {
    vi: 'Ai sẽ được nhắc gì, lúc nào, nếu không ai làm gì',
    en: 'Who gets what, when, if nobody acts',
  },
  'GET /v1/programmes': { vi: 'Các chương trình', en: 'Programmes' },
  'POST /v1/programmes/imports': {
    vi: 'Nhập tệp chương trình (?dryRun=true: chỉ xem trước); dành cho quản trị',
    en: 'Bring a programme in (?dryRun=true only says what would happen); administrators',
  },
  'POST /v1/projections/rebuild': {
    vi: 'Dựng lại bản đọc; dành cho quản trị',
    en: 'Rebuild the read models; administrators',
  },
  'GET /v1/operations/{}': { vi: 'Một việc chạy lâu đến đâu rồi', en: 'What became of a long piece of work' },
  'GET /v1/events': { vi: 'Nhật ký sự kiện', en: 'The log of events' },
  'GET /v1/stream': { vi: 'Báo có thay đổi (SSE)', en: 'Hints of change (SSE)' },
  'GET /v1/demo/clock': { vi: 'Đồng hồ trình diễn', en: "The demonstration's clock" },
  'POST /v1/demo/clock': { vi: 'Cho đồng hồ trình diễn đi tới', en: "Let the demonstration's time pass" },
  'GET /': { vi: 'Danh sách này (application/json nếu cần)', en: 'This list (also as application/json)' },
  'GET /healthz': { vi: 'Tiến trình còn chạy', en: 'The process answers' },
  'GET /readyz': { vi: 'Từng bộ phận có hoạt động không', en: 'Whether each part works' },
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
    vi: 'Mọi lời gọi /v1 cần tiêu đề Authorization: Bearer MÃ; mã do quản trị cấp.',
    en: 'Every call to /v1 needs the header Authorization: Bearer TOKEN; an administrator gives tokens out.',
  },
  calls: { vi: 'Có thể gọi', en: 'What can be called' },
  body: { vi: 'gửi', en: 'send' },
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

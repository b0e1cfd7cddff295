import type { Texts } from '../language.js';

/** What stands around every page of the console. */
export const shellTexts = {
  product: { vi: 'dondoc · Theo dõi, đôn đốc nhiệm vụ', en: 'dondoc · Following up assigned tasks' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  navigation: { vi: 'Các trang', en: 'Pages' },
  work: { vi: 'Việc của tôi', en: 'My work' },
  decisions: { vi: 'Xin ý kiến', en: 'For my decision' },
  unit: { vi: 'Việc của đơn vị', en: 'My unit' },
  board: { vi: 'Bảng theo dõi', en: 'Board' },
  notices: { vi: 'Thông báo', en: 'Notices' },
  unread: { vi: '{count} chưa đọc', en: '{count} unread' },
  dayForm: { vi: 'ngày/tháng/năm', en: 'dd/mm/yyyy' },
  search: { vi: 'Tìm nhiệm vụ, đơn vị, văn bản', en: 'Find tasks, units, documents' },
  searchNothing: { vi: 'Không tìm thấy gì với “{words}”.', en: 'Nothing found for “{words}”.' },
  foundTasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  foundUnits: { vi: 'Đơn vị', en: 'Units' },
  foundDocuments: { vi: 'Văn bản', en: 'Documents' },
  foundOnDocument: { vi: '{count} nhiệm vụ', en: 'tasks: {count}' },
  actFor: { vi: 'Làm thay mặt đơn vị', en: 'Acting for the unit' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  theme: { vi: 'Nền', en: 'Theme' },
  themeLight: { vi: 'Sáng', en: 'Light' },
  themeDark: { vi: 'Tối', en: 'Dark' },
  themeAuto: { vi: 'Theo máy', en: 'As the device' },
  help: { vi: 'Trợ giúp và phím tắt', en: 'Help and shortcuts' },
  menu: { vi: 'Tài khoản', en: 'Account' },
  myAccount: { vi: 'Tài khoản của tôi', en: 'My account' },
  otherPerson: { vi: 'Vào vai người khác', en: 'Be somebody else' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  aboutPage: { vi: 'Về số liệu trên trang', en: 'About what is on this page' },
  illustration: {
    vi: 'Số liệu minh họa: người và nhiều nhiệm vụ là hư cấu, kết quả thật phần lớn không có trong nguồn.',
    en: 'Illustration: people and many of the tasks are made up, and the sources mostly do not say what really came of it.',
  },
  illustrationMark: { vi: 'minh họa', en: 'illustration' },
  close: { vi: 'Đóng', en: 'Close' },
  cancel: { vi: 'Hủy bỏ', en: 'Cancel' },
  back: { vi: 'Trở lại', en: 'Back' },
  more: { vi: 'Thêm', en: 'More' },
  printedAsOf: { vi: 'In theo số liệu lúc {at}', en: 'Printed as of {at}' },
} as const satisfies Readonly<Record<string, Texts>>;

/** A view of the past, and the way back. */
export const pastTexts = {
  seeing: { vi: 'Đang xem quá khứ: {at}', en: 'You are seeing the past: {at}' },
  readOnly: { vi: 'Chỉ xem, không ghi được.', en: 'To read only; nothing can be recorded.' },
  toNow: { vi: 'Về hiện tại', en: 'Back to now' },
  open: { vi: 'Xem tại thời điểm', en: 'See as of' },
  day: { vi: 'Ngày (ngày/tháng/năm)', en: 'Day (day/month/year)' },
  badDay: { vi: 'Hãy ghi ngày theo dạng 14/06/2020.', en: 'Write the day as 14/06/2020.' },
  placeholder: { vi: 'Xem ngày …', en: 'See day …' },
  slider: { vi: 'Ngày đang xem', en: 'Day shown' },
  sliderHow: {
    vi: 'Kéo, hoặc dùng phím mũi tên để đi từng ngày.',
    en: 'Drag it, or go day by day with the arrow keys.',
  },
  eventBefore: { vi: 'Lần ghi nhận trước', en: 'Recorded before' },
  eventAfter: { vi: 'Lần ghi nhận sau', en: 'Recorded after' },
  noEvent: { vi: 'Không còn lần ghi nhận nào ở phía đó.', en: 'Nothing was recorded on that side.' },
} as const satisfies Readonly<Record<string, Texts>>;

/** Said when a command was recorded. */
export const receiptTexts = {
  recorded: { vi: 'Đã ghi', en: 'Recorded' },
  sending: { vi: 'Đang ghi…', en: 'Recording…' },
  dismiss: { vi: 'Ẩn thông báo này', en: 'Hide this message' },
} as const satisfies Readonly<Record<string, Texts>>;

/** A page that waits, has nothing, or could not be had. */
export const stateTexts = {
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  updating: { vi: 'Đang cập nhật…', en: 'Updating…' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  failed: { vi: 'Chưa tải được trang này', en: 'This page could not be loaded' },
  failedHow: {
    vi: 'Máy chủ trả lời không đúng dạng (HTTP {status}). Những gì bạn đang nhập vẫn được giữ trên máy này.',
    en: 'The server’s answer could not be read (HTTP {status}). What you were typing is kept on this device.',
  },
  unreachable: { vi: 'Không liên lạc được với máy chủ', en: 'The server cannot be reached' },
  unreachableHow: {
    vi: 'Những gì bạn đang nhập vẫn được giữ trên máy này. Trang tự cập nhật khi có kết nối lại.',
    en: 'What you were typing is kept on this device. The page updates by itself once the connection is back.',
  },
  offline: {
    vi: 'Không có mạng. Bản nháp được giữ trên máy này, chưa gửi được.',
    en: 'You are offline. Drafts are kept on this device; nothing can be sent.',
  },
  behind: {
    vi: 'Mất kết nối trực tiếp: trang có thể chậm hơn thực tế.',
    en: 'The live connection is lost: the page may be behind.',
  },
  late: { vi: 'Số liệu chậm {seconds} giây.', en: 'The data is {seconds} seconds behind.' },
  notThere: { vi: 'Không có trang này', en: 'There is no such page' },
  notThereHow: {
    vi: 'Địa chỉ “{address}” không dẫn đến trang nào, hoặc nội dung không thuộc phạm vi bạn được xem. Hãy kiểm tra lại địa chỉ, hoặc tìm bằng ô tìm kiếm.',
    en: 'The address “{address}” leads nowhere, or to something that is not yours to see. Check the address, or use the search.',
  },
  noRight: { vi: 'Trang này không dành cho chức vụ của bạn', en: 'This page is for other posts than yours' },
  noRightHow: { vi: 'Bạn đang là: {posts}.', en: 'You are: {posts}.' },
  signedOut: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  signedOutHow: {
    vi: 'Trình duyệt này chưa đăng nhập với vai “{as}”. Bản nháp của bạn vẫn được giữ.',
    en: 'This browser is not signed in as “{as}”. Your drafts are kept.',
  },
  signInAs: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  toSignIn: { vi: 'Đến trang đăng nhập', en: 'To the sign-in page' },
  home: { vi: 'Về việc của tôi', en: 'To my work' },
  trace: { vi: 'Mã để báo lỗi: {trace}', en: 'Code for reporting this: {trace}' },
} as const satisfies Readonly<Record<string, Texts>>;

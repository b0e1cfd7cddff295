import type { Language, Texts } from '../language.js';

/** What `doctor` looks at. */
export const partNameTexts = {
  node: { vi: 'Node.js', en: 'Node.js' },
  settings: { vi: 'Thiết lập', en: 'Settings' },
  timeZone: { vi: 'Múi giờ', en: 'Time zone' },
  dataFolder: { vi: 'Thư mục dữ liệu', en: 'Data folder' },
  disk: { vi: 'Đĩa', en: 'Disk' },
  process: { vi: 'Tiến trình', en: 'Process' },
  log: { vi: 'Nhật ký sự kiện', en: 'Event log' },
  logServer: { vi: 'Máy chủ nhật ký', en: 'Log server' },
  logAccount: { vi: 'Tài khoản trên máy chủ nhật ký', en: 'Account on the log server' },
  logClock: { vi: 'Đồng hồ máy chủ nhật ký', en: 'Log server’s clock' },
  redis: { vi: 'Redis', en: 'Redis' },
  port: { vi: 'Cổng', en: 'Port' },
  server: { vi: 'Máy chủ', en: 'Server' },
} satisfies Record<string, Texts>;

export type DoctorPart = keyof typeof partNameTexts;

/** What was found and, where it is not well, how to mend it. */
type Found = Readonly<Record<Language, readonly [found: string, mend?: string]>>;

export const doctorTexts = {
  'node-ok': { vi: ['Phiên bản {version}.'], en: ['Version {version}.'] },
  'node-old': {
    vi: ['Phiên bản {version}, cần {needed}.', 'Cài Node.js 20.19 trở lên: https://nodejs.org'],
    en: ['Version {version}, needs {needed}.', 'Install Node.js 20.19 or later: https://nodejs.org'],
  },
  'settings-ok': { vi: ['Đọc được.'], en: ['Understood.'] },
  'settings-wrong': { vi: ['{variable}: {what}.', '{mend}'], en: ['{variable}: {what}.', '{mend}'] },
  'zone-ok': { vi: ['{zone}; dữ liệu múi giờ {data}.'], en: ['{zone}; time zone data {data}.'] },
  'zone-wrong': {
    vi: ['{zone} đọc ra {found}, không phải {expected}.', 'Cài bản Node.js có đủ ICU (full-icu).'],
    en: ['{zone} reads {found}, not {expected}.', 'Install a Node.js with full ICU.'],
  },
  'folder-ok': { vi: ['{folder} đọc, ghi được.'], en: ['{folder} can be read and written.'] },
  'folder-new': {
    vi: ['{folder} chưa có; lần chạy đầu sẽ tạo.'],
    en: ['{folder} is not there yet; the first start makes it.'],
  },
  'folder-not-folder': {
    vi: ['{folder} không phải thư mục.', 'Đổi DONDOC_DATA_DIR sang một thư mục.'],
    en: ['{folder} is not a folder.', 'Set DONDOC_DATA_DIR to a folder.'],
  },
  'folder-unwritable': {
    vi: ['{folder} không ghi được ({why}).', 'Cấp quyền ghi cho người dùng này, hoặc đổi DONDOC_DATA_DIR.'],
    en: ['{folder} cannot be written ({why}).', 'Let this user write it, or set DONDOC_DATA_DIR to another folder.'],
  },
  'disk-ok': { vi: ['Còn trống {free} MiB.'], en: ['{free} MiB free.'] },
  'disk-low': {
    vi: ['Chỉ còn trống {free} MiB.', 'Giải phóng chỗ; đĩa đầy thì không ghi được nữa.'],
    en: ['Only {free} MiB free.', 'Make room: on a full disk nothing more is taken.'],
  },
  'process-none': { vi: ['Chưa chạy.'], en: ['Not running.'] },
  'process-runs': { vi: ['Đang chạy, pid {pid}.'], en: ['Running, pid {pid}.'] },
  'process-stale': {
    vi: ['dondoc.pid nêu tiến trình {pid} không còn chạy.', 'Không cần làm gì: lần chạy sau ghi đè tệp này.'],
    en: ['dondoc.pid names process {pid}, which is gone.', 'Nothing to do: the next start overwrites the file.'],
  },
  'process-unreadable': {
    vi: ['dondoc.pid không phải số tiến trình.', 'Xóa {file} nếu dondoc không chạy.'],
    en: ['dondoc.pid holds no process number.', 'Remove {file} unless dondoc is running.'],
  },
  'log-none': { vi: ['Chưa có; lần chạy đầu sẽ tạo.'], en: ['None yet; the first start makes it.'] },
  'log-empty': { vi: ['Mở được, chưa có sự kiện.'], en: ['It opens; no events yet.'] },
  'log-ok': {
    vi: ['Mở được ({kind|deployment}); sự kiện cuối ở vị trí {position}, {at}.'],
    en: ['It opens ({kind|deployment}); the last event is at position {position}, {at}.'],
  },
  'log-refused': {
    vi: ['Không mở được: {why}.', 'Làm theo lời báo trên; chưa sửa được thì đừng xóa tệp nào.'],
    en: ['It cannot be opened: {why}.', 'Do as it says; until then remove no file.'],
  },
  'log-damaged': {
    vi: ['{why}.', 'Dừng dondoc, giữ nguyên các tệp và khôi phục bản sao lưu gần nhất còn tốt.'],
    en: ['{why}.', 'Stop dondoc, keep the files, and restore the last good backup.'],
  },
  'log-server-ok': { vi: ['EventStoreDB {version}.'], en: ['EventStoreDB {version}.'] },
  'log-server-untried': {
    vi: [
      'EventStoreDB[ {version}]: chưa thử với phiên bản này.',
      'dondoc đã được thử với 23.10; xem docs/vi/eventstoredb.md.',
    ],
    en: [
      'EventStoreDB[ {version}]: not tried with this version.',
      'dondoc was tried with 23.10; see docs/en/eventstoredb.md.',
    ],
  },
  'log-account-ok': {
    vi: ['Ghi thêm và đọc được, không xóa được.'],
    en: ['May append and read, and remove nothing.'],
  },
  'log-account-lacks': {
    vi: ['Không ghi thêm hoặc không đọc được toàn bộ.', 'Cấp quyền theo docs/vi/eventstoredb.md.'],
    en: ['May not append, or not read all.', 'Give it the rights that docs/en/eventstoredb.md lists.'],
  },
  'log-account-removes': {
    vi: ['Xóa được sự kiện.', 'Thu quyền đó theo docs/vi/eventstoredb.md.'],
    en: ['May remove events.', 'Take that right away as docs/en/eventstoredb.md says.'],
  },
  'log-clock-ok': { vi: ['Lệch dưới {limit} giây.'], en: ['Less than {limit} s from ours.'] },
  'log-clock-unknown': { vi: ['Máy chủ không cho biết giờ.'], en: ['The server does not tell the time.'] },
  'log-clock-off': {
    vi: ['Lệch {seconds} giây so với máy này.', 'Đồng bộ giờ (NTP) trên cả hai máy.'],
    en: ['{seconds} s from ours.', 'Let NTP set the clocks of both machines.'],
  },
  'redis-ok': { vi: ['{version}'], en: ['{version}'] },
  'redis-none': { vi: ['REDIS_URL=none: không dùng.'], en: ['REDIS_URL=none: not used.'] },
  'redis-missing': {
    vi: ['Không có redis-server; dondoc vẫn chạy, chỉ dựa vào lượt quét mỗi giây.', '{command}'],
    en: ['There is no redis-server; dondoc runs all the same, on the sweep alone.', '{command}'],
  },
  'redis-answers': { vi: ['{place} nhận kết nối.'], en: ['{place} takes connections.'] },
  'redis-unreachable': {
    vi: ['Không kết nối được {place} ({why}).', 'Khởi động Redis đó, sửa REDIS_URL, hoặc bỏ đặt để dùng Redis riêng.'],
    en: ['{place} cannot be reached ({why}).', 'Start that Redis, mend REDIS_URL, or unset it for a private one.'],
  },
  'port-free': { vi: ['{host}:{port} còn trống.'], en: ['{host}:{port} is free.'] },
  'port-any': { vi: ['Cổng trống bất kỳ.'], en: ['Any free port.'] },
  'port-dondoc': { vi: ['dondoc đang trả lời tại {host}:{port}.'], en: ['A dondoc answers at {host}:{port}.'] },
  'port-taken': {
    vi: ['{host}:{port} đang bị chương trình khác dùng.', 'Dừng chương trình đó, hoặc đặt DONDOC_PORT khác.'],
    en: ['{host}:{port} is used by another program.', 'Stop it, or set DONDOC_PORT to another port.'],
  },
  'port-refused': {
    vi: ['Không mở được {host}:{port} ({why}).', 'Đặt DONDOC_HOST, DONDOC_PORT mà người dùng này mở được.'],
    en: ['{host}:{port} cannot be opened ({why}).', 'Set DONDOC_HOST and DONDOC_PORT to what this user may open.'],
  },
  'server-none': {
    vi: ['Không có gì trả lời tại {url}.', 'Chạy npm start, hoặc nêu địa chỉ bằng --url, DONDOC_URL hay DONDOC_PORT.'],
    en: ['Nothing answers at {url}.', 'Run npm start, or name the address with --url, DONDOC_URL or DONDOC_PORT.'],
  },
  'server-elsewhere': {
    vi: [
      'Tiến trình {pid} của thư mục dữ liệu đang chạy, nhưng không có gì trả lời tại {url}.',
      'Chờ tiến trình khởi động xong, hoặc nêu địa chỉ của nó bằng --url, DONDOC_URL hay DONDOC_PORT.',
    ],
    en: [
      'Process {pid} of the data folder runs, but nothing answers at {url}.',
      'Wait until it has started, or name its address with --url, DONDOC_URL or DONDOC_PORT.',
    ],
  },
  'server-ok': { vi: ['{part}: {detail}'], en: ['{part}: {detail}'] },
  'server-degraded': {
    vi: ['{part}: {detail}', 'Vẫn phục vụ; xem nhật ký chạy của dondoc.'],
    en: ['{part}: {detail}', 'It serves all the same; see what dondoc prints.'],
  },
  'server-streams': {
    vi: [
      'Các luồng sau bị tách riêng, phần còn lại vẫn chạy: {streams}.',
      'written-by-a-newer-version: cài phiên bản mới hơn; nguyên nhân khác: xem nhật ký chạy của dondoc. Rồi chạy dondoc projections rebuild.',
    ],
    en: [
      'These streams stand still, everything else goes on: {streams}.',
      'written-by-a-newer-version: install the newer version; otherwise see what dondoc prints. Then run dondoc projections rebuild.',
    ],
  },
  'server-unwell': {
    vi: ['{part}: {detail}', 'Xem nhật ký chạy của dondoc; sửa xong thì khởi động lại.'],
    en: ['{part}: {detail}', 'See what dondoc prints; start it again once that is mended.'],
  },
  'server-unreachable': {
    vi: ['Không tới được {url} ({why}).', 'Kiểm tra --url hoặc DONDOC_URL, và đường mạng tới đó.'],
    en: ['{url} cannot be reached ({why}).', 'Check --url or DONDOC_URL, and the network to it.'],
  },
  'server-silent': {
    vi: ['{url} nhận kết nối nhưng không trả lời kịp.', 'Xem nhật ký chạy của dondoc; máy có thể quá tải.'],
    en: [
      '{url} takes connections and does not answer in time.',
      'See what dondoc prints; the machine may be overloaded.',
    ],
  },
  'server-strange': {
    vi: ['{url} có trả lời, nhưng không phải dondoc.', 'Kiểm tra --url hoặc DONDOC_URL.'],
    en: ['{url} answers, but it is not dondoc.', 'Check --url or DONDOC_URL.'],
  },
} satisfies Record<string, Found>;

export type FindingCode = keyof typeof doctorTexts;

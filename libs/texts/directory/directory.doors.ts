import type { Texts } from '../language.js';

/** What each command and read about the organisation, its people and its documents is for. */
export const directoryDoors = {
  EstablishUnit: { vi: 'Khai báo đơn vị', en: 'Establish a unit' },
  RenameUnit: { vi: 'Đổi tên đơn vị', en: 'Rename a unit' },
  CloseUnit: { vi: 'Đóng một đơn vị', en: 'Close a unit' },
  CreatePost: { vi: 'Lập chức vụ', en: 'Create a post' },
  AppointHolder: { vi: 'Bổ nhiệm người giữ chức vụ', en: 'Appoint the holder of a post' },
  ConfirmAppointment: {
    vi: 'Xác nhận đề nghị bổ nhiệm của quản trị khác',
    en: "Confirm another administrator's proposal",
  },
  WithdrawAppointment: { vi: 'Rút đề nghị bổ nhiệm', en: 'Withdraw a proposed appointment' },
  RelieveHolder: { vi: 'Miễn nhiệm người giữ chức vụ', en: 'Relieve the holder of a post' },
  DesignateFocalPoint: { vi: 'Chỉ định đầu mối của đơn vị', en: "Designate a unit's focal point" },
  AssignPortfolio: { vi: 'Phân công lãnh đạo phụ trách các đơn vị', en: 'Put a leader in charge of units' },
  PlaceUnit: { vi: 'Xếp đơn vị vào đơn vị cấp trên', en: 'Place a unit under another' },
  RegisterPerson: { vi: 'Khai báo người dùng', en: 'Register a person' },
  ChangeContact: { vi: 'Thay đổi thông tin liên hệ', en: "Change a person's contact" },
  RegisterDocument: { vi: 'Đăng ký văn bản', en: 'Register a document' },
  ProposedAppointments: {
    vi: 'Các đề nghị bổ nhiệm chờ quản trị khác xác nhận',
    en: 'Appointments that wait for a second administrator',
  },
  People: {
    vi: 'Những người giữ chức vụ ở một đơn vị; không nêu đơn vị: những người chưa giữ chức vụ nào',
    en: 'Who holds a post in a unit; without a unit, who holds none',
  },
  Units: { vi: 'Các đơn vị và chức vụ', en: 'Units and their posts' },
} as const satisfies Readonly<Record<string, Texts>>;

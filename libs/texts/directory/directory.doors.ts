import type { Texts } from '../language.js';

/** What each command and read about the organisation, its people and its documents is for. */
export const directoryDoors = {
  EstablishUnit: { vi: 'Khai báo đơn vị', en: 'Establish a unit' },
  RenameUnit: { vi: 'Đổi tên đơn vị', en: 'Rename a unit' },
  CreatePost: { vi: 'Lập chức vụ', en: 'Create a post' },
  AppointHolder: { vi: 'Giao người giữ chức vụ', en: 'Appoint the holder of a post' },
  RelieveHolder: { vi: 'Cho thôi giữ chức vụ', en: 'Relieve the holder of a post' },
  DesignateFocalPoint: { vi: 'Chỉ định đầu mối của đơn vị', en: "Designate a unit's focal point" },
  AssignPortfolio: { vi: 'Phân công lãnh đạo phụ trách các đơn vị', en: 'Put a leader in charge of units' },
  PlaceUnit: { vi: 'Xếp đơn vị vào đơn vị cấp trên', en: 'Place a unit under another' },
  RegisterPerson: { vi: 'Khai báo người dùng', en: 'Register a person' },
  ChangeContact: { vi: 'Thay đổi thông tin liên hệ', en: "Change a person's contact" },
  RegisterDocument: { vi: 'Đăng ký văn bản', en: 'Register a document' },
  People: { vi: 'Những người giữ chức vụ ở một đơn vị', en: 'Who holds a post in a unit' },
  Units: { vi: 'Các đơn vị và chức vụ', en: 'Units and their posts' },
} as const satisfies Readonly<Record<string, Texts>>;

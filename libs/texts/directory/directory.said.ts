import type { SaidTexts } from '../said.js';

/** What each command of the organisation answers in words. */
export const directorySaid = {
  EstablishUnit: {
    done: { vi: 'Đã khai báo đơn vị {unit}', en: 'Established the unit {unit}' },
    already: {
      vi: 'Đơn vị {unit} đã được khai báo trước đó, không có gì thay đổi',
      en: 'The unit {unit} was established before, nothing has changed',
    },
  },
  RenameUnit: {
    done: { vi: 'Đã đổi tên đơn vị thành {unit}', en: 'Renamed the unit: {unit}' },
    already: {
      vi: 'Đơn vị trước đó đã có tên {unit}, không có gì thay đổi',
      en: 'The unit was called {unit} before, nothing has changed',
    },
  },
  PlaceUnit: {
    done: { vi: 'Đã xếp {unit} trực thuộc {parent}', en: 'Placed {unit} under {parent}' },
    already: {
      vi: '{unit} trước đó đã trực thuộc {parent}, không có gì thay đổi',
      en: '{unit} was under {parent} before, nothing has changed',
    },
  },
  CloseUnit: {
    done: { vi: 'Đã đóng đơn vị {unit} từ ngày {on}', en: 'Closed the unit {unit} from {on}' },
    already: {
      vi: 'Đơn vị {unit} đã đóng từ ngày {on}, không có gì thay đổi',
      en: 'The unit {unit} has been closed since {on}, nothing has changed',
    },
  },
  CreatePost: {
    done: { vi: 'Đã lập chức vụ {post} ở {unit}', en: 'Created the post {post} in {unit}' },
    already: {
      vi: 'Chức vụ {post} ở {unit} đã có trước đó, không có gì thay đổi',
      en: 'The post {post} in {unit} was there before, nothing has changed',
    },
  },
  AppointHolder: {
    done: {
      vi: '{appointment|appointment} {person} giữ chức vụ {post} ở {unit} từ ngày {since}[; {wait|appointmentWait}]',
      en: '{appointment|appointment} {person} as {post} in {unit} from {since}[; {wait|appointmentWait}]',
    },
    already: {
      vi: 'Việc bổ nhiệm {person} giữ chức vụ {post} ở {unit} từ ngày {since} đã được ghi trước đó, không có gì thay đổi[; {wait|appointmentWait}]',
      en: 'That {person} is {post} in {unit} from {since} was recorded before, nothing has changed[; {wait|appointmentWait}]',
    },
  },
  ConfirmAppointment: {
    done: {
      vi: 'Đã xác nhận và bổ nhiệm {person} giữ chức vụ {post} ở {unit} từ ngày {since}',
      en: 'Confirmed and appointed {person} as {post} in {unit} from {since}',
    },
    already: {
      vi: '{person} trước đó đã giữ chức vụ {post} ở {unit} từ ngày {since}, không có gì thay đổi',
      en: '{person} was {post} in {unit} from {since} before, nothing has changed',
    },
  },
  WithdrawAppointment: {
    done: {
      vi: 'Đã rút đề nghị bổ nhiệm {person} giữ chức vụ {post} ở {unit}',
      en: 'Withdrew the proposal of {person} as {post} in {unit}',
    },
    already: {
      vi: 'Không có đề nghị bổ nhiệm {person} giữ chức vụ {post} ở {unit} đang chờ, không có gì thay đổi',
      en: 'No proposal of {person} as {post} in {unit} was waiting, nothing has changed',
    },
  },
  RelieveHolder: {
    done: {
      vi: 'Đã miễn nhiệm {person}, thôi giữ chức vụ {post} ở {unit}[ từ ngày {until}]',
      en: 'Relieved {person} of the post {post} in {unit}[ from {until}]',
    },
    already: {
      vi: '{person} trước đó đã thôi giữ chức vụ {post} ở {unit}, không có gì thay đổi',
      en: '{person} did not hold the post {post} in {unit}, nothing has changed',
    },
  },
  DesignateFocalPoint: {
    done: { vi: 'Đã chỉ định {post} làm đầu mối của {unit}', en: 'Designated {post} as the focal point of {unit}' },
    already: {
      vi: '{post} trước đó đã là đầu mối của {unit}, không có gì thay đổi',
      en: '{post} was the focal point of {unit} before, nothing has changed',
    },
  },
  AssignPortfolio: {
    done: {
      vi: 'Đã phân công {post} ở {unit} phụ trách[: {units}][ {none|portfolio}]',
      en: 'Put {post} in {unit} in charge of[: {units}][ {none|portfolio}]',
    },
    already: {
      vi: '{post} ở {unit} trước đó đã phụ trách như vậy, không có gì thay đổi',
      en: '{post} in {unit} was in charge of the same units before, nothing has changed',
    },
  },
  RegisterPerson: {
    done: { vi: 'Đã khai báo {name}, mã {person}', en: 'Registered {name} as {person}' },
    already: {
      vi: '{name} đã được khai báo trước đó với mã {person}, không có gì thay đổi',
      en: '{name} was registered before as {person}, nothing has changed',
    },
  },
  ChangeContact: {
    done: { vi: 'Đã thay đổi thông tin liên hệ của {person}', en: 'Changed the contact of {person}' },
    already: {
      vi: 'Thông tin liên hệ của {person} trước đó đã như vậy, không có gì thay đổi',
      en: 'The contact of {person} was so before, nothing has changed',
    },
  },
} as const satisfies Readonly<Record<string, SaidTexts>>;

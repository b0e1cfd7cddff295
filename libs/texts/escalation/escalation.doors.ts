import type { Texts } from '../language.js';

export const escalationDoors = {
  AcknowledgeEscalation: { vi: 'Xác nhận đã nhận việc trình', en: 'Acknowledge an escalation' },
  DirectEscalation: { vi: 'Cho ý kiến chỉ đạo', en: 'Give a directive' },
  EndDirective: { vi: 'Ghi nhận ý kiến chỉ đạo đã kết thúc', en: 'Note that a directive has ended' },
  ChangeHolders: { vi: 'Ghi nhận người giữ chức vụ thay đổi', en: 'Note that others hold a level' },
  Escalations: { vi: 'Việc đang trình lãnh đạo', en: 'What lies with leaders' },
  EscalationDetail: { vi: 'Một việc trình lãnh đạo', en: 'One escalation' },
} as const satisfies Readonly<Record<string, Texts>>;

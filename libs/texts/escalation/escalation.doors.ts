import type { Texts } from '../language.js';

export const escalationDoors = {
  AcknowledgeEscalation: { vi: 'Lãnh đạo đã nhận', en: 'Acknowledge an escalation' },
  DirectEscalation: { vi: 'Cho ý kiến chỉ đạo (cần If-Match)', en: 'Give a directive (If-Match)' },
  Escalations: { vi: 'Việc đang trình lãnh đạo', en: 'What lies with leaders' },
  EscalationDetail: { vi: 'Một việc trình lãnh đạo', en: 'One escalation' },
} as const satisfies Readonly<Record<string, Texts>>;

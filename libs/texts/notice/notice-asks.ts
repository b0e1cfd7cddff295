import type { Texts } from '../language.js';
import type { AboutKind, Audience, Situation } from './notice-situation.js';

/** What is asked, after “Đề nghị:”; a situation without words of its own takes those of `usual`. */
type Asks = Readonly<Partial<Record<Situation | 'overdue', Texts>>> & { readonly usual: Texts };

const decide: Texts = {
  vi: 'xác nhận đã nhận và cho ý kiến chỉ đạo.',
  en: 'acknowledge it and give a directive.',
};
const decideAfterAcknowledging: Texts = {
  vi: 'cho ý kiến chỉ đạo.',
  en: 'give a directive.',
};
const askForDirection: Texts = {
  vi: 'trình xin ý kiến chỉ đạo.',
  en: 'ask for a directive.',
};

/** What is over is told, and asks for nothing. */
const nothing: Texts = { vi: 'biết để theo dõi.', en: 'take note of it.' };

const task = {
  doer: {
    usual: {
      vi: 'báo cáo tiến độ và trình kết quả đúng hạn; có khó khăn, vướng mắc thì nêu ngay, kèm phương án tháo gỡ.',
      en: 'report progress and submit the result in time; raise what holds it up at once, with a proposed way out.',
    },
    started: {
      vi: 'tiếp nhận nhiệm vụ và cử người xử lý.',
      en: 'accept the task and name a handler.',
    },
    overdue: {
      vi: 'trình kết quả ngay, hoặc nêu khó khăn, vướng mắc kèm phương án tháo gỡ.',
      en: 'submit the result now, or raise what holds it up with a proposed way out.',
    },
    returned: {
      vi: 'xem lý do trả lại, thực hiện lại và trình kết quả mới.',
      en: 'read why it was returned, do it again and submit a new result.',
    },
    urged: {
      vi: 'trả lời đôn đốc đúng hạn: tiến độ, vướng mắc, thời điểm hoàn thành.',
      en: 'answer the urge in time: how far it is, what holds it up, when it will be done.',
    },
    urgeUnanswered: {
      vi: 'trả lời đôn đốc ngay.',
      en: 'answer the urge now.',
    },
    granted: {
      vi: 'thực hiện và trình kết quả theo hạn mới.',
      en: 'submit the result by the new deadline.',
    },
    amended: {
      vi: 'xem nội dung thay đổi và thực hiện theo nội dung mới.',
      en: 'read what has changed and go by it.',
    },
    refused: {
      vi: 'xem lý do không đồng ý gia hạn và thực hiện theo hạn hiện tại.',
      en: 'read why the deadline was not extended, and keep to the present one.',
    },
    notReleased: {
      vi: 'xem lý do không đồng ý cho thôi chủ trì và tiếp tục thực hiện.',
      en: 'read why the unit was not released, and go on with the task.',
    },
  },
  supporter: {
    usual: {
      vi: 'phối hợp với đơn vị chủ trì để hoàn thành nhiệm vụ.',
      en: 'work with the lead unit to complete the task.',
    },
    amended: {
      vi: 'phối hợp với đơn vị chủ trì: từ nay đơn vị được giao phối hợp thực hiện nhiệm vụ này.',
      en: 'work with the lead unit: your unit takes part in this task from now on.',
    },
  },
  decider: {
    usual: decide,
    acknowledgementExpired: decideAfterAcknowledging,
    asked: {
      vi: 'đôn đốc việc quyết định đề nghị gia hạn.',
      en: 'see to it that the request is decided on.',
    },
    releaseAsked: {
      vi: 'đôn đốc việc quyết định đề nghị thôi chủ trì.',
      en: 'see to it that the request is decided on.',
    },
    granted: nothing,
    handedIn: {
      vi: 'đôn đốc việc xác nhận kết quả đã trình.',
      en: 'see to it that the result is confirmed or returned.',
    },
  },
  follower: {
    usual: { vi: 'đôn đốc đơn vị chủ trì.', en: 'urge the lead unit.' },
    urgeUnanswered: {
      vi: 'làm việc với đơn vị chủ trì hoặc đôn đốc tiếp.',
      en: 'speak to the lead unit, or urge it again.',
    },
    urgeAnswered: {
      vi: 'xem nội dung trả lời.',
      en: 'read the answer.',
    },
    asked: {
      vi: 'xem lý do và quyết định việc gia hạn.',
      en: 'read why, and grant or refuse the later deadline.',
    },
    releaseAsked: {
      vi: 'xem lý do và quyết định việc thôi chủ trì.',
      en: 'read why, and release the unit or refuse.',
    },
    declined: {
      vi: 'giao lại cho đơn vị khác, hoặc hủy nhiệm vụ.',
      en: 'assign it anew, or cancel it.',
    },
    handedIn: {
      vi: 'xác nhận hoặc trả lại kết quả đã trình.',
      en: 'confirm or return the result that was handed in.',
    },
    acknowledgementExpired: askForDirection,
  },
} satisfies Record<Audience, Asks>;

const duty = {
  doer: {
    usual: {
      vi: 'báo cáo từng nhiệm vụ chủ trì (kể cả “không thay đổi”) rồi gửi báo cáo của đơn vị.',
      en: "report on each task led (also “no change”), then send the unit's report.",
    },
    lapsed: {
      vi: 'gửi đúng hạn báo cáo kỳ hiện tại.',
      en: 'send the report of the present period in time.',
    },
  },
  supporter: {
    usual: {
      vi: 'gửi nội dung phối hợp cho đơn vị chủ trì.',
      en: 'give your share of the report to the lead unit.',
    },
  },
  decider: {
    usual: decide,
    acknowledgementExpired: decideAfterAcknowledging,
    lapsed: {
      vi: 'lưu ý đơn vị không gửi báo cáo.',
      en: 'note that the unit sent no report.',
    },
  },
  follower: {
    usual: { vi: 'đôn đốc đơn vị gửi báo cáo.', en: 'urge the unit to send its report.' },
    acknowledgementExpired: askForDirection,
    lapsed: {
      vi: 'ghi nhận khi tổng hợp.',
      en: 'note it when compiling.',
    },
  },
} satisfies Record<Audience, Asks>;

const blocker = {
  doer: {
    usual: {
      vi: 'theo dõi và bổ sung thông tin khi được yêu cầu.',
      en: 'follow it and add what you are asked for.',
    },
    returned: {
      vi: 'xem lý do trả lại; nếu còn vướng mắc, bổ sung rồi nêu lại.',
      en: 'read why it was returned; if the work is still held up, add what is lacking and raise it again.',
    },
  },
  supporter: {
    usual: {
      vi: 'phối hợp với đơn vị chủ trì để tháo gỡ.',
      en: 'help the lead unit to resolve it.',
    },
  },
  decider: {
    usual: {
      vi: 'xác nhận đã nhận và cho ý kiến chỉ đạo về các phương án đã đề xuất.',
      en: 'acknowledge it and decide on the options proposed.',
    },
    raised: {
      vi: 'tháo gỡ, trả lại hoặc báo cáo, xin ý kiến (vượt thẩm quyền); không có ý kiến thì việc này tự động trình lên cấp trên.',
      en: 'resolve it, return it or escalate it; without an answer it goes a level higher by itself.',
    },
    acknowledgementExpired: decideAfterAcknowledging,
  },
  follower: {
    usual: { vi: 'theo dõi việc tháo gỡ.', en: 'follow how it is resolved.' },
    acknowledgementExpired: askForDirection,
  },
} satisfies Record<Audience, Asks>;

const decideNext: Texts = {
  vi: 'cho ý kiến tiếp theo: chưa có báo cáo hoàn thành.',
  en: 'decide what follows: it was not reported complete.',
};

const directive = {
  doer: {
    usual: {
      vi: 'hoàn thành và báo cáo kết quả thực hiện ý kiến chỉ đạo đúng hạn.',
      en: 'carry the directive out and report its completion in time.',
    },
    started: {
      vi: 'tiếp nhận và thực hiện ý kiến chỉ đạo; nếu không thuộc thẩm quyền, trả lại kèm lý do.',
      en: 'accept the directive and carry it out; if it is beyond your competence, return it with a reason.',
    },
    overdue: {
      vi: 'hoàn thành ngay ý kiến chỉ đạo và báo cáo kết quả.',
      en: 'carry the directive out now and report its completion.',
    },
  },
  supporter: {
    usual: { vi: 'phối hợp thực hiện ý kiến chỉ đạo.', en: 'help to carry the directive out.' },
  },
  decider: {
    usual: {
      vi: 'theo dõi việc thực hiện ý kiến chỉ đạo.',
      en: 'follow how the directive is carried out.',
    },
    overdue: decideNext,
    takenOver: decideNext,
    returned: {
      vi: 'xem lý do trả lại và cho ý kiến tiếp theo.',
      en: 'read why it was returned and decide what follows.',
    },
  },
  follower: {
    usual: {
      vi: 'theo dõi việc thực hiện ý kiến chỉ đạo.',
      en: 'follow how the directive is carried out.',
    },
    overdue: {
      vi: 'đôn đốc việc thực hiện ý kiến chỉ đạo.',
      en: 'see to it that the directive is carried out.',
    },
  },
} satisfies Record<Audience, Asks>;

const asks: Readonly<Record<AboutKind, Readonly<Record<Audience, Asks>>>> = { task, duty, blocker, directive };

const OVER: readonly Situation[] = ['accepted', 'cancelled', 'released'];

/** What the person is asked to do about it. */
export function askOf(aboutKind: AboutKind, audience: Audience, situation: Situation, isOverdue = false): Texts {
  if (OVER.includes(situation)) return nothing;
  const of = asks[aboutKind][audience];
  return (situation === 'dated' && isOverdue ? of.overdue : undefined) ?? of[situation] ?? of.usual;
}

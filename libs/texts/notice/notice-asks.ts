import type { Texts } from '../language.js';
import type { AboutKind, Audience, Situation } from './notice-situation.js';

/** What is asked; a situation without words of its own takes those of `usual`. */
type Asks = Readonly<Partial<Record<Situation, Texts>>> & { readonly usual: Texts };

const decide: Texts = {
  vi: 'Kính đề nghị xác nhận đã nhận và cho ý kiến chỉ đạo.',
  en: 'Please acknowledge it and give a directive.',
};
const decideAfterAcknowledging: Texts = {
  vi: 'Đã nhận nhưng hết thời gian mà chưa có ý kiến chỉ đạo. Kính đề nghị cho ý kiến chỉ đạo.',
  en: 'It was acknowledged, and the time ran out without a directive. Please give one.',
};
const askForDirection: Texts = {
  vi: 'Lãnh đạo đã nhận nhưng hết thời gian mà chưa có ý kiến chỉ đạo. Đề nghị trình xin ý kiến.',
  en: 'A leader acknowledged it, and the time ran out without a directive. Please ask for one.',
};

const task = {
  doer: {
    usual: {
      vi: 'Đề nghị báo cáo tiến độ và trình kết quả đúng hạn; có khó khăn, vướng mắc thì nêu ngay, kèm phương án tháo gỡ.',
      en: 'Please report progress and submit the result in time; raise what holds it up at once, with a proposed way out.',
    },
    started: {
      vi: 'Đề nghị tiếp nhận nhiệm vụ và cử người thụ lý.',
      en: 'Please accept the task and name a handler.',
    },
    overdue: {
      vi: 'Đề nghị trình kết quả ngay, hoặc nêu khó khăn, vướng mắc kèm phương án tháo gỡ.',
      en: 'Please submit the result now, or raise what holds it up with a proposed way out.',
    },
    returned: {
      vi: 'Đề nghị xem lý do trả lại, thực hiện lại và trình kết quả mới.',
      en: 'Please read why it was returned, do it again and submit a new result.',
    },
  },
  supporter: {
    usual: {
      vi: 'Đề nghị phối hợp với đơn vị chủ trì để hoàn thành nhiệm vụ.',
      en: 'Please work with the lead unit to complete the task.',
    },
  },
  decider: { usual: decide, acknowledgementExpired: decideAfterAcknowledging },
  follower: {
    usual: { vi: 'Đề nghị đôn đốc đơn vị chủ trì.', en: 'Please urge the lead unit.' },
    acknowledgementExpired: askForDirection,
  },
} satisfies Record<Audience, Asks>;

const duty = {
  doer: {
    usual: {
      vi: 'Đề nghị báo cáo từng nhiệm vụ chủ trì (kể cả “không thay đổi”) rồi gửi báo cáo của đơn vị.',
      en: "Please report on each task led (also “no change”), then send the unit's report.",
    },
    lapsed: {
      vi: 'Kỳ báo cáo đã khép lại mà đơn vị chưa gửi. Đề nghị gửi đúng hạn báo cáo kỳ hiện tại.',
      en: 'The period closed without the report. Please send that of the present period in time.',
    },
  },
  supporter: {
    usual: {
      vi: 'Đề nghị gửi nội dung phối hợp cho đơn vị chủ trì.',
      en: 'Please give your share of the report to the lead unit.',
    },
  },
  decider: {
    usual: decide,
    acknowledgementExpired: decideAfterAcknowledging,
    lapsed: {
      vi: 'Kính báo cáo: kỳ báo cáo đã khép lại mà đơn vị chưa gửi.',
      en: 'For your information: the period closed without the report of the unit.',
    },
  },
  follower: {
    usual: { vi: 'Đề nghị đôn đốc đơn vị gửi báo cáo.', en: 'Please urge the unit to send its report.' },
    acknowledgementExpired: askForDirection,
    lapsed: {
      vi: 'Kỳ báo cáo đã khép lại mà đơn vị chưa gửi. Đề nghị ghi nhận khi tổng hợp.',
      en: 'The period closed without the report of the unit. Please note it when compiling.',
    },
  },
} satisfies Record<Audience, Asks>;

const blocker = {
  doer: {
    usual: {
      vi: 'Đề nghị theo dõi và bổ sung thông tin khi được yêu cầu.',
      en: 'Please follow it and add what you are asked for.',
    },
    returned: {
      vi: 'Đề nghị xem lý do trả lại; nếu còn vướng mắc, bổ sung rồi nêu lại.',
      en: 'Please read why it was returned; if the work is still held up, add what is lacking and raise it again.',
    },
  },
  supporter: {
    usual: {
      vi: 'Đề nghị phối hợp với đơn vị chủ trì để tháo gỡ.',
      en: 'Please help the lead unit to resolve it.',
    },
  },
  decider: {
    usual: {
      vi: 'Kính đề nghị xác nhận đã nhận và cho ý kiến chỉ đạo về các phương án đã đề xuất.',
      en: 'Please acknowledge it and decide on the options proposed.',
    },
    raised: {
      vi: 'Đề nghị tháo gỡ, trả lại hoặc báo cáo vượt thẩm quyền. Hết thời gian phản hồi, việc này được trình lên cấp trên.',
      en: 'Please resolve it, return it or escalate it. Without an answer in time it goes a level higher.',
    },
    acknowledgementExpired: decideAfterAcknowledging,
  },
  follower: {
    usual: { vi: 'Đề nghị theo dõi việc tháo gỡ.', en: 'Please follow how it is resolved.' },
    acknowledgementExpired: askForDirection,
  },
} satisfies Record<Audience, Asks>;

const directive = {
  doer: {
    usual: {
      vi: 'Đề nghị hoàn thành và báo cáo kết quả thực hiện ý kiến chỉ đạo đúng hạn.',
      en: 'Please carry the directive out and report its completion in time.',
    },
    started: {
      vi: 'Đề nghị tiếp nhận và thực hiện ý kiến chỉ đạo; nếu không thuộc thẩm quyền, trả lại kèm lý do.',
      en: 'Please accept the directive and carry it out; if it is beyond your competence, return it with a reason.',
    },
    overdue: {
      vi: 'Đề nghị hoàn thành ngay ý kiến chỉ đạo và báo cáo kết quả.',
      en: 'Please carry the directive out now and report its completion.',
    },
  },
  supporter: {
    usual: { vi: 'Đề nghị phối hợp thực hiện ý kiến chỉ đạo.', en: 'Please help to carry the directive out.' },
  },
  decider: {
    usual: {
      vi: 'Kính báo cáo tình hình thực hiện ý kiến chỉ đạo.',
      en: 'For your information on how the directive is carried out.',
    },
    overdue: {
      vi: 'Ý kiến chỉ đạo chưa được báo hoàn thành khi hết hạn. Kính đề nghị cho ý kiến tiếp theo.',
      en: 'The directive was not reported complete in time. Please decide what follows.',
    },
    returned: {
      vi: 'Người nhận đã trả lại ý kiến chỉ đạo. Kính đề nghị xem lý do và cho ý kiến tiếp theo.',
      en: 'The addressee returned the directive. Please read why and decide what follows.',
    },
  },
  follower: {
    usual: {
      vi: 'Đề nghị theo dõi việc thực hiện ý kiến chỉ đạo.',
      en: 'Please follow how the directive is carried out.',
    },
  },
} satisfies Record<Audience, Asks>;

const asks: Readonly<Record<AboutKind, Readonly<Record<Audience, Asks>>>> = { task, duty, blocker, directive };

/** What the person is asked to do about it. */
export function askOf(aboutKind: AboutKind, audience: Audience, situation: Situation): Texts {
  const of = asks[aboutKind][audience];
  return of[situation] ?? of.usual;
}

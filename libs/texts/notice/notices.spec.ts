import { describe, expect, it } from '@jest/globals';
import type { Role } from '#domain/directory/recipients.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import type { OccurrenceKey } from '#domain/follow-up/follow-up.js';
import { type CivilDate, instantOf } from '#domain/kernel/time.js';
import { roleTexts } from '../directory/posts.js';
import { mailOf } from './mail.js';
import type { NoticeSubject } from './notice-subject.js';
import { noticeText } from './notices.js';

const PUBLIC_URL = 'http://127.0.0.1:3000';
const TITLE = 'Triển khai dịch vụ chứng thực chữ ký số, xác thực điện tử';
const languages = ['vi', 'en'] as const;
const kinds = ['task', 'duty', 'blocker', 'directive'] as const;
const roles = Object.keys(roleTexts) as readonly Role[];
const steps = [...new Set(kinds.flatMap((kind) => defaultPolicy[kind].steps.map(({ id }) => id)))];

const reminder: NoticeSubject = {
  kind: 'reminder',
  aboutKind: 'task',
  code: 'NQ17-03',
  steps: ['T-7/0'],
  roles: ['handler'],
  level: null,
  dueAt: '2020-06-19T02:00:00.000Z',
  path: '/v1/tasks/t-1',
  title: { vi: TITLE, en: 'Deploy the digital signature service' },
  isRestricted: false,
  leadUnit: { vi: 'Cục An toàn thông tin', en: 'Authority of Information Security' },
  assigningUnit: { vi: 'Bộ Thông tin và Truyền thông', en: 'Ministry of Information and Communications' },
  mandate: { issuer: 'Chính phủ', type: 'Nghị quyết', number: '17/NQ-CP', date: '2019-03-07' as CivilDate },
  deadlineText: 'hết Quý II/2020',
  legalEnd: '2020-06-30' as CivilDate,
  daysLeft: 7,
  isOverdue: false,
};
const overdue = (days: number) => ({ daysLeft: -days, isOverdue: true });
const leader = { post: { vi: 'Thứ trưởng', en: 'Deputy Minister' }, unit: { vi: 'Bộ TTTT', en: 'MIC' } };
const head = { post: { vi: 'Cục trưởng', en: 'Director General' }, unit: { vi: 'Cục ATTT', en: 'AIS' } };

const urge = {
  ...{ number: 2, answerBy: '2020-06-24' as CivilDate, daysLeft: 3, isLate: false, isOver: false },
  ...{ text: 'Đề nghị báo cáo tiến độ.', by: leader, on: '2020-06-19' as CivilDate },
};

const everyCase = kinds.flatMap((aboutKind) =>
  steps.flatMap((step) =>
    (['reminder', 'escalation'] as const).flatMap((kind) =>
      languages.map((language) => ({ aboutKind, step, kind, language })),
    ),
  ),
);

describe('a notice', () => {
  it.each(everyCase)('of a $aboutKind at $step ($kind, $language) reads well for every role', (given) => {
    const { aboutKind, step, kind, language } = given;
    const occurrence: OccurrenceKey = `${step}/2`;
    const { legalEnd: _, daysLeft: __, ...undated } = reminder;
    for (const role of roles) {
      const level = kind === 'escalation' ? 'fieldLeader' : null;
      for (const dated of [reminder, { ...reminder, ...overdue(3) }, undated]) {
        const subject: NoticeSubject = { ...dated, aboutKind, kind, level, steps: [occurrence], roles: [role] };
        const { title, body } = noticeText(subject, language);
        const mail = mailOf(subject, language, PUBLIC_URL);
        for (const text of [title, body, mail.subject, mail.text]) {
          expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}]| {2}|, *$/);
        }
        for (const text of [body, mail.text]) expect(text).toContain(roleTexts[role][language]);
      }
    }
  });

  it('says what is asked, by when, whose work it is, who gave it, and as whom one is told', () => {
    expect(noticeText(reminder, 'vi')).toEqual({
      title: 'NQ17-03 còn 7 ngày làm việc',
      body: [
        TITLE,
        'Đề nghị: báo cáo tiến độ và trình kết quả đúng hạn; có khó khăn, vướng mắc thì nêu ngay, kèm phương án tháo gỡ.',
        'Thời hạn của nhiệm vụ: hết ngày 30/06/2020 (nguyên văn: “hết Quý II/2020”); còn 7 ngày làm việc',
        'Đơn vị chủ trì: Cục An toàn thông tin',
        'Cơ quan giao: Bộ Thông tin và Truyền thông',
        'Căn cứ giao: Nghị quyết 17/NQ-CP ngày 07/03/2019 của Chính phủ',
        'Nhận với tư cách: người xử lý',
      ].join('\n'),
    });
  });

  it('10.1 says what is so when it is sent, whichever step brought it', () => {
    const titles = (of: Partial<NoticeSubject>, language: 'vi' | 'en') =>
      noticeText({ ...reminder, ...of }, language).title;
    for (const steps of [['T-30/0'], ['T-7/0'], ['+5/0'], ['every-5/3']] as const) {
      expect(titles({ steps, daysLeft: 3 }, 'vi')).toBe('NQ17-03 còn 3 ngày làm việc');
      expect(titles({ steps, daysLeft: 1 }, 'en')).toBe('NQ17-03 1 working day left');
      expect(titles({ steps, daysLeft: 0 }, 'vi')).toBe('NQ17-03 đến hạn ngày 30/06/2020');
      expect(titles({ steps, ...overdue(0) }, 'vi')).toBe('NQ17-03 vừa quá hạn');
      expect(titles({ steps, ...overdue(1) }, 'en')).toBe('NQ17-03 1 working day overdue');
      expect(titles({ steps, ...overdue(12) }, 'vi')).toBe('NQ17-03 quá hạn 12 ngày làm việc');
    }
    expect(noticeText({ ...reminder, ...overdue(12) }, 'vi').body).toContain('Đề nghị: trình kết quả ngay');
  });

  it('tells a leader that it is for decision, by the post’s own name, and the others where it was escalated to', () => {
    const escalation: NoticeSubject = {
      ...{ ...reminder, ...overdue(5), kind: 'escalation', level: 'fieldLeader', steps: ['+5/0'] },
      escalatedTo: { vi: 'Thứ trưởng phụ trách' },
    };
    const toLeader = noticeText({ ...escalation, roles: ['fieldLeader'] }, 'vi');
    expect(toLeader.title).toBe('[Trình Lãnh đạo Bộ] NQ17-03 quá hạn 5 ngày làm việc');
    expect(toLeader.body).toContain('Đề nghị: xác nhận đã nhận và cho ý kiến chỉ đạo.');
    const handler = noticeText(escalation, 'vi');
    expect(handler.title).toBe('NQ17-03 quá hạn 5 ngày làm việc');
    expect(handler.body).toContain('Đã trình: Thứ trưởng phụ trách');
    const minister = { ...escalation, level: 'headOfMinistry', roles: ['headOfMinistry'] } as const;
    expect(noticeText({ ...minister, escalatedTo: { vi: 'Bộ trưởng' } }, 'vi').title).toMatch(/^\[Trình Bộ trưởng\] /);
  });

  it('names every role of one who is told once, and in whose place', () => {
    const reached = (...of: NonNullable<NoticeSubject['reached']>) =>
      noticeText({ ...reminder, roles: of.flatMap((each) => each.roles), reached: of }, 'vi').body;
    expect(reached({ post: 'focalPoint', roles: ['handler', 'head'] })).toContain(
      'Nhận với tư cách: đầu mối (thay người xử lý và người đứng đầu)',
    );
    expect(reached({ post: 'head', roles: ['head'] })).toContain('Nhận với tư cách: người đứng đầu');
    expect(reached({ post: 'focalPoint', roles: ['focalPoint', 'coordinatingUnits'] })).toContain(
      'Nhận với tư cách: đầu mối; đơn vị phối hợp',
    );
    expect(reached({ post: 'staff', roles: ['addressee'] })).toContain('Nhận với tư cách: người nhận ý kiến chỉ đạo');
  });

  it('names the mandate in the reader’s language, and what nobody knows as it was written', () => {
    const mandate = (type: string) =>
      noticeText({ ...reminder, mandate: { issuer: 'Bộ TTTT', type, clause: 'mục II.3' } }, 'vi').body;
    expect(mandate('plan')).toContain('Căn cứ giao: Kế hoạch của Bộ TTTT, mục II.3');
    expect(mandate('Thông báo')).toContain('Căn cứ giao: Thông báo của Bộ TTTT');
  });

  it('counts reminders of what is overdue', () => {
    const { body } = noticeText({ ...reminder, ...overdue(55), steps: ['every-5/11'] }, 'vi');
    expect(body).toContain('Lần nhắc: nhắc quá hạn lần thứ 11');
  });

  it('begins with what presses most: a task that is overdue when it is assigned is not just new', () => {
    const late = noticeText({ ...reminder, ...overdue(5), steps: ['assigned/0', '+5/0'] }, 'vi');
    expect(late.title).toBe('NQ17-03 quá hạn 5 ngày làm việc');
    expect(noticeText({ ...reminder, daysLeft: 30, steps: ['assigned/0', 'T-30/0'] }, 'vi').title).toBe(
      'NQ17-03 nhiệm vụ mới được giao, còn 30 ngày làm việc',
    );
  });

  it('gives the reason of a return, and who returned it', () => {
    const reason = { of: 'return', text: 'Thiếu phụ lục.', by: leader, on: '2020-06-18' as CivilDate } as const;
    const { title, body } = noticeText({ ...reminder, steps: ['returned/1'], reason }, 'vi');
    expect(title).toBe('NQ17-03 kết quả bị trả lại, cần thực hiện lại, còn 7 ngày làm việc');
    expect(body).toContain('Lý do trả lại: “Thiếu phụ lục.” – Thứ trưởng (Bộ TTTT), 18/06/2020');
  });

  it('3.5 says of a blocker who did not answer and since when, or who took it higher and why', () => {
    const { title: _, deadlineText: __, legalEnd: ___, daysLeft: ____, ...bare } = reminder;
    const escalated: NoticeSubject = {
      ...{ ...bare, aboutKind: 'blocker', kind: 'escalation', level: 'fieldLeader', steps: ['escalated/1'] },
      ...{ roles: ['fieldLeader'], answerBefore: instantOf('2020-05-29T02:00:00Z') },
    };
    const silence = { of: [head], since: '2020-05-15' as CivilDate, days: 5 };
    const silent = noticeText({ ...escalated, silence }, 'vi');
    expect(silent.title).toBe(
      '[Trình Lãnh đạo Bộ] NQ17-03 vướng mắc quá 5 ngày làm việc chưa được đơn vị xử lý, tự động trình',
    );
    expect(silent.body).toContain('Chưa trả lời: Cục trưởng (Cục ATTT), từ ngày 15/05/2020');
    expect(silent.body).toContain('Đề nghị cho ý kiến trước: 09:00 ngày 29/05/2020');
    const nobody = noticeText({ ...escalated, silence: { ...silence, of: [], days: 0 } }, 'vi');
    expect(nobody.title).toContain('vướng mắc chưa có người xử lý ở cấp dưới, tự động trình');
    const reason = { of: 'escalation', text: 'Vượt thẩm quyền của Cục.', by: head } as const;
    const asked = noticeText({ ...escalated, reason }, 'vi');
    expect(asked.title).toContain('vướng mắc, báo cáo xin ý kiến (vượt thẩm quyền)');
    expect(asked.body).toContain('Lý do trình: “Vượt thẩm quyền của Cục.” – Cục trưởng (Cục ATTT)');
  });

  it('says who acknowledged without a directive, and since when', () => {
    const acknowledged = { by: leader, on: '2020-06-01' as CivilDate };
    const expired: NoticeSubject = { ...reminder, ...overdue(8), steps: ['acknowledgement-expired/1'], acknowledged };
    const { title, body } = noticeText(expired, 'en');
    expect(title).toBe('NQ17-03 acknowledged, no directive yet, 8 working days overdue');
    expect(body).toContain('Acknowledged, without a directive: Deputy Minister (MIC), since 1 June 2020');
  });

  it('puts a blocker before the head to decide, and a duty by its period', () => {
    const { title: _, deadlineText: __, legalEnd: ___, daysLeft: ____, ...bare } = reminder;
    const raised = noticeText({ ...bare, aboutKind: 'blocker', steps: ['raised/0'], roles: ['head'] }, 'en');
    expect(raised.body).toContain('Please: resolve it, return it or escalate it');
    const duty: NoticeSubject = { ...bare, aboutKind: 'duty', code: 'NQ17/2020-Q2/BCYCP', period: '2020-Q2' };
    const days = { legalEnd: '2020-06-15' as CivilDate, daysLeft: 4 };
    expect(noticeText({ ...duty, ...days }, 'vi').title).toBe(
      'NQ17/2020-Q2/BCYCP báo cáo Quý II/2020 còn 4 ngày làm việc',
    );
  });

  it('writes Vietnamese where a title has no English', () => {
    expect(noticeText({ ...reminder, title: { vi: TITLE } }, 'en').body).toContain(TITLE);
  });
});

describe('a mail', () => {
  it('says what, by when, what to do next and where', () => {
    const { subject, text } = mailOf(reminder, 'en', PUBLIC_URL);
    expect(subject).toBe(
      'NQ17-03 7 working days left – Authority of Information… – Deploy the digital signature service',
    );
    expect(text).toContain('Due: by the end of 30 June 2020 (as written: “hết Quý II/2020”); 7 working days left');
    expect(text).toContain('Please: report progress');
    expect(text).toContain('Due to be told: 09:00 on 19 June 2020');
    expect(text).toContain(`See it and act on it at: ${PUBLIC_URL}/v1/tasks/t-1\n`);
  });

  it('has days and unit in its subject, and what goes to a leader in front', () => {
    const escalation: NoticeSubject = { ...reminder, kind: 'escalation', level: 'fieldLeader', steps: ['+5/0'] };
    expect(mailOf({ ...escalation, ...overdue(5), roles: ['fieldLeader'] }, 'vi', PUBLIC_URL).subject).toBe(
      '[Trình Lãnh đạo Bộ] NQ17-03 quá hạn 5 ngày làm việc – Cục An toàn thông tin – Triển khai dịch vụ…',
    );
  });

  it('names as much of the unit as there is room for, where what is so is long', () => {
    expect(mailOf({ ...reminder, code: 'NQ17/2020-Q2/C-ATTT', steps: ['returned/1'] }, 'vi', PUBLIC_URL).subject).toBe(
      'NQ17/2020-Q2/C-ATTT kết quả bị trả lại, cần thực hiện lại, còn 7 ngày làm việc – Cục An toàn…',
    );
  });

  it('keeps its subject on one line under 100 characters, the code first', () => {
    const title = { vi: `${'Xây dựng Đề án\r\nBcc: x@example.org '.repeat(60)}😀` };
    const leadUnit = { vi: 'Ban Chỉ đạo quốc gia về cải cách hành chính và chuyển đổi số' };
    for (const { aboutKind, step, kind, language } of everyCase) {
      const level = kind === 'escalation' ? 'headOfMinistry' : null;
      const subject: NoticeSubject = {
        ...{ ...reminder, title, leadUnit, aboutKind, kind, level, steps: [`${step}/0`], roles },
        silence: { of: [head], since: '2020-05-15' as CivilDate, days: 5 },
      };
      const mail = mailOf(subject, language, PUBLIC_URL);
      expect(mail.subject).toMatch(/^(\[[^\]]+\] )?NQ17-03 .+$/u);
      expect([...mail.subject].length).toBeLessThan(100);
      expect(mail.text.length).toBeLessThan(2_500);
    }
  });

  it('of a restricted task names its code and its days, never its title, its units or anybody’s words', () => {
    const secret = { vi: 'BÍ MẬT', en: 'BÍ MẬT' };
    const post = { post: secret, unit: secret };
    for (const { aboutKind, step, kind, language } of everyCase) {
      const subject: NoticeSubject = {
        ...{ ...reminder, aboutKind, kind, steps: [`${step}/0`], roles, isRestricted: true },
        ...{ title: secret, words: 'BÍ MẬT', leadUnit: secret, assigningUnit: secret, issuer: post },
        mandate: { issuer: 'BÍ MẬT', type: 'BÍ MẬT' },
        reason: { of: 'return', text: 'BÍ MẬT', by: post },
        acknowledged: { by: post, on: '2020-06-01' as CivilDate },
        silence: { of: [post], since: '2020-05-15' as CivilDate, days: 5 },
        urges: [{ ...urge, text: 'BÍ MẬT', by: post, answer: { text: 'BÍ MẬT', by: post } }],
      };
      const { title, body } = noticeText(subject, language);
      const mail = mailOf(subject, language, PUBLIC_URL);
      expect([title, body, mail.subject, mail.text].join(' ')).not.toContain('BÍ MẬT');
      expect(mail.subject).toContain('NQ17-03');
    }
  });

  it('of a directive quotes it, and says whose words they are', () => {
    const words = 'Làm việc với Bộ Công an.';
    const directive: NoticeSubject = { ...reminder, aboutKind: 'directive', words, issuer: leader };
    expect(mailOf(directive, 'vi', PUBLIC_URL).text).toContain(
      'Ý kiến chỉ đạo: “Làm việc với Bộ Công an.” – Thứ trưởng (Bộ TTTT)',
    );
  });

  it('of an urge quotes it, and says by when to answer and how many days are left', () => {
    const urged: NoticeSubject = { ...reminder, steps: ['urged/2'], urges: [urge] };
    expect(noticeText(urged, 'vi').title).toBe(
      'NQ17-03 được đôn đốc lần 2, đề nghị trả lời chậm nhất hết ngày 24/06/2020',
    );
    expect(noticeText(urged, 'en').title).toBe('NQ17-03 urged, no. 2, to be answered by the end of 24 June 2020');
    const mail = mailOf(urged, 'vi', PUBLIC_URL).text;
    expect(mail).toContain('Đôn đốc lần 2: “Đề nghị báo cáo tiến độ.” – Thứ trưởng (Bộ TTTT), 19/06/2020');
    expect(mail).toContain('Hạn trả lời: hết ngày 24/06/2020; còn 3 ngày làm việc');
    expect(mail).toContain('Đề nghị: trả lời đôn đốc đúng hạn');
    expect(noticeText(urged, 'en').body).toContain('Answer by: the end of 24 June 2020; 3 working days left');
  });

  it('of urges that nobody answered names the first day, and how late each is', () => {
    const late = { daysLeft: -1, isLate: true };
    const urges = [
      { ...urge, ...late },
      { ...urge, ...late, number: 3, daysLeft: 0, answerBy: '2020-06-26' as CivilDate },
    ];
    const steps = ['+1/0', 'urge-unanswered/2', 'urge-unanswered/3'] as const;
    const missed: NoticeSubject = { ...reminder, ...overdue(1), steps, roles: ['secretariat'], urges };
    const { title, body } = noticeText(missed, 'vi');
    expect(title).toBe('NQ17-03 chưa trả lời đôn đốc, hạn trả lời 24/06/2020');
    expect(body).toContain('Hạn trả lời: hết ngày 24/06/2020; quá hạn trả lời 1 ngày làm việc');
    expect(body).toContain('Hạn trả lời: hết ngày 26/06/2020; vừa quá hạn trả lời');
    expect(noticeText({ ...missed, urges: urges.slice(0, 1) }, 'en').title).toBe(
      'NQ17-03 urge no. 2 not answered, due by 24 June 2020',
    );
  });

  it('of an answer to an urge quotes it, and asks for no more time to be kept', () => {
    const answer = { text: 'Sẽ trình ngày 30.', by: head, on: '2020-06-22' as CivilDate };
    const urges = [{ ...urge, isOver: true, answer }];
    const answered: NoticeSubject = { ...reminder, steps: ['urge-answered/2'], roles: ['urger'], urges };
    const { title, body } = noticeText(answered, 'vi');
    expect(title).toBe('NQ17-03 đã trả lời đôn đốc lần 2');
    expect(body).toContain('Trả lời: “Sẽ trình ngày 30.” – Cục trưởng (Cục ATTT), 22/06/2020');
    expect(body).toMatch(/Hạn trả lời: hết ngày 24\/06\/2020$/m);
    expect(body).toContain('Nhận với tư cách: người đôn đốc');
  });

  it('speaks of the kind where there is no code', () => {
    expect(mailOf({ ...reminder, code: null }, 'vi', PUBLIC_URL).subject).toMatch(/^Nhiệm vụ còn 7 ngày làm việc/);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Role } from '#domain/directory/recipients.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import type { OccurrenceKey } from '#domain/follow-up/follow-up.js';
import type { StepKey } from '#domain/follow-up/policy.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { roleTexts } from '../directory/posts.js';
import { mailOf } from './mail.js';
import type { NoticeSubject } from './notice-subject.js';
import { noticeText } from './notices.js';
import { occurrenceText } from './steps.js';

const PUBLIC_URL = 'http://127.0.0.1:3000';
const TITLE = 'Triển khai dịch vụ chứng thực chữ ký số, xác thực điện tử';
const languages = ['vi', 'en'] as const;
const kinds = ['task', 'duty', 'blocker', 'directive'] as const;
const roles = Object.keys(roleTexts) as readonly Role[];
const steps = Object.keys({
  ...Object.fromEntries(defaultPolicy.task.dated.map(({ key }) => [key, true])),
  assigned: true,
  'every-5': true,
  returned: true,
  lapsed: true,
  'acknowledgement-expired': true,
  raised: true,
  escalated: true,
}) as readonly StepKey[];

const reminder: NoticeSubject = {
  kind: 'reminder',
  aboutKind: 'task',
  code: 'NQ17-03',
  steps: ['T-7/0'],
  roles: ['handler'],
  level: null,
  dueAt: '2020-06-19T02:00:00.000Z',
  title: { vi: TITLE, en: 'Deploy the digital signature service' },
  isRestricted: false,
  deadlineText: 'hết Quý II/2020',
  legalEnd: '2020-06-30' as CivilDate,
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
    for (const role of roles) {
      const level = kind === 'escalation' ? 'fieldLeader' : null;
      const subject: NoticeSubject = { ...reminder, aboutKind, kind, level, steps: [occurrence], roles: [role] };
      const { title, body } = noticeText(subject, language);
      const mail = mailOf(subject, language, PUBLIC_URL);
      for (const text of [title, body, mail.subject, mail.text]) {
        expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}[\]]/);
      }
      for (const text of [body, mail.text]) {
        expect(text).toContain(roleTexts[role][language]);
        expect(text).toContain(occurrenceText(occurrence, language));
      }
    }
  });

  it('says what is asked, by when, as whom and by which step', () => {
    expect(noticeText(reminder, 'vi')).toEqual({
      title: 'NQ17-03: nhiệm vụ sắp đến hạn (hạn 30/06/2020)',
      body: [
        TITLE,
        'Việc cần làm: Đề nghị báo cáo tiến độ và trình kết quả đúng hạn; có khó khăn, vướng mắc thì nêu ngay, kèm phương án tháo gỡ.',
        'Hạn xử lý: hết ngày 30/06/2020 (nguyên văn: “hết Quý II/2020”)',
        'Vai trò: người thụ lý',
        'Mốc nhắc: còn 7 ngày làm việc',
      ].join('\n'),
    });
  });

  it('tells a leader that it is for decision, and the others where it was escalated to', () => {
    const escalation: NoticeSubject = { ...reminder, kind: 'escalation', level: 'fieldLeader', steps: ['+5/0'] };
    const leader = noticeText({ ...escalation, roles: ['fieldLeader'] }, 'vi');
    expect(leader.title).toBe('NQ17-03: trình lãnh đạo: nhiệm vụ quá hạn (hạn 30/06/2020)');
    expect(leader.body).toContain('Kính đề nghị xác nhận đã nhận và cho ý kiến chỉ đạo.');
    const handler = noticeText(escalation, 'vi');
    expect(handler.title).toBe('NQ17-03: nhiệm vụ quá hạn (hạn 30/06/2020)');
    expect(handler.body).toContain('Đã trình: lãnh đạo Bộ phụ trách lĩnh vực');
  });

  it('names every step and role of one who is told once', () => {
    const { body } = noticeText(
      { ...reminder, steps: ['assigned/0', 'T-30/0'], roles: ['focalPoint', 'handler'] },
      'vi',
    );
    expect(body).toContain('Mốc nhắc: mới giao; còn 30 ngày làm việc');
    expect(body).toContain('Vai trò: đầu mối; người thụ lý');
  });

  it('begins with what presses most: a task that is overdue when it is assigned is not just new', () => {
    const late = noticeText({ ...reminder, steps: ['assigned/0', '+5/0'] }, 'vi');
    expect(late.title).toBe('NQ17-03: nhiệm vụ quá hạn (hạn 30/06/2020)');
    expect(noticeText({ ...reminder, steps: ['assigned/0', 'T-30/0'] }, 'vi').title).toContain('mới được giao');
  });

  it('puts a blocker before the head to decide, and a duty by its period', () => {
    const { title: _, deadlineText: __, legalEnd: ___, ...bare } = reminder;
    const raised = noticeText({ ...bare, aboutKind: 'blocker', steps: ['raised/0'], roles: ['head'] }, 'en');
    expect(raised.body).toContain('Please resolve it, return it or escalate it.');
    const duty: NoticeSubject = { ...bare, aboutKind: 'duty', code: 'NQ17/2020-Q2/BCYCP', period: '2020-Q2' };
    expect(noticeText({ ...duty, legalEnd: '2020-06-15' as CivilDate }, 'vi').title).toBe(
      'NQ17/2020-Q2/BCYCP: báo cáo Quý II/2020 sắp đến hạn gửi (hạn 15/06/2020)',
    );
  });

  it('writes Vietnamese where a title has no English', () => {
    expect(noticeText({ ...reminder, title: { vi: TITLE } }, 'en').body).toContain(TITLE);
  });
});

describe('a mail', () => {
  it('says what, by when, what to do next and where', () => {
    const { subject, text } = mailOf(reminder, 'en', PUBLIC_URL);
    expect(subject).toBe('NQ17-03: task near due (due 30 June 2020) – Deploy the digital signature service');
    expect(text).toContain('Due: by the end of 30 June 2020 (as written: “hết Quý II/2020”)');
    expect(text).toContain('What is asked: Please report progress');
    expect(text).toContain('Due to be told: 09:00 on 19 June 2020');
    expect(text).toContain(`See it and act on it at: ${PUBLIC_URL}\n`);
  });

  it('keeps its subject on one line under 100 characters, the code first', () => {
    const title = { vi: `${'Xây dựng Đề án\r\nBcc: x@example.org '.repeat(60)}😀` };
    for (const { aboutKind, step, kind, language } of everyCase) {
      const subject: NoticeSubject = { ...reminder, title, aboutKind, kind, steps: [`${step}/0`], roles };
      const mail = mailOf(subject, language, PUBLIC_URL);
      expect(mail.subject).toMatch(/^NQ17-03: .{1,90}$/u);
      expect(mail.text.length).toBeLessThan(2_000);
    }
  });

  it('of a restricted task names its code, never its title nor a directive about it', () => {
    for (const { aboutKind, step, kind, language } of everyCase) {
      const subject: NoticeSubject = {
        ...reminder,
        ...{ aboutKind, kind, steps: [`${step}/0`], roles, isRestricted: true },
        ...{ title: { vi: 'BÍ MẬT', en: 'BÍ MẬT' }, words: 'BÍ MẬT' },
      };
      const { title, body } = noticeText(subject, language);
      const mail = mailOf(subject, language, PUBLIC_URL);
      expect([title, body, mail.subject, mail.text].join(' ')).not.toContain('BÍ MẬT');
      expect(mail.subject).toContain('NQ17-03');
    }
  });

  it('of a directive quotes it', () => {
    const directive: NoticeSubject = { ...reminder, aboutKind: 'directive', words: 'Làm việc với Bộ Công an.' };
    expect(mailOf(directive, 'vi', PUBLIC_URL).text).toContain('Nội dung chỉ đạo: “Làm việc với Bộ Công an.”');
  });

  it('speaks of the kind where there is no code', () => {
    expect(mailOf({ ...reminder, code: null }, 'vi', PUBLIC_URL).subject).toMatch(/^Nhiệm vụ: nhiệm vụ sắp đến hạn/);
  });
});

import type { Deadline } from '#domain/calendar/deadline.js';
import type { Localized } from '#domain/kernel/names.js';
import type { NoticeSubject } from '#texts/notice/notice-subject.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { NoticeRow, ObligationKind } from '../tables.js';

/** What a notice is about, in the terms its text needs; a restricted task lends its code and never its title. */
export function noticeSubject(rows: ReadModels, notice: NoticeRow, at?: Position): NoticeSubject {
  const { kind, aboutKind, code, steps, reached, level, dueAt } = notice;
  const common = { kind, aboutKind, code, steps, level, dueAt, roles: reached.flatMap((told) => told.roles) };
  switch (aboutKind) {
    case 'task': {
      const content = rows.get('tasks', notice.aboutId, at)?.state.content;
      return { ...common, ...titled(content?.title, content?.isRestricted), ...dated(content?.deadline) };
    }
    case 'duty': {
      const duty = rows.get('duties', notice.aboutId, at)?.state;
      return { ...common, ...(duty?.days === undefined ? {} : { legalEnd: duty.days.owedOn, period: duty.period }) };
    }
    case 'blocker': {
      const blocker = rows.get('blockers', notice.aboutId, at)?.state;
      return { ...common, ...titled(blocker && { vi: blocker.title }, blocker?.isRestricted) };
    }
    case 'directive': {
      const directive = rows.get('directives', notice.aboutId, at)?.state;
      if (directive?.direction === undefined) return common;
      const { about, direction, legalEnd } = directive;
      const isRestricted = isAboutRestricted(rows, about.kind, about.id, at);
      return { ...common, isRestricted, words: direction.text, ...(legalEnd === undefined ? {} : { legalEnd }) };
    }
  }
}

/** A directive is as restricted as what it was given about. */
function isAboutRestricted(rows: ReadModels, kind: ObligationKind, id: string, at: Position | undefined): boolean {
  if (kind === 'task') return rows.get('tasks', id, at)?.state.content?.isRestricted === true;
  return kind === 'blocker' && rows.get('blockers', id, at)?.state.isRestricted === true;
}

/** Whether there is still anything to do about it: a task closed before its mail left is not followed up any more. */
export function isStillRelevant(rows: ReadModels, { aboutKind, aboutId }: NoticeRow, at?: Position): boolean {
  switch (aboutKind) {
    case 'task':
      return rows.get('tasks', aboutId, at)?.progress !== 'completed';
    case 'duty': {
      const status = rows.get('duties', aboutId, at)?.state.status;
      return status === 'open' || status === 'lapsed';
    }
    case 'blocker':
      return rows.get('blockers', aboutId, at)?.state.status !== 'resolved';
    case 'directive':
      return rows.get('directives', aboutId, at)?.state.status !== 'completed';
  }
}

const titled = (title: Localized | undefined, isRestricted: boolean | undefined) => ({
  ...(title === undefined || isRestricted === true ? {} : { title }),
  isRestricted: isRestricted === true,
});

const dated = (deadline: Deadline | undefined) => ({
  ...(deadline === undefined ? {} : { deadlineText: deadline.text }),
  ...(deadline?.legalEnd === undefined ? {} : { legalEnd: deadline.legalEnd }),
});

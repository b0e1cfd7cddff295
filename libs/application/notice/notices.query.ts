import type { Page } from '#contracts/answer.js';
import type { NoticeItem } from '#contracts/me.js';
import { instant, isoOf } from '#domain/kernel/time.js';
import { noticeText } from '#texts/notice/notices.js';
import { type PageAsked, pageOf } from '../engine/reading/page.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { NoticeRow } from '../tables.js';
import { noticeSubject } from './notice-subject.js';

/** The reader's inbox, newest first, each notice in the reader's language. */
export function noticesOf(scope: ReadScope, page: PageAsked): Page<NoticeItem> {
  const { rows, at, reader } = scope;
  const found = rows.find(
    'notices',
    { person: reader.person },
    { at, orderBy: 'decidedAt', descending: true, limit: page.offset + page.limit + 1 },
  );
  return pageOf(scope, page, found, (row) => noticeItem(scope, row));
}

function noticeItem({ rows, at, reader }: ReadScope, row: NoticeRow): NoticeItem {
  const { id, aboutKind, aboutId, code, kind, steps, reached, decidedAt, isRead } = row;
  return {
    id,
    about: { kind: aboutKind, id: aboutId, code },
    kind,
    ...noticeText(noticeSubject(rows, row, { now: instant(decidedAt), at }), reader.language),
    steps,
    roles: [...new Set(reached.flatMap(({ roles }) => roles))],
    decidedAt: isoOf(instant(decidedAt)),
    read: isRead === 1,
  };
}

import { dateIn } from '#domain/calendar/zone.js';
import type { InboxCommand } from '#domain/inbox/inbox.decide.js';
import { reject } from '#domain/kernel/rejection.js';
import { noticeDoors } from '#texts/notice/notice.doors.js';
import { noticeSaid } from '#texts/notice/notice.said.js';
import { ActingBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, LENGTH, ListOf } from '../engine/definition/fields.js';
import { self } from '../engine/definition/right.js';

const IDS_MAX = 500;

export class ReadNoticesBody extends ActingBody {
  @ListOf(Code(LENGTH.code, { each: true }), IDS_MAX, 1)
  readonly ids!: string[];
}

/** What one read in a month stands in one stream. Somebody else's notice and none at all are refused alike. */
export const markNoticesRead = defineCommand<InboxCommand, object, ReadNoticesBody, Pick<InboxCommand, 'person'>>({
  name: 'MarkNoticesRead',
  stream: 'inbox',
  creates: true,
  right: self(({ person }) => person),
  subject: ({ person }) => ({ person }),
  door: {
    route: 'POST /v1/me/notices/read',
    body: ReadNoticesBody,
    text: noticeDoors.MarkNoticesRead,
    said: { texts: noticeSaid.MarkNoticesRead, facts: ({ body }) => ({ count: new Set(body.ids).size }) },
    example: { ids: ['ID'] },
    verb: {
      name: 'notices read',
      actsAs: 'demo-secretariat',
      flags: {
        ids: { flags: '--id <notice>', text: 'notice' },
      },
    },
    make: async ({ body, now, by, context: contextNow, rows }) => {
      const context = await contextNow();
      const id = `${by}-${dateIn(now, context.calendar().timeZone).slice(0, 7)}`;
      const found = body.ids.map((notice) => rows.get('notices', notice, context.at));
      const strange = found.findIndex((notice) => notice?.person !== by);
      if (strange >= 0) return { id, command: reject('not-yours', {}, `/ids/${strange}`) };
      const unread = found.flatMap((notice) => (notice?.isRead === 0 ? notice.id : []));
      return { id, command: { type: 'MarkNoticesRead', now, person: by, notices: unread } };
    },
  },
});

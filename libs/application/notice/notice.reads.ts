import { NoticesPage } from '#contracts/me.js';
import { noticeDoors } from '#texts/notice/notice.doors.js';
import { ListParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { noticesOf } from './notices.query.js';

export const noticeReads = {
  Notices: defineRead({
    name: 'Notices',
    route: 'GET /v1/me/notices',
    params: ListParams,
    text: noticeDoors.Notices,
    answer: NoticesPage,
    read: ({ scope, page }) => noticesOf(scope, page),
  }),
} satisfies Reads;

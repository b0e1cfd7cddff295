import type { TaskDeeds } from '#contracts/task-deeds.js';
import { decisionTexts } from '#texts/statuses.js';
import { momentOf, statusOf } from '../shell/labels.js';
import { type Column, type Sheet, sheet } from '../shell/sheet.js';

type Request = TaskDeeds['extensionRequests'][number];

const stateOf = ({ decision }: Request) => (decision === null ? 'waiting' : decision.granted ? 'granted' : 'refused');

const columns: readonly Column<Request>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  { key: 'extension', value: ({ deadline }) => deadline.text },
  { key: 'reason', value: ({ reason }) => reason },
  { key: 'state', value: stateOf, text: (request, language) => statusOf(decisionTexts, stateOf(request), language) },
  { key: 'because', value: ({ decision }) => decision?.reason },
  { key: 'id', value: ({ request }) => request },
];

/** Until when more time was asked for, and what became of it. */
export const extensionsSheet = (requests: readonly Request[]): Sheet => sheet(requests, columns);

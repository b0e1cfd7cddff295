import type { TaskDeeds } from '#contracts/task-deeds.js';
import { requestTexts } from '#texts/command-line/words.texts.js';
import { decisionTexts } from '#texts/statuses.js';
import { momentOf, statusOf } from '../shell/labels.js';
import { type Column, type Sheet, sheet } from '../shell/sheet.js';

type Request = (TaskDeeds['extensionRequests'] | TaskDeeds['declinationRequests'])[number];

const kindOf = (request: Request) => ('deadline' in request ? 'extension' : 'declination');
const stateOf = ({ decision }: Request) => (decision === null ? 'waiting' : decision.granted ? 'granted' : 'refused');

const columns: readonly Column<Request>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  { key: 'request', value: kindOf, text: (request, language) => requestTexts[kindOf(request)][language] },
  { key: 'actor', value: ({ by }) => by },
  { key: 'extension', value: (request) => ('deadline' in request ? request.deadline.text : null) },
  { key: 'reason', value: ({ reason }) => reason },
  { key: 'state', value: stateOf, text: (request, language) => statusOf(decisionTexts, stateOf(request), language) },
  { key: 'because', value: ({ decision }) => decision?.reason },
  { key: 'id', value: ({ request }) => request },
];

/** What was asked for, a later deadline or to be released, by whom and why, and what became of it: in one series. */
export const requestsSheet = ({
  extensionRequests,
  declinationRequests,
}: Pick<TaskDeeds, 'extensionRequests' | 'declinationRequests'>): Sheet =>
  sheet(
    [...extensionRequests, ...declinationRequests].toSorted((a, b) => a.number - b.number),
    columns,
  );

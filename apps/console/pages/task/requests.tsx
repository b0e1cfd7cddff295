import { taskTexts } from '#texts/console/task.texts.js';
import { decisionTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords, instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { Entry, Section } from './section.js';

type Request = Schemas['WireExtensionRequest'] | Schemas['WireDeclinationRequest'];

/** More time or release that was asked for, the latest first, and what was decided. */
export function Requests({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const requests: readonly Request[] = [...task.extensionRequests, ...task.declinationRequests].toSorted(
    (a, b) => b.number - a.number,
  );
  if (requests.length === 0) return null;
  return (
    <Section title={say(taskTexts.requests)}>
      {requests.map((request) => (
        <RequestEntry key={request.request} request={request} named={task.named} />
      ))}
    </Section>
  );
}

function RequestEntry({ request, named }: { readonly request: Request; readonly named: Schemas['WireNamed'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(named);
  const { decision } = request;
  const state = decision === null ? 'waiting' : decision.granted ? 'granted' : 'refused';
  const end = 'deadline' in request ? request.deadline.legalEnd : null;
  const title =
    'deadline' in request
      ? say(taskTexts.extensionTo, { deadline: end === null ? request.deadline.text : dayInWords(end, language) })
      : say(taskTexts.declination);
  return (
    <Entry
      title={title}
      words={request.reason}
      by={say(taskTexts.byAt, { who: person(request.by), at: instantInWords(request.at, language) })}
    >
      <p className="row small">
        <StatusMark status={decisionTexts[state]} />
        {decision !== null && (
          <span>
            {say(taskTexts.decided, {
              who: person(decision.by),
              at: instantInWords(decision.at, language),
              reason: decision.reason,
            })}
            {decision.document !== null && ` (${say(taskTexts.document, { number: decision.document })})`}
          </span>
        )}
      </p>
    </Entry>
  );
}

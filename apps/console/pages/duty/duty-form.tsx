import { useState } from 'react';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';
import { Failure, Waiting } from '../../shell/states.js';
import { DutyFields } from './duty-fields.js';
import type { DutyFormKind, DutyWords } from './duty-words.js';
import { joined, proposalQuotes, resultQuotes, shortcomingQuotes } from './prefilled.js';
import { type Reported, useReported } from './reported.js';

/** Prefilled from what handlers reported; what was sent already, where that is corrected. */
export function DutyForm(props: {
  readonly duty: Schemas['DutyDetail'];
  readonly kind: DutyFormKind;
  readonly onDone?: () => void;
}) {
  const { duty } = props;
  const { data, error } = useReported(duty);
  if (data === undefined) return error === undefined ? <Waiting lines={8} /> : <Failure error={error} />;
  return <Prefilled {...props} reported={data} />;
}

function Prefilled(props: {
  readonly duty: Schemas['DutyDetail'];
  readonly kind: DutyFormKind;
  readonly onDone?: () => void;
  readonly reported: Reported;
}) {
  const { duty, kind, reported } = props;
  const say = useSay();
  // What is reported while somebody writes is quoted beside the field, and does not change their words.
  const [words] = useState(() => wordsFor(kind, duty, reported, say));
  return <DutyFields {...props} prefilled={words} />;
}

function wordsFor(
  kind: DutyFormKind,
  duty: Schemas['DutyDetail'],
  reported: Reported,
  say: ReturnType<typeof useSay>,
): DutyWords {
  const empty = { note: '', reason: '', without: {} };
  switch (kind) {
    case 'send':
      return {
        ...empty,
        results: joined(resultQuotes(reported, say)),
        shortcomings: joined(shortcomingQuotes(reported)),
        proposals: joined(proposalQuotes(reported, say)),
        blockers: reported.blockers.map(({ id }) => id),
      };
    case 'correct':
      return {
        reason: '',
        results: duty.results ?? '',
        shortcomings: duty.shortcomings ?? '',
        proposals: duty.proposals ?? '',
        note: duty.note ?? '',
        blockers: duty.blockers.map(({ id }) => id),
        without: Object.fromEntries(duty.withoutTasks.map(({ task, reason }) => [task, reason])),
      };
    case 'supplement':
      return { ...empty, results: '', shortcomings: '', proposals: '', blockers: [] };
  }
}

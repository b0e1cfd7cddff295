import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { commandTexts, commandVerbs } from '#texts/console/commands.texts.js';
import { dutyPageTexts } from '#texts/console/duty.texts.js';
import type { Schemas } from '../../api/reads.js';
import { CommandDialog } from '../../commands/command-dialog.js';
import { isSentBy } from '../../commands/is-sent-by.js';
import { offering } from '../../commands/offering.js';
import { useDraft } from '../../commands/use-draft.js';
import { useSay } from '../../shell/language.js';
import styles from './duty.module.css';
import type { DutyFormKind, DutyWords } from './duty-words.js';
import { NamedBlockers } from './named-blockers.js';
import { orderOf } from './order-of.js';
import { proposalQuotes, resultQuotes, shortcomingQuotes } from './prefilled.js';
import { QuotedField } from './quoted-field.js';
import type { Reported, ReportedTask } from './reported.js';
import { WithoutReport } from './without-report.js';

const verbs = {
  send: [dutyPageTexts.send, dutyPageTexts.sendNow],
  correct: [dutyPageTexts.correct, dutyPageTexts.correctNow],
  supplement: [dutyPageTexts.supplement, dutyPageTexts.supplementNow],
} as const;

/** The whole report; what would come of it is asked in the dialog, and it goes out from there. */
export function DutyFields(props: {
  readonly duty: Schemas['DutyDetail'];
  readonly kind: DutyFormKind;
  readonly reported: Reported;
  readonly prefilled: DutyWords;
  readonly onDone?: () => void;
}) {
  const { duty, kind, reported, prefilled, onDone } = props;
  const say = useSay();
  const { fields, set, drop, isRestored } = useDraft(`duty/${duty.id}/${kind}`, prefilled);
  const [isAsked, setIsAsked] = useState(false);
  const missing = unaccounted(kind, duty, reported);
  const isAdding = kind === 'supplement';
  const [ask, confirm] = verbs[kind];
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
      }}
      onKeyDown={(event) => {
        if (isSentBy(event)) setIsAsked(true);
      }}
    >
      {kind === 'send' && <p>{say(dutyPageTexts.prefilled)}</p>}
      {isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
      <QuotedField
        label={say(dutyPageTexts.results)}
        value={fields.results}
        quotes={resultQuotes(reported, say)}
        quotesTitle={say(dutyPageTexts.reported)}
        onChange={(results) => set({ results })}
      />
      <QuotedField
        label={say(dutyPageTexts.shortcomings)}
        value={fields.shortcomings}
        quotes={shortcomingQuotes(reported)}
        quotesTitle={say(dutyPageTexts.ownBlockers)}
        onChange={(shortcomings) => set({ shortcomings })}
      />
      <QuotedField
        label={say(dutyPageTexts.proposals)}
        value={fields.proposals}
        quotes={proposalQuotes(reported, say)}
        quotesTitle={say(dutyPageTexts.ownOptions)}
        onChange={(proposals) => set({ proposals })}
      />
      <NamedBlockers blockers={reported.blockers} named={fields.blockers} onChange={(blockers) => set({ blockers })} />
      {!isAdding && <WithoutReport tasks={missing} reasons={fields.without} onChange={(without) => set({ without })} />}
      <Textarea
        className={styles['fields']}
        label={say(dutyPageTexts.note)}
        description={say(commandTexts.optional)}
        autosize
        minRows={2}
        value={fields.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {kind !== 'send' && (
        <Textarea
          className={styles['fields']}
          label={say(dutyPageTexts.reason)}
          required
          autosize
          minRows={2}
          value={fields.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      <div className="row">
        <Button type="submit" {...offering(kind === 'send' ? 'SubmitDuty' : 'CorrectDutyReport', duty.id)}>
          {say(ask)}
        </Button>
        {isRestored && (
          <Button variant="default" onClick={() => set(prefilled)}>
            {say(commandTexts.dropDraft)}
          </Button>
        )}
      </div>
      {isAsked && (
        <CommandDialog
          title={say(kind === 'send' ? commandVerbs.SubmitDuty : commandVerbs.CorrectDutyReport)}
          confirm={say(confirm)}
          order={orderOf(duty, kind, fields, missing)}
          onClose={() => setIsAsked(false)}
          onDone={() => {
            drop();
            onDone?.();
          }}
        />
      )}
    </form>
  );
}

/** Open tasks that a reason is owed for. A correction owes none for what the unit was given since the report was sent. */
function unaccounted(kind: DutyFormKind, duty: Schemas['DutyDetail'], { tasks }: Reported): readonly ReportedTask[] {
  const named = new Set(duty.withoutTasks.map(({ task }) => task));
  return tasks.filter(
    ({ id, isOpen, report }) => isOpen && report === undefined && (kind !== 'correct' || named.has(id)),
  );
}

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { commandTexts } from '#texts/console/commands.texts.js';
import { reportTexts } from '#texts/console/report.texts.js';
import { shellTexts } from '#texts/console/shell.texts.js';
import { periodText } from '#texts/dates.js';
import { Refused } from '../api/problem.js';
import type { Schemas } from '../api/reads.js';
import type { Order } from '../api/send.js';
import { useLanguage, useSay } from '../shell/language.js';
import { usePerson } from '../shell/person.js';
import { isSentBy } from './is-sent-by.js';
import { ProblemSummary } from './problem-summary.js';
import { useCommand } from './use-command.js';
import { useDraft } from './use-draft.js';

/** Progress on one task, prefilled from what was said last; the words outlive whatever happens before they are sent. */
export function ReportForm(props: {
  readonly task: { readonly id: string; readonly code: string | null };
  readonly reporting: Schemas['WireReporting'];
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { task, reporting, onClose, children } = props;
  const say = useSay();
  const { language } = useLanguage();
  const id = useId();
  const { last, periods } = reporting;
  const draft = useDraft(`report/${task.id}/${reporting.period}`, {
    period: reporting.period,
    percent: last?.percent == null ? '' : String(last.percent),
    narrative: last?.narrative ?? '',
    explanation: '',
    evidence: '',
    selfRating: '',
  });
  const [wasPressed, setWasPressed] = useState(false);
  const [isMoreOpen, setIsMoreOpen] = useState(false);
  useDraftsReadAnew();
  const command = useCommand<'ReportProgress'>(() => {
    draft.drop();
    onClose();
  });
  const { fields } = draft;
  const isAsked = command.error instanceof Refused && command.error.problem.code === 'explanation-missing';
  const why = explanationOwed(reporting, fields.percent) ?? (isAsked ? reportTexts.whyAsked : undefined);
  const order = orderOf(task.id, fields, why !== undefined);
  const send = () => {
    setWasPressed(true);
    if (order !== undefined && !command.isPending) command.mutate(order);
  };
  const hasMore = fields.evidence !== '' || fields.selfRating !== '';
  const isMissing = (words: string) => wasPressed && words.trim() === '' && say(commandTexts.notWhole);
  return (
    <form
      className="stack-tight"
      aria-label={say(reportTexts.form, { code: task.code ?? '' })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (isSentBy(event)) send();
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      {command.isError && (
        <ProblemSummary
          error={command.error}
          fields={{ '/percent': `${id}p`, '/narrative': `${id}n`, '/explanation': `${id}e`, '/selfRating': `${id}r` }}
        />
      )}
      {children}
      <div className="row">
        {periods.length > 1 && (
          <NativeSelect
            label={say(reportTexts.period)}
            value={fields.period}
            data={periods.map((value) => ({ value, label: periodText(value, language) }))}
            onChange={(event) => draft.set({ period: event.currentTarget.value })}
          />
        )}
        <TextInput
          id={`${id}p`}
          label={say(reportTexts.percent)}
          description={last?.percent == null ? undefined : say(reportTexts.percentBefore, { percent: last.percent })}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          value={fields.percent}
          error={wasPressed && percentIn(fields.percent) === null && say(reportTexts.badPercent)}
          onChange={(event) => draft.set({ percent: event.currentTarget.value })}
        />
        {periods.length === 1 && <p className="muted small">{periodText(reporting.period, language)}</p>}
      </div>
      <Textarea
        id={`${id}n`}
        label={say(reportTexts.narrative)}
        description={last === null ? undefined : say(reportTexts.prefilled)}
        required
        autosize
        minRows={2}
        value={fields.narrative}
        error={isMissing(fields.narrative)}
        onChange={(event) => draft.set({ narrative: event.currentTarget.value })}
      />
      {why !== undefined && (
        <Textarea
          id={`${id}e`}
          label={say(reportTexts.explanation)}
          description={say(why)}
          required
          autosize
          minRows={2}
          value={fields.explanation}
          error={isMissing(fields.explanation)}
          onChange={(event) => draft.set({ explanation: event.currentTarget.value })}
        />
      )}
      <details
        open={isMoreOpen || (draft.isRestored && hasMore)}
        onToggle={(event) => setIsMoreOpen(event.currentTarget.open)}
      >
        <summary>{say(reportTexts.more)}</summary>
        <div className="stack-tight">
          <Textarea
            label={say(reportTexts.evidence)}
            description={say(reportTexts.evidenceHow)}
            autosize
            value={fields.evidence}
            onChange={(event) => draft.set({ evidence: event.currentTarget.value })}
          />
          <TextInput
            id={`${id}r`}
            label={say(reportTexts.selfRating)}
            description={say(reportTexts.selfRatingHow)}
            autoComplete="off"
            value={fields.selfRating}
            onChange={(event) => draft.set({ selfRating: event.currentTarget.value })}
          />
        </div>
      </details>
      {draft.isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
      <div className="row">
        <Button type="submit" loading={command.isPending}>
          {say(reportTexts.send)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say(shellTexts.close)}
        </Button>
        {draft.isRestored && (
          <Button
            variant="subtle"
            onClick={() => {
              draft.drop();
              onClose();
            }}
          >
            {say(commandTexts.dropDraft)}
          </Button>
        )}
      </div>
    </form>
  );
}

interface ReportFields {
  readonly period: string;
  readonly percent: string;
  readonly narrative: string;
  readonly explanation: string;
  /** One on each line. */
  readonly evidence: string;
  readonly selfRating: string;
}

/** Undefined where none was given, null where it is none. */
export function percentIn(typed: string): number | null | undefined {
  const words = typed.trim();
  if (words === '') return undefined;
  const percent = Number(words);
  return /^\d{1,3}$/.test(words) && percent <= 100 ? percent : null;
}

/** Why an explanation is owed of a report of this percentage, as far as it can be told beforehand. */
function explanationOwed({ owesExplanation, last }: Schemas['WireReporting'], typed: string) {
  if (owesExplanation) return reportTexts.whyLate;
  const percent = percentIn(typed);
  return percent != null && last?.percent != null && percent < last.percent ? reportTexts.whyLess : undefined;
}

function orderOf(task: string, fields: ReportFields, isExplained: boolean): Order<'ReportProgress'> | undefined {
  const percent = percentIn(fields.percent);
  const [narrative, explanation] = [fields.narrative.trim(), fields.explanation.trim()];
  const [evidence, selfRating] = [linesOf(fields.evidence), fields.selfRating.trim()];
  if (percent === null || narrative === '' || (isExplained && explanation === '')) return undefined;
  return {
    name: 'ReportProgress',
    subject: { task },
    body: {
      ...{ period: fields.period, narrative },
      ...(percent === undefined ? {} : { percent }),
      ...(isExplained ? { explanation } : {}),
      ...(evidence.length === 0 ? {} : { evidence }),
      ...(selfRating === '' ? {} : { selfRating }),
    },
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Once the form is closed, a draft that it left is marked in lists. */
function useDraftsReadAnew(): void {
  const { as } = usePerson();
  const client = useQueryClient();
  useEffect(() => () => void client.invalidateQueries({ queryKey: [as, 'drafts'] }), [as, client]);
}

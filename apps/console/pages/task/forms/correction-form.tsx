import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { commandTexts, commandVerbs } from '#texts/console/commands.texts.js';
import { reportTexts } from '#texts/console/report.texts.js';
import { periodText } from '#texts/dates.js';
import type { Schemas } from '../../../api/reads.js';
import type { Order } from '../../../api/send.js';
import { CommandDialog } from '../../../commands/command-dialog.js';
import { percentIn } from '../../../commands/report-form.js';
import { useDraft } from '../../../commands/use-draft.js';
import { useLanguage, useSay } from '../../../shell/language.js';
import { ChangedSince } from '../changed-since.js';
import type { FormProps } from './formed.js';
import { WordsField } from './words-field.js';

/** All that the last report should have said, and why it did not; what it said before stays legible. */
export function CorrectionForm({ task, onClose }: FormProps) {
  const report = task.reports.at(-1);
  return report === undefined ? null : <Correction task={task} onClose={onClose} report={report} />;
}

function Correction({ task, onClose, report }: FormProps & { readonly report: Schemas['WireReport'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const id = useId();
  const draft = useDraft(`CorrectProgressReport/${report.report}`, {
    percent: report.percent === null ? '' : String(report.percent),
    narrative: report.narrative,
    explanation: report.explanation ?? '',
    reason: '',
  });
  const { fields } = draft;
  const isBadPercent = percentIn(fields.percent) === null;
  return (
    <CommandDialog
      title={`${say(commandVerbs.CorrectProgressReport)} · ${periodText(report.period, language)}`}
      confirm={say(reportTexts.correct)}
      order={orderOf(task, report, fields)}
      onClose={onClose}
      onDone={draft.drop}
      fields={{
        '/percent': `${id}p`,
        '/narrative': `${id}n`,
        '/explanation': `${id}e`,
        '/reason': `${id}r`,
      }}
    >
      <ChangedSince task={task} />
      <TextInput
        id={`${id}p`}
        label={say(reportTexts.percent)}
        inputMode="numeric"
        data-autofocus
        value={fields.percent}
        error={isBadPercent && say(reportTexts.badPercent)}
        onChange={(event) => draft.set({ percent: event.currentTarget.value })}
      />
      <WordsField
        id={`${id}n`}
        label={say(reportTexts.narrative)}
        value={fields.narrative}
        onType={(narrative) => draft.set({ narrative })}
      />
      <WordsField
        id={`${id}e`}
        label={say(reportTexts.explanation)}
        description={say(commandTexts.optional)}
        isRequired={false}
        value={fields.explanation}
        onType={(explanation) => draft.set({ explanation })}
      />
      <WordsField
        id={`${id}r`}
        label={say(reportTexts.correctionReason)}
        value={fields.reason}
        onType={(reason) => draft.set({ reason })}
      />
      {draft.isRestored && <p className="mark muted">{say(commandTexts.restored)}</p>}
    </CommandDialog>
  );
}

interface Fields {
  readonly percent: string;
  readonly narrative: string;
  readonly explanation: string;
  readonly reason: string;
}

function orderOf(
  task: FormProps['task'],
  report: Schemas['WireReport'],
  fields: Fields,
): Order<'CorrectProgressReport'> | undefined {
  const percent = percentIn(fields.percent);
  const [narrative, explanation, reason] = [fields.narrative.trim(), fields.explanation.trim(), fields.reason.trim()];
  if (percent === null || narrative === '' || reason === '') return undefined;
  const { period, noChange, selfRating, evidence } = report;
  return {
    name: 'CorrectProgressReport',
    subject: { task: task.id, report: report.report },
    etag: task.etag,
    body: {
      // What the form does not show stays as it was said.
      ...{ period, narrative, reason, evidence: [...evidence] },
      ...(noChange ? { noChange } : {}),
      ...(selfRating === null ? {} : { selfRating }),
      ...(percent === undefined ? {} : { percent }),
      ...(explanation === '' ? {} : { explanation }),
    },
  };
}

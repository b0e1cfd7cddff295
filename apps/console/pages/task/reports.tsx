import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { commandVerbs } from '#texts/console/commands.texts.js';
import { taskTexts } from '#texts/console/task.texts.js';
import { periodText } from '#texts/dates.js';
import type { Schemas } from '../../api/reads.js';
import { offering } from '../../commands/offering.js';
import { instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { useOpenForm } from './open-form.js';
import { Entry, Section } from './section.js';

type Report = Schemas['WireReport'];

/** What was reported, the latest first; of a corrected report also what it said before. */
export function Reports({ task }: { readonly task: Schemas['TaskDetail'] }) {
  const say = useSay();
  const { open } = useOpenForm();
  const mayCorrect = task.actions.includes('CorrectProgressReport');
  if (task.reports.length === 0 && task.explanations.length === 0) return null;
  return (
    <Section title={say(taskTexts.reports)}>
      {task.reports.toReversed().map((report, place) => (
        <ReportEntry key={report.report} report={report} named={task.named}>
          {mayCorrect && place === 0 && (
            <div className="row screen-only">
              <Button
                variant="default"
                size="sm"
                onClick={() => open('CorrectProgressReport')}
                {...offering('CorrectProgressReport', task.id)}
              >
                {say(commandVerbs.CorrectProgressReport)}
              </Button>
            </div>
          )}
        </ReportEntry>
      ))}
      {task.explanations.toReversed().map((explanation) => (
        <Explanation key={explanation.at} {...explanation} named={task.named} />
      ))}
    </Section>
  );
}

function ReportEntry(props: {
  readonly report: Report;
  readonly named: Schemas['WireNamed'];
  readonly children: ReactNode;
}) {
  const { report, named, children } = props;
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(named);
  const { period, percent, narrative, noChange, explanation, selfRating, evidence, by, at, corrections } = report;
  const said = [
    periodText(period, language),
    ...(percent === null ? [] : [`${percent}%`]),
    ...(noChange ? [say(taskTexts.noChange)] : []),
  ];
  return (
    <Entry
      title={said.join(' · ')}
      words={narrative}
      by={say(taskTexts.byAt, { who: person(by), at: instantInWords(at, language) })}
    >
      {explanation !== null && <p className="own-words">{say(taskTexts.explained, { text: explanation })}</p>}
      {selfRating !== null && <p className="small">{say(taskTexts.selfRated, { text: selfRating })}</p>}
      {evidence.length > 0 && <p className="small">{evidence.join('; ')}</p>}
      {corrections.map((correction) => (
        <div key={correction.at} className="small muted">
          <p>
            {say(taskTexts.corrected, { at: instantInWords(correction.at, language), reason: correction.reason })} (
            {person(correction.by)})
          </p>
          <p>
            {say(taskTexts.beforeCorrection, {
              text: [
                ...(correction.replaced.percent === null ? [] : [`${correction.replaced.percent}%`]),
                correction.replaced.narrative,
              ].join(' · '),
            })}
          </p>
        </div>
      ))}
      {children}
    </Entry>
  );
}

function Explanation(props: Schemas['WireExplanation'] & { readonly named: Schemas['WireNamed'] }) {
  const { text, by, at, named } = props;
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(named);
  return (
    <Entry
      words={say(taskTexts.explained, { text })}
      by={say(taskTexts.byAt, { who: person(by), at: instantInWords(at, language) })}
    />
  );
}

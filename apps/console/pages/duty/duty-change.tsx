import { Button } from '@mantine/core';
import { useState } from 'react';
import { dateIn } from '#domain/calendar/zone.js';
import { instantOf } from '#domain/kernel/time.js';
import { dutyPageTexts } from '#texts/console/duty.texts.js';
import type { Schemas } from '../../api/reads.js';
import { offering } from '../../commands/offering.js';
import { ZONE } from '../../parts/moments.js';
import { useSay } from '../../shell/language.js';
import { DutyForm } from './duty-form.js';

/** Until the day on which it is owed is over a report is corrected; from then on it is added to. */
export function DutyChange({ duty }: { readonly duty: Schemas['DutyDetail'] }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const isLate = duty.owedOn !== null && dateIn(instantOf(duty.asOf), ZONE) > duty.owedOn;
  if (!isOpen) {
    return (
      <div className="row screen-only">
        <Button variant="default" onClick={() => setIsOpen(true)} {...offering('CorrectDutyReport', duty.id)}>
          {say(isLate ? dutyPageTexts.supplement : dutyPageTexts.correct)}
        </Button>
      </div>
    );
  }
  return (
    <section className="stack">
      <h2>{say(isLate ? dutyPageTexts.supplementTitle : dutyPageTexts.correctTitle)}</h2>
      <p>{say(isLate ? dutyPageTexts.supplementHow : dutyPageTexts.correctHow)}</p>
      <DutyForm duty={duty} kind={isLate ? 'supplement' : 'correct'} onDone={() => setIsOpen(false)} />
    </section>
  );
}

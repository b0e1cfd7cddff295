import { describe, expect, it } from '@jest/globals';
import { haNoi, Life, told } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { firstDefaultPolicy as defaultPolicy } from '../follow-up/first-form.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { dutyDecider, nextDutyDue } from './duty.decide.js';
import type { Duty } from './duty.js';

const day = (date: string) => date as CivilDate;
const context = { calendar: vietnam, directory: ministry, policy: defaultPolicy, ledTasks: [], blockers: [] };
const rules = {
  decider: dutyDecider,
  context,
  nextDue: (duty: Duty) => nextDutyDue(duty, defaultPolicy, vietnamTime),
  wake: (now: Instant) => ({ type: 'WakeDuty', now }) as const,
};

/** The duty of the second quarter of 2020: its cut-off is a Sunday, so it is owed on Monday 15 June. */
const openedOn = (local: string, unit = 'BCYCP') => ({
  type: 'OpenDuty' as const,
  now: haNoi(local),
  duty: `NQ17-2020-Q2-${unit}`,
  programme: 'NQ17',
  period: '2020-Q2',
  unit,
  keptBy: 'BTTTT',
  opensOn: day('2020-03-15'),
  cutOff: day('2020-06-14'),
  owedOn: day('2020-06-15'),
  lapsesOn: day('2020-09-14'),
  policy: { id: 'default', version: 1 },
});
const opened = (local: string, unit?: string) => new Life(rules).do(openedOn(local, unit));

describe('a duty that nobody sees to', () => {
  it('climbs its escalation policy at the focal point of the agency, and lapses at 24:00 of the next cut-off', () => {
    const life = opened('2020-03-15 00:00').until(haNoi('2021-03-01 00:00'));
    expect(told(life.events)).toEqual([
      '2020-05-04 09:00 T-30: focalPoint BCYCP',
      '2020-05-26 09:00 T-14: focalPoint BCYCP',
      '2020-06-04 09:00 T-7: focalPoint BCYCP',
      '2020-06-12 09:00 T-1: focalPoint BCYCP',
      '2020-06-15 09:00 T: focalPoint BCYCP',
      '2020-06-16 09:00 +1: focalPoint BCYCP',
      '2020-06-18 09:00 +3: focalPoint BCYCP',
      '2020-06-22 09:00 +5: focalPoint BCYCP, fieldLeader BTTTT',
      '2020-06-29 09:00 +10: focalPoint BCYCP, fieldLeader BTTTT, secretariat BTTTT',
      '2020-07-06 09:00 every-5/1: focalPoint BCYCP, secretariat BTTTT',
      '2020-07-13 09:00 every-5/2: focalPoint BCYCP, secretariat BTTTT',
      '2020-07-20 09:00 every-5/3: focalPoint BCYCP, secretariat BTTTT',
      '2020-07-27 09:00 every-5/4: focalPoint BCYCP, secretariat BTTTT',
      '2020-08-03 09:00 every-5/5: focalPoint BCYCP, secretariat BTTTT',
      '2020-08-10 09:00 every-5/6: focalPoint BCYCP, secretariat BTTTT',
      '2020-08-17 09:00 every-5/7: focalPoint BCYCP, secretariat BTTTT',
      '2020-08-24 09:00 every-5/8: focalPoint BCYCP, secretariat BTTTT',
      '2020-08-31 09:00 every-5/9: focalPoint BCYCP, secretariat BTTTT',
      '2020-09-08 09:00 every-5/10: focalPoint BCYCP, secretariat BTTTT',
      '2020-09-15 09:00 lapsed: focalPoint BCYCP, fieldLeader BTTTT, secretariat BTTTT',
    ]);
    expect(life.events.filter(({ type }) => type === 'DutyLapsed')).toStrictEqual([
      { type: 'DutyLapsed', data: { on: '2020-09-14' }, occurredAt: haNoi('2020-09-15 00:00') },
    ]);
    expect(life.state.status).toBe('lapsed');
  });

  it('is told the same where one late wake-up finds escalation policy, lapse and its telling together', () => {
    const late = new Life({ ...rules, nextDue: () => undefined }).do(openedOn('2020-03-15 00:00'));
    const woken = dutyDecider.decide(rules.wake(haNoi('2020-12-01 08:00')), late.state, context);
    const { events } = opened('2020-03-15 00:00').until(haNoi('2020-12-01 08:00'));
    expect(woken).toStrictEqual(events.slice(1).map(({ occurredAt: _, ...event }) => event));
  });

  it('in a department reaches focal point, deputy and head as the escalation policy says', () => {
    const life = opened('2020-06-04 10:00', 'C-ATTT').until(haNoi('2020-06-16 12:00'));
    expect(told(life.events)).toEqual([
      '2020-06-04 10:00 T-30 skipped: created-late',
      '2020-06-04 10:00 T-14 skipped: created-late',
      '2020-06-04 10:00 T-7: focalPoint C-ATTT, head C-ATTT',
      '2020-06-12 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-06-15 09:00 T: focalPoint C-ATTT',
      '2020-06-16 09:00 +1: focalPoint C-ATTT, head C-ATTT',
    ]);
  });
});

describe('a duty that is seen to', () => {
  const until = haNoi('2021-03-01 00:00');

  it('by a report on 3 June hears no more after 26 May', () => {
    const life = opened('2020-03-15 00:00')
      .do({ type: 'SubmitDuty', now: haNoi('2020-06-03 17:00'), by: 'p-bcy-desk', withoutTasks: [] })
      .until(until);
    expect(told(life.events)).toEqual([
      '2020-05-04 09:00 T-30: focalPoint BCYCP',
      '2020-05-26 09:00 T-14: focalPoint BCYCP',
    ]);
  });

  it('by a release hears no more, until the unit leads a task again: then once for what is past', () => {
    const life = opened('2020-03-15 00:00')
      .do({ type: 'ReleaseDuty', now: haNoi('2020-05-27 08:00') })
      .do(openedOn('2020-06-05 08:00'))
      .until(haNoi('2020-06-12 12:00'));
    expect(told(life.events).slice(2)).toEqual([
      '2020-06-05 08:00 T-30 skipped: created-late',
      '2020-06-05 08:00 T-14 skipped: created-late',
      '2020-06-05 08:00 T-7: focalPoint BCYCP',
      '2020-06-12 09:00 T-1: focalPoint BCYCP',
    ]);
    expect(life.events.at(-1)?.data).toMatchObject({ epoch: 2 });
  });

  it('by a leader’s acknowledgement rests, and the lapse comes all the same', () => {
    const life = opened('2020-03-15 00:00')
      .do({ type: 'AcknowledgeEscalation', now: haNoi('2020-09-10 10:00'), by: 'p-leader' })
      .until(until);
    // Five working days from Thursday 10 September run to the 17th; the lapse on the 14th leaves nothing to run out.
    expect(told(life.events).at(-1)).toBe(
      '2020-09-15 09:00 lapsed: focalPoint BCYCP, fieldLeader BTTTT, secretariat BTTTT',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directoryOf, type UnitSketch } from '#testing/directory.js';
import { haNoi, told } from '#testing/lives.js';
import { cast, ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { addDays } from '../calendar/civil-date.js';
import { dateIn } from '../calendar/zone.js';
import type { Directory } from '../directory/directory.js';
import { peopleOf } from '../directory/recipients.js';
import { type CivilDate, DAY_MS, type Instant, instant, instantOf } from '../kernel/time.js';
import { defaultPolicy } from './default-policy.js';
import { marked } from './follow-up.changes.js';
import { decideDue, nextDue } from './follow-up.decide.js';
import { evolveFollowUp } from './follow-up.evolve.js';
import { type FollowUp, type FollowUpEvent, occurrenceKey, startFollowUp } from './follow-up.js';

const day = (date: string) => date as CivilDate;
const policy = defaultPolicy.task;

function wake(followUp: FollowUp, at: Instant, unit = 'C-ATTT', directory: Directory = ministry) {
  const audience = { leadUnit: unit, coordinatingUnits: [], assigningUnit: 'BTTTT' };
  return decideDue(followUp, { policy, time: vietnamTime, people: peopleOf(directory, audience) }, at);
}

/** Assigned at the instant, with this end; told of nothing yet. */
function started(at: Instant, end: CivilDate): FollowUp {
  const counted = { on: end, before: 'latest-is-told' } as const;
  return marked(marked(startFollowUp(defaultPolicy, at), 'end', at, counted), 'overdue', at, counted);
}

/** A task that ends on 30 June 2020, told of everything up to the given instant. */
function followedUpUntil(local: string, unit = 'C-ATTT', directory = ministry): FollowUp {
  const at = haNoi(local);
  const followUp = started(haNoi('2019-10-15 08:00'), day('2020-06-30'));
  return wake(followUp, at, unit, directory).reduce(
    (state, event) => evolveFollowUp(state, { ...event, occurredAt: at }),
    followUp,
  );
}

function recast(unit: 'BTTTT' | 'C-ATTT', posts: UnitSketch['posts']): Directory {
  return directoryOf({ ...cast, [unit]: { ...cast[unit], posts: { ...cast[unit].posts, ...posts } } });
}

describe('what is due', () => {
  it('is not touched before its instant', () => {
    expect(wake(followedUpUntil('2020-06-18 12:00'), haNoi('2020-06-19 08:59'))).toEqual([]);
  });

  it('is decided at its instant, naming policy, epoch, step and every post reached', () => {
    expect(wake(followedUpUntil('2020-06-18 12:00'), haNoi('2020-06-19 09:00'))).toStrictEqual([
      {
        type: 'ReminderDecided',
        data: {
          policy: 'default@2',
          epoch: 1,
          dueAt: '2020-06-19T02:00:00.000Z',
          levels: { again: [] },
          steps: [{ step: 'T-7', repeat: 0 }],
          recipients: [
            {
              unit: 'C-ATTT',
              post: 'focalPoint',
              postId: 'desk',
              person: 'p-desk',
              roles: ['handler'],
              steps: ['T-7/0'],
            },
            { unit: 'C-ATTT', post: 'head', postId: 'head', person: 'p-head', roles: ['head'], steps: ['T-7/0'] },
          ],
        },
      },
    ]);
  });

  it('is not decided again', () => {
    expect(wake(followedUpUntil('2020-06-19 09:00'), haNoi('2020-06-19 09:00'))).toEqual([]);
  });

  it('is decided instant by instant where the wake-up comes late', () => {
    expect(told(wake(followedUpUntil('2020-06-28 12:00'), haNoi('2020-07-02 12:00')))).toEqual([
      '2020-06-29 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-06-30 09:00 T: focalPoint C-ATTT',
      '2020-07-01 09:00 +1: focalPoint C-ATTT, head C-ATTT',
    ]);
  });
});

describe('one instant tells a person once', () => {
  it('1.3 one event and one row for a post that several steps and roles reach', () => {
    const followUp = started(haNoi('2020-07-07 15:00'), day('2020-06-30'));
    const events = wake(followUp, haNoi('2020-07-07 15:00'));
    expect(told(events)).toEqual([
      ...['T-30', 'T-14', 'T-7', 'T-1', 'T', '+1', '+3'].map(
        (step) => `2020-07-07 15:00 ${step} skipped: created-late`,
      ),
      '2020-07-07 15:00 assigned +5: focalPoint C-ATTT, head C-ATTT, fieldLeader BTTTT',
    ]);
    expect(events.at(-1)).toMatchObject({
      type: 'EscalationDecided',
      data: {
        level: 'fieldLeader',
        recipients: [
          { person: 'p-desk', roles: ['focalPoint', 'handler'], steps: ['assigned/0', '+5/0'] },
          { person: 'p-head', roles: ['head'], steps: ['assigned/0', '+5/0'] },
          { person: 'p-leader', roles: ['fieldLeader'], steps: ['+5/0'] },
        ],
      },
    });
  });

  it('1.3 one event also where one person sits in two posts', () => {
    const directory = recast('C-ATTT', { desk: { kind: 'staff', held: 'p-head' } });
    const events = wake(
      followedUpUntil('2020-06-18 12:00', 'C-ATTT', directory),
      haNoi('2020-06-19 09:00'),
      'C-ATTT',
      directory,
    );
    expect(events).toMatchObject([
      {
        type: 'ReminderDecided',
        data: {
          recipients: [
            { postId: 'desk', person: 'p-head', roles: ['handler'] },
            { postId: 'head', person: 'p-head', roles: ['head'] },
          ],
        },
      },
    ]);
  });
});

describe('who is reached', () => {
  it('a unit that is not a department: its focal point, for handler, deputy head and head', () => {
    expect(told(wake(followedUpUntil('2020-06-18 12:00', 'BCYCP'), haNoi('2020-07-01 09:00'), 'BCYCP'))).toEqual([
      '2020-06-19 09:00 T-7: focalPoint BCYCP',
      '2020-06-29 09:00 T-1: focalPoint BCYCP',
      '2020-06-30 09:00 T: focalPoint BCYCP',
      '2020-07-01 09:00 +1: focalPoint BCYCP',
    ]);
  });

  it('a vacant deputy is left out', () => {
    const directory = recast('C-ATTT', { deputy: { kind: 'deputyHead' } });
    expect(told(wake(followedUpUntil('2020-06-28 12:00'), haNoi('2020-06-29 09:00'), 'C-ATTT', directory))).toEqual([
      '2020-06-29 09:00 T-1: focalPoint C-ATTT',
    ]);
  });

  it('a step that resolves to nobody is skipped, and the next one fires all the same', () => {
    const nobody = directoryOf({ ...cast, 'C-ATTT': { kind: 'department', posts: {} } });
    expect(told(wake(followedUpUntil('2020-07-04 12:00'), haNoi('2020-07-07 09:00'), 'C-ATTT', nobody))).toEqual([
      '2020-07-07 09:00 +5: fieldLeader BTTTT',
    ]);
    expect(told(wake(followedUpUntil('2020-07-02 12:00'), haNoi('2020-07-03 09:00'), 'C-ATTT', nobody))).toEqual([
      '2020-07-03 09:00 +3 skipped: nobody',
    ]);
  });
});

describe('3.1 to a leader an obligation is one escalation', () => {
  it('opened by the first step that reaches one; later steps remind of it', () => {
    const followUp = started(haNoi('2019-10-15 08:00'), day('2020-06-30'));
    const opening = wake(followUp, haNoi('2020-09-30 12:00')).flatMap((event) =>
      event.type === 'EscalationDecided' ? event.data.steps.map(occurrenceKey) : [],
    );
    expect(opening).toEqual(['+5/0']);
  });
});

describe('3.2 a level that should be reached and has nobody', () => {
  const vacant = recast('BTTTT', { security: { kind: 'fieldLeader', portfolio: ['C-ATTT'] } });
  const notInCharge = recast('BTTTT', {
    security: { kind: 'fieldLeader', held: 'p-leader', portfolio: ['BCYCP'] },
  });
  const unanswerable = (directory: Directory) =>
    wake(followedUpUntil('2020-07-04 12:00'), haNoi('2020-08-12 09:00'), 'C-ATTT', directory);

  it('is said once, in place of the event: to its other recipients and the secretariat, with the level and why', () => {
    expect(told(unanswerable(vacant)).slice(0, 2)).toEqual([
      '2020-07-07 09:00 +5: focalPoint C-ATTT, head C-ATTT, secretariat BTTTT',
      '2020-07-14 09:00 +10: focalPoint C-ATTT, head C-ATTT, secretariat BTTTT',
    ]);
    const said = (directory: Directory) =>
      unanswerable(directory).flatMap((event) =>
        event.type === 'EscalationUnanswerable' ? [[event.data.dueAt, event.data.level, event.data.why]] : [],
      );
    expect(said(vacant)).toEqual([['2020-07-07T02:00:00.000Z', 'fieldLeader', 'vacant']]);
    expect(said(notInCharge)).toEqual([['2020-07-07T02:00:00.000Z', 'fieldLeader', 'not-in-charge']]);
  });

  it('is opened by a later step where somebody holds it by then', () => {
    const followUp = followedUpUntil('2020-07-07 12:00', 'C-ATTT', vacant);
    expect(followUp.escalations).toEqual([]);
    expect(wake(followUp, haNoi('2020-07-14 09:00'))).toMatchObject([
      { type: 'EscalationDecided', data: { steps: [{ step: '+10' }] } },
    ]);
  });
});

describe('whenever it is woken', () => {
  const start = instantOf('2020-01-01T00:00:00+07:00');
  const daysLater = (days: number): Instant => instant(start + days * DAY_MS);
  const anyFollowUp = fc
    .record({
      startsAfter: fc.integer({ min: 0, max: 200 * 24 }),
      endsAfter: fc.integer({ min: -30, max: 300 }),
      acknowledgedFor: fc.option(fc.integer({ min: 0, max: 120 })),
      directedFor: fc.option(fc.integer({ min: 0, max: 120 })),
    })
    .map(({ startsAfter, endsAfter, acknowledgedFor, directedFor }): FollowUp => {
      const startedAt = daysLater(startsAfter / 24);
      const dayAfter = (days: number): CivilDate => addDays(dateIn(startedAt, vietnam.timeZone), days);
      const level = 'fieldLeader';
      const opened = { level, openedAt: startedAt, recipients: [], holders: ['p-leader'] } as const;
      const given: readonly FollowUpEvent[] = [
        ...(directedFor === null ? [] : [directed(dayAfter(directedFor))]),
        ...(acknowledgedFor === null ? [] : [acknowledged(dayAfter(acknowledgedFor))]),
      ];
      const followUp: FollowUp = { ...started(startedAt, dayAfter(endsAfter)), escalations: [opened] };
      return given.reduce((state, event) => evolveFollowUp(state, { ...event, occurredAt: startedAt }), followUp);
    });
  const end = daysLater(600);

  /** Decides at each of the given instants, in order. */
  function live(
    followUp: FollowUp,
    wakes: readonly Instant[],
  ): readonly { readonly event: FollowUpEvent; readonly at: Instant }[] {
    const decided: { event: FollowUpEvent; at: Instant }[] = [];
    let state = followUp;
    for (const at of wakes) {
      for (const event of wake(state, at)) {
        decided.push({ event, at });
        state = evolveFollowUp(state, { ...event, occurredAt: at });
      }
    }
    return decided;
  }

  /** Woken at every due instant and at no other. */
  function punctually(followUp: FollowUp): readonly Instant[] {
    const wakes: Instant[] = [];
    let state = followUp;
    for (
      let due = nextDue(state, policy, vietnamTime);
      due !== undefined && due <= end;
      due = nextDue(state, policy, vietnamTime)
    ) {
      wakes.push(due);
      for (const event of wake(state, due)) state = evolveFollowUp(state, { ...event, occurredAt: due });
    }
    return wakes;
  }

  it('the same is decided: extra wake-ups change nothing, and one late wake-up makes good for all that were lost', () => {
    fc.assert(
      fc.property(
        anyFollowUp,
        fc.array(fc.integer({ min: 0, max: 600 * 24 }), { maxLength: 10 }),
        (followUp, extra) => {
          const wakes = punctually(followUp);
          const others = extra.map((hours) => daysLater(hours / 24)).filter((at) => at <= end);
          const data = (at: readonly Instant[]) => live(followUp, at).map(({ event }) => event);
          const alone = data(wakes);
          expect(data([...wakes, ...others, ...wakes].toSorted((a, b) => a - b))).toEqual(alone);
          expect(data([...others, end].toSorted((a, b) => a - b))).toEqual(alone);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('each step is decided once for its number, and never before it is due', () => {
    fc.assert(
      fc.property(
        anyFollowUp,
        fc.array(fc.integer({ min: 0, max: 600 * 24 }), { maxLength: 10 }),
        (followUp, hours) => {
          const lived = live(
            followUp,
            [...hours.map((hour) => daysLater(hour / 24)), end].toSorted((a, b) => a - b),
          );
          const keys = lived.flatMap(({ event }) => stepsOf(event).map(occurrenceKey));
          expect(new Set(keys).size).toBe(keys.length);
          for (const { event, at } of lived) expect(instantOf(dueAtOf(event))).toBeLessThanOrEqual(at);
        },
      ),
      { numRuns: 50 },
    );
  });
});

const stepsOf = (event: FollowUpEvent) =>
  'steps' in event.data ? event.data.steps : 'step' in event.data ? [event.data] : [];
const dueAtOf = (event: FollowUpEvent): string => ('dueAt' in event.data ? event.data.dueAt : '');

function acknowledged(until: CivilDate): FollowUpEvent {
  return { type: 'EscalationAcknowledged', data: { level: 'fieldLeader', by: 'p-leader', until, number: 1 } };
}

function directed(due: CivilDate): FollowUpEvent {
  const post = { unit: 'BTTTT', post: 'security' };
  const said = { directive: 'd', by: 'p-leader', issuer: post, addressee: post, text: 'Làm ngay' };
  return { type: 'DirectionGiven', data: { level: 'fieldLeader', ...said, due, legalEnd: due, number: 1 } };
}

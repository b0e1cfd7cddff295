import { describe, expect, it } from '@jest/globals';
import type { Blocker } from '#domain/blocker/blocker.js';
import type { DeadlineKind } from '#domain/calendar/deadline.js';
import type { Directive, DirectiveSubject } from '#domain/directive/directive.js';
import type { ReachedPost, Role } from '#domain/directory/recipients.js';
import type { PostKind } from '#domain/directory/unit.js';
import type { Duty } from '#domain/duty/duty.js';
import type { SkipReason } from '#domain/follow-up/follow-up.js';
import type { PostLevel } from '#domain/follow-up/policy.js';
import type { Provenance } from '#domain/kernel/names.js';
import type { TaskProgress } from '#domain/task/task.js';
import { outsideKeys, timelinessKeys } from '#domain/task/timeliness.js';
import type { WireEscalated, WireLevel } from './about.js';
import type { WireBlockerStatus } from './blocker.js';
import { Board } from './board.js';
import type { DirectiveDetail } from './directive.js';
import type { DutyItem } from './duty.js';
import type { WireReachedPost, WireSkipReason, WireToldAs } from './ladder.js';
import type { WirePostKind } from './me.js';
import type { WireTimeliness } from './task-card.js';
import type { WireDeadlineKind } from './task-deadline.js';
import type { TaskDetail, TaskItem } from './tasks.js';

/** A word of one that the other lacks; `none` of what is not there yet is never shown. */
type Apart<Wire, Domain> = Exclude<Wire, Domain> | Exclude<Domain, Wire | 'none'>;
type AreSame<Differing> = [Differing] extends [never] ? true : Differing;

/** Contracts may not import the domain, so they repeat its words: one that is missing or too many does not compile here. */
const same = {
  blockerStatus: true satisfies AreSame<Apart<WireBlockerStatus, Blocker['status']>>,
  deadlineKind: true satisfies AreSame<Apart<WireDeadlineKind, DeadlineKind>>,
  directiveStatus: true satisfies AreSame<Apart<DirectiveDetail['status'], Directive['status']>>,
  dutyStatus: true satisfies AreSame<Apart<DutyItem['status'], Duty['status']>>,
  escalated: true satisfies AreSame<Apart<WireEscalated['kind'], DirectiveSubject['kind']>>,
  level: true satisfies AreSame<Apart<WireLevel, PostLevel>>,
  postKind: true satisfies AreSame<Apart<WirePostKind, PostKind>>,
  progress: true satisfies AreSame<Apart<TaskItem['progress'], TaskProgress>>,
  provenance: true satisfies AreSame<Apart<NonNullable<TaskDetail['provenance']>, Provenance>>,
  reachedPost: true satisfies AreSame<Apart<WireReachedPost, ReachedPost>>,
  role: true satisfies AreSame<Apart<WireToldAs, Role>>,
  skipReason: true satisfies AreSame<Apart<WireSkipReason, SkipReason>>,
  timeliness: true satisfies AreSame<Apart<WireTimeliness, (typeof timelinessKeys)[number]>>,
};

describe('the words of answers', () => {
  it('are those of the domain', () => {
    expect(Object.values(same)).not.toContain(false);
    expect(Object.keys(Board.properties.counts.properties)).toEqual([...timelinessKeys]);
    expect(Object.keys(Board.properties.outside.properties)).toEqual([...outsideKeys]);
  });
});

import { nextBlockerDue } from '#domain/blocker/blocker.decide.js';
import type { Blocker } from '#domain/blocker/blocker.js';
import { blockerAudience } from '#domain/blocker/blocker.js';
import type { Deadline } from '#domain/calendar/deadline.js';
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { Directive } from '#domain/directive/directive.js';
import { heldPosts, postsOf, unitOf } from '#domain/directory/directory.js';
import { resolveRole } from '#domain/directory/recipients.js';
import type { Duty } from '#domain/duty/duty.js';
import type { Addressee, FollowUp } from '#domain/follow-up/follow-up.js';
import type { PostLevel } from '#domain/follow-up/policy.js';
import type { Localized, PersonId, UnitId } from '#domain/kernel/names.js';
import { defined, own } from '#domain/kernel/plain.js';
import { type CivilDate, type Instant, instant } from '#domain/kernel/time.js';
import type { Mandate } from '#domain/task/task.events.js';
import type { Task } from '#domain/task/task.js';
import type { KnownAmendment } from '#domain/task/task-amendment.evolve.js';
import { situationOf, urgesIn } from '#texts/notice/notice-situation.js';
import type { NoticeSubject, PostInWords } from '#texts/notice/notice-subject.js';
import { DecisionContext } from '../engine/decision-context.js';
import { programmeOfObligation } from '../engine/published.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { NoticeRow, ObligationKind } from '../tables.js';
import { amendmentOf, changesInWords } from './amendment-in-words.js';
import { requestsTold } from './requests-told.js';

/** When the text is to be true, and where the rows are looked up. */
export interface Told {
  readonly now: Instant;
  readonly at?: Position;
}

const PATHS = {
  task: '/v1/tasks/',
  duty: '/v1/duties/',
  blocker: '/v1/blockers/',
  directive: '/v1/directives/',
} satisfies Record<ObligationKind, string>;

/** What a notice is about, in the terms its text needs; a restricted task lends its code and never its title. */
export function noticeSubject(rows: ReadModels, notice: NoticeRow, { now, at }: Told): NoticeSubject {
  const { kind, aboutKind, aboutId, code, steps, reached, level, dueAt } = notice;
  const words = new Words(rows, notice, now, at);
  return {
    ...{ kind, aboutKind, code, steps, level, dueAt, roles: reached.flatMap((told) => told.roles) },
    reached: reached.map(({ post, roles }) => ({ post, roles })),
    path: `${PATHS[aboutKind]}${encodeURIComponent(aboutId)}`,
    ...words.about(),
  };
}

/** Looks everything up that stands about one obligation, as of one moment. */
class Words {
  private readonly context: DecisionContext;
  private readonly calendar: WorkingCalendar | undefined;

  constructor(
    private readonly rows: ReadModels,
    private readonly notice: NoticeRow,
    private readonly now: Instant,
    private readonly at: Position | undefined,
  ) {
    this.context = new DecisionContext(rows, at ?? rows.position(), true);
    const about = { kind: notice.aboutKind, id: notice.aboutId };
    this.calendar = this.context.knownCalendarOf(programmeOfObligation(about, (table, id) => rows.get(table, id, at)));
  }

  about(): Partial<NoticeSubject> {
    const { rows, at } = this;
    const { aboutKind, aboutId } = this.notice;
    switch (aboutKind) {
      case 'task':
        return this.#task(rows.get('tasks', aboutId, at)?.state);
      case 'duty':
        return this.#duty(rows.get('duties', aboutId, at)?.state);
      case 'blocker':
        return this.#blocker(rows.get('blockers', aboutId, at)?.state);
      case 'directive':
        return this.#directive(rows.get('directives', aboutId, at)?.state);
    }
  }

  #task(task: Task | undefined): Partial<NoticeSubject> {
    const content = task?.content;
    if (task === undefined || content === undefined) return {};
    const { isRestricted, title, leadUnit, assigningUnit, mandate, deadline } = content;
    const amendment = amendmentOf(task, this.notice);
    const asked = requestsTold(task, this.notice, this.now, (at) => this.#day(at));
    const days = { isRestricted, ...this.#dated(deadline), ...asked, ...this.#amended(amendment, isRestricted) };
    const urges = this.#urges(task, isRestricted);
    if (isRestricted) return { ...days, ...urges };
    return {
      ...{ ...days, ...urges },
      ...defined({ title, mandate: this.#mandate(mandate) }),
      ...defined({ leadUnit: this.#unit(leadUnit), assigningUnit: this.#unit(assigningUnit) }),
      ...this.#returned(task.returns.filter((one) => one.at <= this.now).at(-1), assigningUnit),
      ...(amendment && this.#said(amendment.kind, amendment, assigningUnit)),
      ...this.#escalated(assigningUnit, leadUnit, task.followUp),
    };
  }

  /** Those that its steps are about, as they stood then. */
  #urges(task: Task, isRestricted: boolean): Pick<NoticeSubject, 'urges'> {
    const { calendar } = this;
    const numbers = urgesIn(this.notice.steps);
    if (numbers.length === 0 || calendar === undefined) return {};
    const today = dateIn(this.now, calendar.timeZone);
    const urges = task.urges.filter(({ number }) => numbers.includes(number));
    return {
      urges: urges.map(({ number, answerBy, answer, isOver, ...urge }) => ({
        ...{ number, answerBy, isLate: answerBy < today, isOver: isOver || answer !== undefined },
        daysLeft: workingDaysBetween(calendar, today, answerBy),
        ...(isRestricted ? {} : this.#written(urge, urge.unit)),
        ...(isRestricted || answer === undefined
          ? {}
          : { answer: this.#written(answer, task.content?.leadUnit ?? '') }),
      })),
    };
  }

  #written({ text, by, at }: { readonly text: string; readonly by: PersonId; readonly at: Instant }, unit: UnitId) {
    return { text, ...defined({ by: this.#person(by, unit), on: this.#day(at) }) };
  }

  #duty(duty: Duty | undefined): Partial<NoticeSubject> {
    if (duty === undefined) return {};
    const { period, unit, keptBy, days, followUp } = duty;
    return {
      ...{ period, ...this.#end(days?.owedOn) },
      ...defined({ leadUnit: this.#unit(unit), assigningUnit: this.#unit(keptBy) }),
      ...this.#escalated(keptBy, unit, followUp),
    };
  }

  #blocker(blocker: Blocker | undefined): Partial<NoticeSubject> {
    if (blocker === undefined) return {};
    const { isRestricted, title, unit, assigningUnit, followUp } = blocker;
    if (isRestricted) return { isRestricted };
    const mandate = this.rows.get('tasks', blocker.task, this.at)?.state.content?.mandate;
    const at = followUp?.marks.findLast(({ origin }) => origin === 'return')?.at;
    return {
      ...{ isRestricted, title: { vi: title } },
      ...defined({ mandate: this.#mandate(mandate) }),
      ...defined({ leadUnit: this.#unit(unit), assigningUnit: this.#unit(assigningUnit) }),
      ...this.#returned(blocker.return && { ...blocker.return, ...defined({ at }) }, unit),
      ...this.#climbed(blocker),
      ...this.#escalated(assigningUnit, unit, followUp),
    };
  }

  #directive(directive: Directive | undefined): Partial<NoticeSubject> {
    if (directive?.direction === undefined) return {};
    const { about, direction, legalEnd } = directive;
    const isRestricted = this.#isAboutRestricted(about.kind, about.id);
    const days = { isRestricted, ...this.#end(legalEnd) };
    if (isRestricted) return days;
    const { text: words, issuer, addressee } = direction;
    return {
      ...{ ...days, words },
      ...defined({ issuer: this.#post(issuer), leadUnit: this.#unit(addressee.unit), vacant: this.#vacant(issuer) }),
      ...this.#returned(directive.return, addressee.unit),
    };
  }

  /** Whoever stands in for a post hears that it has nobody. */
  #vacant(issuer: Addressee): PostInWords | undefined {
    const standsIn = this.notice.reached.some(({ roles }) => roles.includes('secretariat'));
    const isHeld = heldPosts(this.context.directory, issuer.unit).some(({ post }) => post.id === issuer.post);
    return standsIn && !isHeld ? this.#post(issuer) : undefined;
  }

  /** Told of what came back, one is told why. */
  #returned(
    returned: { readonly reason: string; readonly by: PersonId; readonly at?: Instant } | undefined,
    unit: UnitId,
  ): Pick<NoticeSubject, 'reason'> {
    if (returned === undefined || situationOf(this.notice) !== 'returned') return {};
    return this.#said('return', returned, unit);
  }

  #said(
    of: NonNullable<NoticeSubject['reason']>['of'],
    { reason: text, by, at }: { readonly reason: string; readonly by: PersonId; readonly at?: Instant },
    unit: UnitId,
  ): Pick<NoticeSubject, 'reason'> {
    const on = at === undefined ? undefined : this.#day(at);
    return { reason: { of, text, ...defined({ by: this.#person(by, unit), on }) } };
  }

  /** Of a restricted task nothing but which kind it is. */
  #amended(amendment: KnownAmendment | undefined, isRestricted: boolean): Pick<NoticeSubject, 'amended'> {
    if (amendment === undefined) return {};
    const { kind, document } = amendment;
    if (isRestricted) return { amended: { kind, changes: [] } };
    const named = {
      unit: (id: UnitId) => this.#unit(id) ?? { vi: id },
      mandate: (of: Mandate) => this.#mandate(of) ?? of,
    };
    return { amended: { kind, changes: changesInWords(amendment, named), ...defined({ document }) } };
  }

  /** To whom it went, and who acknowledged it without a directive. */
  #escalated(assigningUnit: UnitId, leadUnit: UnitId | undefined, followUp: FollowUp | undefined) {
    const { level } = this.notice;
    const acknowledgement = followUp?.escalations.findLast((one) => one.acknowledgement !== undefined)?.acknowledgement;
    const on = acknowledgement === undefined ? undefined : this.#day(acknowledgement.at);
    const isExpired = situationOf(this.notice) === 'acknowledgementExpired';
    return defined({
      escalatedTo: level === null ? undefined : this.#postOf(level, assigningUnit, leadUnit),
      acknowledged:
        acknowledgement === undefined || acknowledgement.at > this.now || on === undefined || !isExpired
          ? undefined
          : { ...defined({ by: this.#person(acknowledgement.by, assigningUnit) }), on },
    });
  }

  /** Why a blocker lies a level higher: somebody asked, or nobody below answered. */
  #climbed(blocker: Blocker): Pick<NoticeSubject, 'reason' | 'silence' | 'answerBefore'> {
    const place = blocker.levels.findLastIndex(({ level }) => level === this.notice.level);
    const [before, entered] = [blocker.levels[place - 1], blocker.levels[place]];
    const answerBefore = place === blocker.levels.length - 1 ? this.#climbsAt(blocker) : undefined;
    const common = defined({ answerBefore });
    if (before === undefined || entered === undefined) return common;
    if (entered.asked !== undefined) {
      const { by, reason: text } = entered.asked;
      return { ...common, reason: { of: 'escalation', text, ...defined({ by: this.#person(by, blocker.unit) }) } };
    }
    const [since, until] = [this.#day(before.at), this.#day(entered.at)];
    if (since === undefined || until === undefined || this.calendar === undefined) return common;
    const of = resolveRole(this.context.directory, blockerAudience(blocker), before.level).flatMap(
      ({ unit, postId }) => this.#post({ unit, post: postId }) ?? [],
    );
    return { ...common, silence: { of, since, days: workingDaysBetween(this.calendar, since, until) } };
  }

  #climbsAt(blocker: Blocker): Instant | undefined {
    if (this.calendar === undefined || blocker.followUp === undefined || blocker.status !== 'open') return undefined;
    const time = { calendar: this.calendar, outages: this.context.outages };
    const due = nextBlockerDue(blocker, this.context.policy(blocker.followUp.policy), time);
    return due !== undefined && due > this.now ? due : undefined;
  }

  /** A directive is as restricted as what it was given about. */
  #isAboutRestricted(kind: ObligationKind, id: string): boolean {
    if (kind === 'task') return this.rows.get('tasks', id, this.at)?.state.content?.isRestricted === true;
    return kind === 'blocker' && this.rows.get('blockers', id, this.at)?.state.isRestricted === true;
  }

  #dated(deadline: Deadline | undefined): Partial<NoticeSubject> {
    return { ...defined({ deadlineText: deadline?.text }), ...this.#end(deadline?.legalEnd) };
  }

  #end(legalEnd: CivilDate | undefined): Partial<NoticeSubject> {
    const today = this.#day(this.now);
    if (legalEnd === undefined || today === undefined || this.calendar === undefined) return {};
    return { legalEnd, daysLeft: workingDaysBetween(this.calendar, today, legalEnd), isOverdue: legalEnd < today };
  }

  #day(at: Instant): CivilDate | undefined {
    return this.calendar === undefined ? undefined : dateIn(instant(at), this.calendar.timeZone);
  }

  /** A file names the issuer by its code, a person in words. */
  #mandate(mandate: Mandate | undefined): Mandate | undefined {
    if (mandate === undefined) return undefined;
    const issuer = unitOf(this.context.directory, mandate.issuer)?.name.vi ?? mandate.issuer;
    return { ...mandate, issuer };
  }

  #unit(id: UnitId | undefined): Localized | undefined {
    if (id === undefined) return undefined;
    return unitOf(this.context.directory, id)?.name ?? { vi: id };
  }

  #post({ unit, post }: Addressee): PostInWords | undefined {
    const title = own(unitOf(this.context.directory, unit)?.posts ?? {}, post)?.title;
    const name = this.#unit(unit);
    return title === undefined || name === undefined ? undefined : { post: title, unit: name };
  }

  /** Where somebody stands: in that unit, if they hold a post there. */
  #person(person: PersonId, unit: UnitId): PostInWords | undefined {
    const held = postsOf(this.context.directory, person);
    const known = held.find((holding) => holding.unit === unit) ?? held[0];
    return known && this.#post({ unit: known.unit, post: known.post.id });
  }

  /** The own name of the post that is the level. */
  #postOf(level: PostLevel, assigningUnit: UnitId, leadUnit: UnitId | undefined): Localized | undefined {
    const { directory } = this.context;
    const held = heldPosts(directory, level === 'head' ? (leadUnit ?? '') : assigningUnit, [level]);
    const own = level === 'fieldLeader' ? held.filter(({ post }) => post.portfolio.includes(leadUnit ?? '')) : held;
    return own[0]?.post.title;
  }
}

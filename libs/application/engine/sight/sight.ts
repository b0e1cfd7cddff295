import type { Blocker } from '#domain/blocker/blocker.js';
import type { Directive } from '#domain/directive/directive.js';
import { type Directory, postsOf, unitOf } from '#domain/directory/directory.js';
import type { Duty } from '#domain/duty/duty.js';
import type { PersonId, ProgrammeId, UnitId } from '#domain/kernel/names.js';
import type { TaskContent } from '#domain/task/task.events.js';
import type { Task } from '#domain/task/task.js';
import type { ReadModels } from '../../ports/read-models.js';
import { parseStream, type StreamCategory } from '../../streams.js';
import type { TaskOutlineRow } from '../../tables.js';
import { DecisionContext } from '../decision-context.js';
import { type Knowing, mayKnow, type Page } from './may-know.js';
import { mayRead, type Part, type Reading } from './may-read.js';
import { Parties } from './parties.js';
import { placeOf } from './party-key.js';
import { thingsOf } from './things-of.js';

type Held = ReturnType<typeof postsOf>[number];
/** What a thing is judged by: as it stands, and where the past is read as it stood then too. */
type Stood<State> = readonly (State | undefined)[];

/** By which units a task is whose. */
export type UnitsOfTask = Pick<TaskContent, 'leadUnit' | 'coordinatingUnits' | 'assigningUnit'>;

/** What one person may read, by the posts that they hold as of the context. What nothing here grants is not there for them. */
export class Sight {
  #posts: readonly Held[] | undefined;
  #known: Parties | undefined;
  readonly #covered = new Map<string, boolean>();
  #things: ReadonlySet<string> | undefined;

  /** By the posts that they hold now. */
  static of(rows: ReadModels, person: PersonId): Sight {
    return new Sight(rows, new DecisionContext(rows, rows.position(), true), person);
  }

  constructor(
    private readonly rows: Pick<ReadModels, 'get' | 'find'>,
    private readonly context: Pick<DecisionContext, 'directory' | 'unitsAbove' | 'programme'>,
    readonly person: PersonId,
  ) {}

  /** Looked up when first asked for: of most commands no row is read to make them. */
  get #held(): readonly Held[] {
    this.#posts ??= postsOf(this.context.directory, this.person);
    return this.#posts;
  }

  get #parties(): Parties {
    this.#known ??= new Parties(
      this.rows,
      this.person,
      this.#held.map(({ unit, post }) => placeOf(unit, post.id)),
    );
    return this.#known;
  }

  /** Whatever a unit has in this part is theirs to read, and so are sums of it. */
  covers(unit: UnitId, part: Part): boolean {
    const key = `${part} ${unit}`;
    const known = this.#covered.get(key);
    if (known !== undefined) return known;
    const covers = this.#held.some((held) =>
      mayRead[held.post.kind].some((reading) => reading.parts.includes(part) && this.#reaches(held, reading.of, unit)),
    );
    this.#covered.set(key, covers);
    return covers;
  }

  /** Every duty of a programme is theirs to read, and so are sums of them. */
  keeps(programme: ProgrammeId): boolean {
    const keeper = this.context.programme(programme)?.keptBy;
    return keeper !== undefined && this.covers(keeper, 'assigning');
  }

  /** They keep the organisation and the machine. */
  administers(): boolean {
    return this.#held.some(({ post }) => post.kind === 'administrator');
  }

  /** Who its people are is theirs to know on such pages. */
  knowsPeopleOf(unit: UnitId, page: Page): boolean {
    return this.#held.some((held) =>
      mayKnow[held.post.kind].some(({ of, on }) => on.includes(page) && this.#reaches(held, of, unit)),
    );
  }

  /** Somebody's name is theirs to read on such pages. Whose people that one is counts as it is today, and as it stood then. */
  knows(person: PersonId, page: Page, then: Directory): boolean {
    if (person === this.person) return true;
    const units = [this.context.directory, then].flatMap((directory) =>
      postsOf(directory, person).map(({ unit }) => unit),
    );
    const isKnown = units.length === 0 ? this.#knowsAll(page) : units.some((unit) => this.knowsPeopleOf(unit, page));
    return isKnown || this.#sharesWorkWith(person);
  }

  /** And so also those who are of no unit: whoever was registered and holds no post yet. */
  #knowsAll(page: Page): boolean {
    return this.#held.some(({ post }) => mayKnow[post.kind].some(({ of, on }) => of === 'all' && on.includes(page)));
  }

  holds(unit: UnitId, post: string): boolean {
    return this.#held.some((held) => held.unit === unit && held.post.id === post);
  }

  task(id: string, ...stood: Stood<UnitsOfTask>): boolean {
    return stood.some((content) => content !== undefined && this.#sharesIn(content)) || this.#hasPartIn('task', id);
  }

  duty(id: string, ...stood: Stood<Pick<Duty, 'unit' | 'keptBy'>>): boolean {
    const isTheirs = ({ unit, keptBy }: Pick<Duty, 'unit' | 'keptBy'>) =>
      this.covers(unit, 'lead') || this.covers(keptBy, 'assigning');
    return stood.some((duty) => duty !== undefined && isTheirs(duty)) || this.#hasPartIn('duty', id);
  }

  /** Whoever reads a task reads what stands in its way; so does the unit that raised it and leads no more. */
  blocker(id: string, ...stood: Stood<Blocker>): boolean {
    const isTheirs = ({ task, unit }: Blocker) => this.covers(unit, 'lead') || this.#thing('task', task);
    return stood.some((blocker) => blocker !== undefined && isTheirs(blocker)) || this.#hasPartIn('blocker', id);
  }

  directive(id: string, ...stood: Stood<Directive>): boolean {
    const isTheirs = ({ about }: Directive) => this.#thing(about.kind, about.id);
    return (
      stood.some((directive) => directive !== undefined && isTheirs(directive)) || this.#hasPartIn('directive', id)
    );
  }

  /**
   * Whether what a task says may be shown, and not only that it is there: a restricted one is shown to people of its units
   * alone. Restricted today is restricted in the past too.
   */
  readsWordsOf(task: string, then?: TaskContent): boolean {
    const now = this.rows.get('tasks', task)?.state.content;
    if (now?.isRestricted !== true) return true;
    const units = [now, then].flatMap((content) => (content === undefined ? [] : unitsOf(content)));
    return units.some((unit) => this.#held.some((held) => held.unit === unit));
  }

  /** A stream by what it says; one of people's work by its rows. */
  stream(stream: string): boolean {
    const { category, id } = parseStream(stream);
    return this.#thing(category as StreamCategory, id);
  }

  /** A thing in the state that its stream has; of what is no case, rights alone say who acts. */
  sees(category: StreamCategory, id: string, state: object): boolean {
    switch (category) {
      case 'task':
        return this.task(id, (state as Task).content);
      case 'duty':
        return this.duty(id, state as Duty);
      case 'blocker':
        return this.blocker(id, state as Blocker);
      case 'directive':
        return this.directive(id, state as Directive);
      default:
        return true;
    }
  }

  #thing(category: StreamCategory, id: string): boolean {
    const { rows } = this;
    switch (category) {
      case 'task':
        return this.task(id, unitsInOutline(rows.get('taskOutlines', id)));
      case 'duty':
        return this.duty(id, rows.get('duties', id)?.state);
      case 'blocker':
        return this.blocker(id, rows.get('blockers', id)?.state);
      case 'directive':
        return this.directive(id, rows.get('directives', id)?.state);
      // By what all go.
      case 'programme':
      case 'policy':
      case 'calendar':
      case 'document':
        return true;
      case 'unit':
      case 'structure':
        return this.administers() || this.covers(id, 'lead');
      case 'channel':
      case 'runtime':
        return this.administers();
      case 'person':
      case 'account':
        return this.administers() || id === this.person;
      case 'delivery': {
        const delivery = rows.get('deliveries', id);
        return delivery !== undefined && (delivery.person === this.person || this.keeps(delivery.programme));
      }
      // What somebody has read is nobody else's to know.
      case 'inbox':
        return id.startsWith(`${this.person}-`);
    }
  }

  #sharesIn({ leadUnit, coordinatingUnits, assigningUnit }: UnitsOfTask): boolean {
    return (
      (leadUnit !== undefined && this.covers(leadUnit, 'lead')) ||
      coordinatingUnits.some((unit) => this.covers(unit, 'coordinating')) ||
      this.covers(assigningUnit, 'assigning')
    );
  }

  #reaches({ unit: own, post }: Held, of: Reading['of'] | Knowing['of'], unit: UnitId): boolean {
    switch (of) {
      case 'own':
        return unit === own;
      case 'subtree':
        return this.#isUnder(own, unit);
      case 'portfolio':
        return post.portfolio.some((each) => this.#isUnder(each, unit));
      case 'ministry':
        return unitOf(this.context.directory, own)?.kind === 'ministry' && this.#isUnder(own, unit);
      case 'all':
        return true;
    }
  }

  #isUnder(upper: UnitId, unit: UnitId): boolean {
    return unit === upper || this.context.unitsAbove(unit).includes(upper);
  }

  #sharesWorkWith(person: PersonId): boolean {
    const theirs = thingsOf(this.rows, this.context.directory, person);
    this.#things ??= thingsOf(this.rows, this.context.directory, this.person);
    for (const thing of theirs) if (this.#things.has(thing)) return true;
    return false;
  }

  #hasPartIn(category: StreamCategory, id: string): boolean {
    return this.#parties.include(`${category}-${id}`);
  }
}

/** The same, of what is known in outline; of a task that nobody gave, nothing. */
export function unitsInOutline(outline: TaskOutlineRow | undefined): UnitsOfTask | undefined {
  if (outline === undefined || outline.assigningUnit === null) return undefined;
  const { leadUnit, coordinatingUnits, assigningUnit } = outline;
  return { ...(leadUnit === null ? {} : { leadUnit }), coordinatingUnits, assigningUnit };
}

const unitsOf = ({ leadUnit, coordinatingUnits, assigningUnit }: TaskContent): readonly UnitId[] =>
  leadUnit === undefined ? [...coordinatingUnits, assigningUnit] : [leadUnit, ...coordinatingUnits, assigningUnit];

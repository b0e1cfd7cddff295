import { unitOf } from '#domain/directory/directory.js';
import type { Localized, PersonId, PostId, ProgrammeId, TaskId, UnitId } from '#domain/kernel/names.js';
import { own } from '#domain/kernel/plain.js';
import type { HandlerRef, TaskContent } from '#domain/task/task.events.js';
import type { Language } from '#texts/language.js';
import type { ReadModels } from '../ports/read-models.js';
import type { StreamCategory } from '../streams.js';
import type { DecisionContext } from './decision-context.js';

/** What a blocker keeps of the task that it holds up. */
interface HeldUp {
  readonly task: TaskId;
  readonly taskCode?: string;
  readonly programme: ProgrammeId;
}

/** What people call things, for whoever may see them anyway. What is not known keeps its id. */
export class NamesInWords {
  constructor(
    private readonly rows: Pick<ReadModels, 'get'>,
    private readonly context: Pick<DecisionContext, 'directory' | 'at'>,
    private readonly language: Language,
  ) {}

  get directory() {
    return this.context.directory;
  }

  unit(id: UnitId): string {
    const name = unitOf(this.directory, id)?.name;
    return name === undefined ? id : this.#localized(name);
  }

  /** Without its unit, where that is known from what was said. */
  post(unit: UnitId, id: PostId): string {
    const post = own(unitOf(this.directory, unit)?.posts ?? {}, id);
    return post === undefined ? id : this.#localized(post.title);
  }

  /** People are known by where they stand: no name is kept in clear. */
  handler(unit: UnitId, handler: HandlerRef): string {
    return 'post' in handler ? this.post(unit, handler.post) : this.#person(unit, handler.person);
  }

  /** `NQ17/MH-03`; without a code its title. */
  task(content: TaskContent): string {
    const { programme, code, title } = content;
    return code === undefined ? `“${this.#localized(title)}”` : `${programme}/${code}`;
  }

  heldUp({ programme, taskCode, task }: HeldUp): string {
    return taskCode === undefined ? this.about('task', task) : `${programme}/${taskCode}`;
  }

  /** What stands in another stream. */
  about(category: StreamCategory, id: string): string {
    const { at } = this.context;
    switch (category) {
      case 'task': {
        const content = this.rows.get('tasks', id, at)?.state.content;
        return content === undefined ? id : this.task(content);
      }
      case 'duty':
        return this.rows.get('duties', id, at)?.code ?? id;
      case 'blocker': {
        const blocker = this.rows.get('blockers', id, at)?.state;
        return blocker === undefined ? id : `“${blocker.title}” (${this.heldUp(blocker)})`;
      }
      default:
        return id;
    }
  }

  #person(unit: UnitId, person: PersonId): string {
    const held = Object.values(unitOf(this.directory, unit)?.posts ?? {}).find(
      ({ holder }) => holder?.person === person,
    );
    return held === undefined ? person : `${this.#localized(held.title)} (${person})`;
  }

  #localized(text: Localized): string {
    return text[this.language] ?? text.vi;
  }
}

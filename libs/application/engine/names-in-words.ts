import { postsOf, unitOf } from '#domain/directory/directory.js';
import type { Localized, PersonId, PostId, ProgrammeId, TaskId, UnitId } from '#domain/kernel/names.js';
import { own } from '#domain/kernel/plain.js';
import type { HandlerRef, TaskContent } from '#domain/task/task.events.js';
import { withoutPost } from '#texts/directory/posts.js';
import type { Language } from '#texts/language.js';
import type { ReadModels } from '../ports/read-models.js';
import type { StreamCategory } from '../streams.js';
import type { DecisionContext } from './decision-context.js';
import type { Names } from './sight/names.js';

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
    /** Of people, for whoever reads the words. */
    private readonly people: Pick<Names, 'of'>,
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

  /** Who was named: the post, and where a person was, their name before it for a reader who may know it. */
  async handler(unit: UnitId, handler: HandlerRef): Promise<string> {
    if ('post' in handler) return this.post(unit, handler.post);
    const { person } = handler;
    const [name, post] = [await this.people.of(person, 'work'), this.#standing(unit, person)];
    return name === null ? post : `${name} (${post})`;
  }

  /** Of the organisation: their name, for a reader who may know it. */
  async person(id: PersonId): Promise<string> {
    return (await this.people.of(id, 'organisation')) ?? id;
  }

  /** What a thing calls itself, as it says it. */
  localized(text: Localized): string {
    return this.#localized(text);
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

  /** As what somebody works in a unit. */
  #standing(unit: UnitId, person: PersonId): string {
    const held = postsOf(this.directory, person).find((one) => one.unit === unit);
    return this.#localized(held?.post.title ?? withoutPost);
  }

  #localized(text: Localized): string {
    return text[this.language] ?? text.vi;
  }
}

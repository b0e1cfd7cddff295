import type { PersonId } from '#domain/kernel/names.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { PartyRow } from '../../tables.js';
import { levelPlaces, partyKey } from './party-key.js';

/** So many single questions cost as much as knowing all answers. */
const ASKED_ONE_BY_ONE = 20;

/** In what this person has a part beyond what their units have: they were told of it, or it is by a directive that they gave or got. */
export class Parties {
  #asked = 0;
  #all: ReadonlySet<string> | undefined;

  constructor(
    private readonly rows: Pick<ReadModels, 'get' | 'find'>,
    private readonly person: PersonId,
    /** `BTTTT/minister`: of the posts that they hold. */
    private readonly places: readonly string[],
  ) {}

  include(thing: string): boolean {
    if (this.places.length === 0) return false;
    this.#asked += 1;
    if (this.#all === undefined && this.#asked > ASKED_ONE_BY_ONE) this.#all = this.#found();
    return this.#all === undefined ? this.#isOne(thing) : this.#all.has(thing);
  }

  /** All of them. */
  things(): ReadonlySet<string> {
    if (this.places.length === 0) return new Set();
    this.#all ??= this.#found();
    return this.#all;
  }

  #isOne(thing: string): boolean {
    const { places, person } = this;
    const asked = [
      ...places.flatMap((place) => [partyKey({ thing, place, person }), partyKey({ thing, place, person: '' })]),
      ...levelPlaces.map((place) => partyKey({ thing, place, person })),
    ];
    return asked.some((key) => this.rows.get('parties', key) !== undefined);
  }

  #found(): ReadonlySet<string> {
    const { places, person } = this;
    const mine: readonly PartyRow[] = [
      ...this.rows
        .find('parties', { place: { in: places } })
        .filter((row) => row.person === '' || row.person === person),
      ...this.rows.find('parties', { place: { in: levelPlaces }, person }),
    ];
    return new Set(mine.map(({ thing }) => thing));
  }
}

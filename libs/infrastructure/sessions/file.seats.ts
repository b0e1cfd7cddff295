import { join } from 'node:path';
import { Seats } from '#application/ports/seats.js';
import type { PersonId } from '#domain/kernel/names.js';
import { KeptFile } from './kept-file.js';
import { personsIn } from './persons-in.js';

interface Kept {
  readonly seated: readonly PersonId[];
}

/**
 * Calls: `seats.json` in the data folder.
 * Answers: from memory; the file is read once.
 * Failures: a damaged file counts as one in which nobody sits; a disk that takes no more throws, and nothing has changed.
 * Guarantees: a seat that was taken is taken after a crash too.
 */
export class FileSeats extends Seats {
  readonly #file: KeptFile<Kept>;
  #seated: ReadonlySet<PersonId>;

  constructor(dataFolder: string, onDamaged: (path: string) => void) {
    super();
    this.#file = new KeptFile(join(dataFolder, 'seats.json'), keptIn, onDamaged);
    this.#seated = new Set(this.#file.read()?.seated);
  }

  isSeated(person: PersonId): boolean {
    return this.#seated.has(person);
  }

  take(person: PersonId): void {
    if (!this.#seated.has(person)) this.#keep([...this.#seated, person]);
  }

  free(person: PersonId): void {
    if (this.#seated.has(person)) this.#keep([...this.#seated].filter((seated) => seated !== person));
  }

  #keep(seated: readonly PersonId[]): void {
    this.#file.write({ seated });
    this.#seated = new Set(seated);
  }
}

function keptIn(value: unknown): Kept | undefined {
  const seated = personsIn(value, 'seated');
  return seated && { seated };
}

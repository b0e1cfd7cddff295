import type { ReadModels } from '../../ports/read-models.js';
import { streamOf } from '../../streams.js';
import type { DeliveryRow } from '../../tables.js';
import type { Quarantine } from '../scheduling/quarantine.js';

/** A person's mail leaves in the order in which it was decided; one whose stream is set aside holds up nobody. */
export class Lines {
  constructor(
    private readonly readModels: ReadModels,
    private readonly quarantine: Quarantine,
  ) {}

  /** What the rows show open for this person, in its order. */
  of(person: string): readonly DeliveryRow[] {
    return this.#inOrder(this.readModels.find('deliveries', { openFor: person }));
  }

  /** The first of each person. */
  first(): readonly DeliveryRow[] {
    const first = new Map<string, DeliveryRow>();
    for (const row of this.#inOrder(this.readModels.find('deliveries', { isOpen: 1 }))) {
      if (!first.has(row.person)) first.set(row.person, row);
    }
    return [...first.values()];
  }

  #inOrder(rows: readonly DeliveryRow[]): readonly DeliveryRow[] {
    return rows.filter(({ id }) => !this.quarantine.isSetAside(streamOf('delivery', id))).toSorted(compareDecided);
  }
}

export const compareDecided = (a: DeliveryRow, b: DeliveryRow): number =>
  a.decidedAt - b.decidedAt || (a.id < b.id ? -1 : Number(a.id > b.id));

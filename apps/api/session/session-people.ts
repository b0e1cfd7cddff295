import { Injectable } from '@nestjs/common';
import { type ReadScope, readScope } from '#application/engine/reading/read-scope.js';
import { RememberedRows } from '#application/engine/reading/remembered-rows.js';
import { Names } from '#application/engine/sight/names.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { KeyVault } from '#application/ports/key-vault.js';
import { ReadModels } from '#application/ports/read-models.js';
import type { Seats } from '#application/ports/seats.js';
import { workOf } from '#application/work/work.query.js';
import type { SessionPerson, SessionWaiting } from '#contracts/session.js';
import { postsOf, unitOf } from '#domain/directory/directory.js';
import type { PostKind } from '#domain/directory/unit.js';
import type { PersonId } from '#domain/kernel/names.js';
import type { Offered } from '../auth/named-person.js';
import { SigningIn } from '../auth/signing-in.js';
import { ReadSettings } from '../http/reading/read-doors.js';

/** How much waits for each, for as long as nothing happens and nothing becomes due. */
interface Waiting {
  readonly asOf: string;
  readonly counts: Map<PersonId, number>;
}

/** They are their posts: a demonstration gives no leader a name. */
const NAMELESS: readonly PostKind[] = ['headOfMinistry', 'fieldLeader'];

/** Days end on a quarter of an hour in every time zone there is; within one nothing becomes due. */
const QUARTER_HOUR_MS = 15 * 60_000;

/** Whom a visitor may be, each as they would read of themselves now. */
@Injectable()
export class SessionPeople {
  #waiting: Waiting = { asOf: '', counts: new Map() };

  constructor(
    private readonly signingIn: SigningIn,
    private readonly rows: ReadModels,
    private readonly vault: KeyVault,
    private readonly clock: BusinessClock,
    private readonly settings: ReadSettings,
  ) {}

  list(seats: Seats): Promise<readonly SessionPerson[]> {
    const rows = RememberedRows.of(this.rows);
    return Promise.all(
      this.signingIn.offered().map(async (offered) => ({
        as: offered.as,
        ...(await this.#known(offered, rows)),
        isSeated: seats.isSeated(offered.person),
      })),
    );
  }

  waiting(): SessionWaiting['people'] {
    const rows = RememberedRows.of(this.rows);
    return this.signingIn.offered().map(({ as, person }) => ({
      as,
      waiting: this.#waitingFor(this.#scopeOf(person, rows)),
    }));
  }

  #scopeOf(person: PersonId, rows: ReadModels): ReadScope {
    return readScope(rows, { at: rows.position(), moment: this.clock.now() }, { person }, this.settings.timeZone);
  }

  async #known({ person, label }: Offered, rows: ReadModels) {
    const scope = this.#scopeOf(person, rows);
    const { directory } = scope.context;
    const [held] = postsOf(directory, person);
    const isNamed = held === undefined || !NAMELESS.includes(held.post.kind);
    return {
      title: held?.post.title ?? label,
      name: isNamed ? await new Names(rows, this.vault, scope).of(person, 'organisation') : null,
      unit: held?.unit ?? null,
      unitName: (held && unitOf(directory, held.unit)?.name) ?? null,
      post: held?.post.kind ?? null,
    };
  }

  /** A visitor's page asks again and again, and a work list of each person is much work for one number. */
  #waitingFor(scope: ReadScope): number {
    const asOf = `${scope.at} ${Math.floor(scope.moment / QUARTER_HOUR_MS)}`;
    if (this.#waiting.asOf !== asOf) this.#waiting = { asOf, counts: new Map() };
    const { counts } = this.#waiting;
    const { person } = scope.reader;
    const known = counts.get(person) ?? workOf(scope).items.length;
    counts.set(person, known);
    return known;
  }
}

import { Injectable } from '@nestjs/common';
import { readScope } from '#application/engine/reading/read-scope.js';
import { Names } from '#application/engine/sight/names.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { Identity } from '#application/ports/identity.js';
import { KeyVault } from '#application/ports/key-vault.js';
import { ReadModels } from '#application/ports/read-models.js';
import type { Seats } from '#application/ports/seats.js';
import { workOf } from '#application/work/work.query.js';
import type { SessionPerson } from '#contracts/session.js';
import { postsOf, unitOf } from '#domain/directory/directory.js';
import type { PostKind } from '#domain/directory/unit.js';
import { type Offered, offeredBy } from '../auth/named-person.js';
import { ReadSettings } from '../http/reading/read-doors.js';

/** They are their posts: a demonstration gives no leader a name. */
const NAMELESS: readonly PostKind[] = ['headOfMinistry', 'fieldLeader'];

/** Whom a visitor may be, each as they would read of themselves now. */
@Injectable()
export class SessionPeople {
  constructor(
    private readonly identity: Identity,
    private readonly rows: ReadModels,
    private readonly vault: KeyVault,
    private readonly clock: BusinessClock,
    private readonly settings: ReadSettings,
  ) {}

  list(seats: Seats): Promise<readonly SessionPerson[]> {
    return Promise.all(
      offeredBy(this.identity).map(async (offered) => ({
        as: offered.as,
        ...(await this.#known(offered)),
        isSeated: seats.isSeated(offered.person),
      })),
    );
  }

  async #known({ person, label }: Offered) {
    const { rows, vault, clock, settings } = this;
    const scope = readScope(rows, { at: rows.position(), moment: clock.now() }, { person }, settings.timeZone);
    const { directory } = scope.context;
    const [held] = postsOf(directory, person);
    const isNamed = held === undefined || !NAMELESS.includes(held.post.kind);
    return {
      title: held?.post.title ?? label,
      name: isNamed ? await new Names(rows, vault, scope).of(person, 'organisation') : null,
      unit: held?.unit ?? null,
      unitName: (held && unitOf(directory, held.unit)?.name) ?? null,
      post: held?.post.kind ?? null,
      waiting: workOf(scope).items.length,
    };
  }
}

import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import { own } from '#domain/kernel/plain.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import type { Facts } from '#texts/said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, LENGTH, ListOf } from '../engine/definition/fields.js';
import type { Saying } from '../engine/definition/in-words.js';
import { administrators } from '../engine/definition/right.js';
import { postNamed } from './directory-in-words.js';
import { offeredOnPosts } from './offered-on-posts.js';

/** As many units as one leader may be in charge of. */
const UNITS_MAX = 200;

/** The whole portfolio, in place of the one before; an empty one is of nobody in charge of anything. */
export class AssignPortfolioBody extends ReasonedBody {
  @ListOf(Code(LENGTH.code, { each: true }), UNITS_MAX)
  readonly units!: string[];
}

export const assignPortfolio = defineCommand<UnitOrder<'AssignPortfolio'>, Unit, AssignPortfolioBody>({
  name: 'AssignPortfolio',
  stream: 'unit',
  right: administrators,
  offered: offeredOnPosts(({ kind }) => kind === 'fieldLeader'),
  door: {
    route: 'POST /v1/units/:unit/posts/:post/portfolio',
    body: AssignPortfolioBody,
    text: directoryDoors.AssignPortfolio,
    said: { texts: directorySaid.AssignPortfolio, facts: portfolioSaid },
    example: { units: ['C-ATTT', 'C-THH'] },
    verb: {
      name: 'posts portfolio',
      actsAs: 'demo-admin',
      flags: { units: { flags: '--in-charge-of <unit>', text: 'portfolioUnits' } },
    },
    make: ({ body: { units }, in: inPath, now, by }) => ({
      command: { type: 'AssignPortfolio', now, by, post: inPath('post'), units },
    }),
  },
});

function portfolioSaid(saying: Saying<AssignPortfolioBody, Unit>): Facts {
  const units = own(saying.state.posts, saying.in('post'))?.portfolio ?? [];
  const names = units.map((unit) => saying.names.unit(unit)).join(', ');
  return { ...postNamed(saying), units: names === '' ? undefined : names, none: names === '' ? 'none' : undefined };
}

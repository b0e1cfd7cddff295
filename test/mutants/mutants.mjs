import { accounts } from './accounts.mjs';
import { consoleReads } from './console.mjs';
import { delivery } from './delivery.mjs';
import { domain } from './domain.mjs';
import { doors } from './doors.mjs';
import { dryRuns } from './dry-runs.mjs';
import { duties } from './duties.mjs';
import { execution } from './execution.mjs';
import { followUp } from './follow-up.mjs';
import { machinery } from './machinery.mjs';
import { operations } from './operations.mjs';
import { organisation } from './organisation.mjs';
import { projection } from './projection.mjs';
import { reading } from './reading.mjs';
import { releases } from './releases.mjs';
import { rights } from './rights.mjs';
import { sessions } from './sessions.mjs';
import { sight } from './sight.mjs';
import { tasks } from './tasks.mjs';
import { urges } from './urges.mjs';

/**
 * Single faults that somebody could make, each with the specs that must notice it. `find` stands once in `file`; folders and words
 * that move are followed here. `isBuilt`: the specs run what is compiled. `npm run test:mutants` puts them in, one at a time.
 */
export const mutants = [
  ...domain,
  ...followUp,
  ...execution,
  ...operations,
  ...rights,
  ...organisation,
  ...sight,
  ...tasks,
  ...releases,
  ...urges,
  ...dryRuns,
  ...duties,
  ...delivery,
  ...projection,
  ...reading,
  ...consoleReads,
  ...doors,
  ...sessions,
  ...accounts,
  ...machinery,
];

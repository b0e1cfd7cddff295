const at64 = 'append, 64 callers';
const http64 = 'commands over HTTP, 64 connections';
const ratio = (a, b) => (a === undefined || !b ? undefined : a / b);

/** The best of a side's caller counts whose runs had no failure; where all had some, the best all the same, in its favour. */
function bestWithoutFailure(table, side) {
  const rows = table.rows(side, 'appends');
  const clean = rows.filter((row) => {
    const failures = table.results.find(
      (other) => other.case === row.case && other.side === side && other.metric === 'failures',
    );
    return failures?.max === 0;
  });
  const best = clean.length > 0 ? clean : rows;
  return best.length === 0 ? undefined : Math.max(...best.map(({ value }) => value));
}

const appends = (table, side, name = at64) => table.value(name, side, 'appends');
const slowest = (table, prefix, metric) => {
  const rows = table.rows('dondoc', metric).filter((row) => row.case.startsWith(prefix));
  return rows.length === 0 ? undefined : Math.min(...rows.map(({ value }) => value));
};
/** How much larger the process is at the end than after a tenth of the log. */
function growth(table) {
  const grown = table
    .rows('dondoc', 'memory at 100 %')
    .map((row) => row.value / (table.value(row.case, 'dondoc', 'memory at 10 %') ?? row.value));
  return grown.length === 0 ? undefined : Math.max(...grown);
}
const adapter = (callers) => ({
  what: `the adapter to the bare EventStoreDB client, ${callers} callers`,
  goal: 0.9,
  unit: '×',
  of: (table) => {
    const name = `append, ${callers} callers`;
    return ratio(appends(table, 'dondoc-on-eventstoredb', name), appends(table, 'eventstoredb', name));
  },
  ceiling: (table) => appends(table, 'eventstoredb', `append, ${callers} callers`),
  beyond:
    'what the bare client leaves out: canonical bytes and a leaf for each event, checks, our own timer for each call',
});

/**
 * What the store is held to. `of` answers the measured ratio or rate, undefined where a side was not measured. A goal that is
 * missed is printed with its ceiling as this run measured it, where it has one, and what is done below that ceiling.
 */
const GOALS = [
  {
    what: 'append at 64 callers to Emmett-SQLite at its best',
    goal: 20,
    unit: '×',
    of: (table) => ratio(appends(table, 'dondoc'), bestWithoutFailure(table, 'emmett-sqlite')),
    ceiling: (table) => appends(table, 'limit'),
    beyond: 'what the bare loop leaves out: savepoints, three hashes and canonical JSON for each event, checks',
  },
  {
    what: 'append at 64 callers to Emmett-PostgreSQL',
    goal: 5,
    unit: '×',
    of: (table) => ratio(appends(table, 'dondoc'), appends(table, 'emmett-postgresql')),
    ceiling: (table) => appends(table, 'limit'),
    beyond: 'what the bare loop leaves out: savepoints, three hashes and canonical JSON for each event, checks',
  },
  {
    what: 'append at 64 callers to the bare loop',
    goal: 0.6,
    unit: '×',
    of: (table) => ratio(appends(table, 'dondoc'), appends(table, 'limit')),
    ceiling: (table) => appends(table, 'limit'),
    beyond: 'what the bare loop leaves out: savepoints, three hashes and canonical JSON for each event, checks',
  },
  {
    what: 'append at 64 callers to EventStoreDB',
    goal: 2,
    unit: '×',
    of: (table) => ratio(appends(table, 'dondoc'), appends(table, 'eventstoredb')),
    ceiling: (table) => appends(table, 'limit'),
    beyond: 'what the bare loop leaves out: savepoints, three hashes and canonical JSON for each event, checks',
  },
  {
    what: 'commands over HTTP at 64 connections to Emmett-PostgreSQL behind Express',
    goal: 4,
    unit: '×',
    of: (table) =>
      ratio(table.value(http64, 'dondoc', 'commands'), table.value(http64, 'emmett-postgresql', 'commands')),
    ceiling: (table) => table.value(http64, 'limit', 'commands'),
    beyond: 'what the bare POST leaves out: who may, loading and folding the stream, the context, deciding, the append',
  },
  {
    what: 'catch-up, checked events',
    goal: 100_000,
    unit: '1/s',
    of: (table) => slowest(table, 'catch-up', 'checked events'),
    beyond: 'each event is read, hashed three times and parsed twice, in one thread',
  },
  {
    what: 'boards rebuilt, events',
    goal: 50_000,
    unit: '1/s',
    of: (table) => slowest(table, 'boards rebuilt', 'events, empty file'),
    beyond:
      'each event is read and checked, and two to three versions of rows are folded and written out whole, in one thread',
  },
  {
    what: 'memory at the end of the log to memory after a tenth of it',
    goal: 1.5,
    unit: '×',
    atMost: true,
    of: growth,
    beyond: 'what the collector has not taken yet counts too',
  },
  ...[1, 8, 64].map(adapter),
];

/** Each goal as it stands: reached or not, and by how much; what was not measured in this run says so. */
export function printGoals(table) {
  console.log('\nheld to');
  for (const { what, goal, unit, of, ceiling, beyond, atMost = false } of GOALS) {
    const value = of(table);
    const wish = `${atMost ? 'at most' : 'at least'} ${goal.toLocaleString('en')} ${unit}`;
    if (value === undefined) {
      console.log(`  not measured  ${what} (${wish})`);
      continue;
    }
    const isReached = atMost ? value <= goal : value >= goal;
    console.log(`  ${isReached ? 'reached     ' : 'SHORT       '}  ${what}: ${shown(value)} ${unit} (${wish})`);
    if (isReached) continue;
    const top = ceiling?.(table);
    console.log(`                ${top === undefined ? '' : `ceiling in this run ${shown(top)} 1/s; `}${beyond}`);
  }
}

const shown = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2));

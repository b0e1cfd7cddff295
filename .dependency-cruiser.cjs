// domain ← application ← infrastructure ← apps; contracts and texts beside them; testing below specs only.
const spec = '\\.(spec|contract-spec|e2e-spec)\\.ts$';
const only = (...places) => `^(${places.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing but itself: no package, no Node, no other library of ours.',
      severity: 'error',
      from: { path: only('libs/domain'), pathNot: spec },
      to: { pathNot: only('libs/domain') },
    },
    {
      name: 'application-knows-no-adapter',
      comment: 'What the application needs of the world it says in ports/.',
      severity: 'error',
      from: { path: only('libs/application'), pathNot: spec },
      to: { path: only('libs/infrastructure', 'apps') },
    },
    {
      name: 'deciding-reads-no-queries',
      comment: 'A command is decided without what makes answers and rows: it looks at rows through its context alone.',
      severity: 'error',
      from: { path: '^libs/application/(command-definitions\\.ts|engine/(execution|scheduling)/)', pathNot: spec },
      to: {
        path: '^libs/application/(engine/(reading|projection)/|.*\\.(query|reads|projection)\\.ts$)',
        reachable: true,
      },
    },
    {
      name: 'infrastructure-knows-no-app',
      severity: 'error',
      from: { path: only('libs/infrastructure'), pathNot: spec },
      to: { path: only('apps') },
    },
    {
      name: 'texts-know-the-domain-only',
      severity: 'error',
      from: { path: only('libs/texts'), pathNot: spec },
      to: { path: only('libs', 'apps'), pathNot: only('libs/texts', 'libs/domain') },
    },
    {
      name: 'contracts-are-a-leaf',
      comment: 'The console bundles them: they may pull nothing in but what shapes are made of.',
      severity: 'error',
      from: { path: only('libs/contracts'), pathNot: spec },
      to: { pathNot: [only('libs/contracts'), 'node_modules/typebox/'] },
    },
    {
      name: 'command-line-knows-types-of-answers-alone',
      comment: 'What shapes are made of is slow to load, and every command would wait for it.',
      severity: 'error',
      from: { path: only('apps/cli'), pathNot: spec },
      to: { path: only('libs/contracts'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'command-line-loads-no-definitions',
      comment: 'They take most of a second to load. The build writes down what the command line needs of them.',
      severity: 'error',
      from: { path: '^apps/cli/main\\.ts$' },
      to: { path: '^libs/application/(command|read)-definitions\\.ts$', reachable: true },
    },
    {
      name: 'testing-is-for-specs',
      severity: 'error',
      from: { pathNot: [spec, only('libs/testing', 'test', 'bench')] },
      to: { path: only('libs/testing', 'test') },
    },
    {
      name: 'drivers-live-in-infrastructure',
      severity: 'error',
      from: { pathNot: [spec, only('libs/infrastructure', 'test', 'bench')] },
      to: { path: 'node_modules/(@eventstore/db-client|@photostructure/sqlite|bullmq|ioredis|nodemailer)/' },
    },
    {
      name: 'checking-an-address-loads-no-driver',
      comment: 'Settings are checked at every start; the client of EventStoreDB is loaded where a server is named.',
      severity: 'error',
      from: {
        path: '^libs/infrastructure/event-store/(eventstoredb/(address|connection-url)|[^/]*)\\.ts$',
        pathNot: spec,
      },
      to: { path: 'node_modules/@eventstore/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'console-goes-through-the-api',
      comment: 'It shows what the API answers, in our words; the types of answers are made of the API.',
      severity: 'error',
      from: { path: only('apps/console') },
      to: { path: only('libs', 'apps'), pathNot: only('apps/console', 'libs/texts', 'libs/domain/(calendar|kernel)') },
    },
    {
      name: 'source-needs-no-dev-dependency',
      comment: 'The console is built before it is served, of what development has.',
      severity: 'error',
      from: { path: only('apps', 'libs'), pathNot: [spec, only('libs/testing', 'apps/console')] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^#console-types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|bench/peers|test/faults/lighthouse)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['dondoc-source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};

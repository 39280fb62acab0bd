/**
 * Who may import whom: down, never sideways. Run by `npm run lint` and by
 * test/architecture/import-law.test.ts, which also proves that each rule bites.
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const areas = '^(main[.]ts|gateway|shared|subgraphs|test)(/|$)';
/** The rooms of the kernel, ground first: each uses only what stands before it. */
const ground = [
  ...[
    'errors',
    'values',
    'access',
    'postgres',
    'requests',
    'changes',
    'businesses',
    'outbound',
    'config',
    'kernel',
    'jobs',
  ],
  ...[
    'tracing',
    'records',
    'numbers',
    'files',
    'audit',
    'diagnosis',
    'embedded-postgres',
    'http',
    'schema',
    'events',
    'mail',
    'subgraph',
  ],
];

/** Where folders may not need each other in a circle. */
const withoutCircles = '^(gateway|shared|subgraphs)/';

const notTypeOnly = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    forbid(
      'gateway-imports-itself-and-shared',
      'The gateway reaches subgraphs through their clients only.',
      { path: '^gateway/' },
      { path: areas, pathNot: '^(gateway|shared)/' },
    ),
    forbid(
      'subgraph-imports-itself-and-shared',
      'What a subgraph needs of another comes through the graph, an event or a declared reference.',
      { path: '^subgraphs/([^/]+)/' },
      { path: areas, pathNot: '^(subgraphs/$1|shared)/' },
    ),
    forbid(
      'shared-imports-itself',
      'The kernel knows no subgraph.',
      { path: '^shared/' },
      { path: areas, pathNot: '^shared/' },
    ),
    forbid(
      'no-tests-in-the-product',
      'Only tests import test code.',
      { path: '^(main[.]ts|gateway/|shared/|subgraphs/)' },
      { path: '^test/' },
    ),
    forbid(
      'no-development-packages-in-the-product',
      'A deployment installs without devDependencies. Types vanish at build time, and so does what is part of the build.',
      {
        path: '^(main[.]ts|gateway/|shared/|subgraphs/)',
        pathNot: '^(gateway/docs/build-explorers|subgraphs/billing/invoicing/pdf/build-fonts)[.]js$',
      },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], ...notTypeOnly, pathNot: '/@types/' },
    ),
    forbid(
      'service-never-imports-resolver',
      'resolver -> service -> entity, never back.',
      { path: '[.](service|loader|reference)[.]ts$' },
      { path: '[.]resolver[.]ts$' },
    ),
    forbid(
      'service-takes-types-of-the-graph-only',
      'A service may promise the shape of a payload; it does not work with GraphQL classes.',
      { path: '[.]service[.]ts$' },
      { path: '[.]type[.]ts$', ...notTypeOnly },
    ),
    forbid(
      'entity-imports-no-layer-above',
      'An entity is a table and its invariants; it knows neither reads nor writes nor the graph.',
      { path: '[.]entity[.]ts$' },
      { path: '[.](resolver|service|loader|reference|type|input|args|filter)[.]ts$' },
    ),
    forbid(
      'graph-type-imports-no-service',
      'GraphQL shapes are declarations; resolvers join them to services.',
      { path: '^subgraphs/.+[.](type|input|args|filter)[.]ts$' },
      { path: '[.](resolver|service|loader|reference|entity)[.]ts$' },
    ),
    forbid(
      'no-cycles',
      'Modules that need each other are one idea in two files, or two ideas that need a third.',
      {},
      { circular: true },
    ),
    {
      ...forbid(
        'no-cycles-of-folders',
        'Rooms that need each other cannot be understood one after the other.',
        { path: withoutCircles },
        { path: withoutCircles, circular: true },
      ),
      scope: 'folder',
    },
    ...ground.map((room, floor) =>
      forbid(
        'ground-first',
        'A room of the kernel uses only rooms that stand before it in the list above.',
        { path: `^shared/${room}/` },
        { path: `^shared/(?!(${ground.slice(0, floor + 1).join('|')})/)` },
      ),
    ),
    forbid(
      'graphql-shield-behind-one-module',
      'It is broken on current Node; shared/access/graphql-shield.ts repairs it before it loads.',
      { pathNot: '^shared/access/graphql-shield[.]ts$' },
      { path: '(^|/)node_modules/(graphql-shield|graphql-middleware)/' },
    ),
    forbid(
      'no-drawers',
      'A file is named for what it does.',
      {},
      { path: '[/-](utils?|helpers?|commons?|misc)([./-]|$)', pathNot: '(^|/)node_modules/' },
    ),
    forbid('all-resolve', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

/**
 * The floors of the house, for dependency-cruiser: an import goes down only, never up and never sideways, and a lib is
 * entered through its index.ts alone. Types count as much as values: a type is a dependency too.
 */
const FLOORS = [
  ['programme'],
  ['projects', 'matching', 'privacy'],
  ['challenges', 'joining'],
  ['fieldlabs', 'companies', 'notifications', 'accounts'],
  ['ranking', 'database', 'queue'],
  ['taxonomy', 'kernel'],
];

const PURE = ['^libs/ranking/src/', '\\.lifecycle\\.ts$'];
const IMPURE_PACKAGES = ['@nestjs', 'typeorm', 'pg', 'bullmq', 'ioredis', 'nodemailer'];
const TEST_FILES = '(\\.spec\\.ts$|^libs/[^/]+/test/)';

/** Above a floor stands everything before it; beside a lib stand the others of its floor. */
const floorRules = FLOORS.flatMap((floor, index) =>
  floor.map((lib) => {
    const forbidden = [...FLOORS.slice(0, index).flat(), ...floor.filter((other) => other !== lib)];
    return {
      name: `floor-of-${lib}`,
      comment: `${lib} imports from the floors below it only: not ${[...forbidden, 'apps'].join(', ')}`,
      severity: 'error',
      from: { path: `^libs/${lib}/` },
      to: { path: [...forbidden.map((other) => `^libs/${other}/`), '^apps/'] },
    };
  }),
);

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'through-the-index',
      comment: 'A lib is entered through its index.ts, imported as #libs/<name>',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$2/'] },
    },
    {
      name: 'tests-through-the-index',
      comment: 'The tests of several libs enter each through its index.ts too',
      severity: 'error',
      from: { path: '^test/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'apps-apart',
      comment: 'An app imports no other app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: TEST_FILES },
      to: { path: '^apps/[^/]+/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-alone',
      comment: 'The web app speaks to the rest over HTTP only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|test|apps/(api|worker|local))/' },
    },
    {
      name: 'web-runs-in-a-browser',
      comment: 'What is sent to the browser uses nothing of Node and nothing of the server',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: TEST_FILES },
      to: { path: ['^node:', '^(fs|path|http|crypto)$', `(^|/)node_modules/(${IMPURE_PACKAGES.join('|')})/`] },
    },
    {
      name: 'web-floors',
      comment: 'Pages stand on what they show, and that on the client of the api: nothing imports a page but the router',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: ['^apps/web/src/app/router\\.tsx$', TEST_FILES] },
      to: { path: '^apps/web/src/pages/' },
    },
    {
      name: 'web-api-is-the-ground',
      comment: 'The client of the api knows nothing of what is drawn',
      severity: 'error',
      from: { path: '^apps/web/src/api/' },
      to: { path: '^apps/web/src/', pathNot: '^apps/web/src/api/' },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'Nothing that is shipped imports a test, its support or a development package',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TEST_FILES },
      to: { path: ['^test/', TEST_FILES] },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^(apps/(api|worker|local)|libs)/', pathNot: [TEST_FILES, '\\.mjs$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
    {
      name: 'pure-stays-pure',
      comment: 'The ranking and every lifecycle are plain functions: no framework, no database, no queue, no files',
      severity: 'error',
      from: { path: PURE, pathNot: TEST_FILES },
      to: {
        path: [
          `(^|/)node_modules/(${IMPURE_PACKAGES.join('|')})/`,
          '^(node:)?(fs|net|http|https|child_process|worker_threads)(/|$)',
        ],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two entities may know each other by type, in both directions (Relation<…>); running code may not go in circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(apps|libs|test)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is left over',
      severity: 'error',
      from: { orphan: true, pathNot: [TEST_FILES, '/main\\.ts$', '\\.command\\.ts$', '\\.(mjs|cjs|json|d\\.m?ts)$', '^test/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};

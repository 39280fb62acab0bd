import { expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from './cruise.js';

const law = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};

/** The project itself is held to the law by `npm run lint`. This is a small one that breaks every rule: what each file imports, and by which rule that is forbidden. */
const breaches: readonly (readonly [file: string, statement: string, rule: string])[] = [
  ['gateway/server.ts', "import '../subgraphs/crm/errors.js'", 'gateway-imports-itself-and-shared'],
  ['gateway/root.ts', "import '../main.js'", 'gateway-imports-itself-and-shared'],
  ['subgraphs/crm/a.ts', "import '../identity/errors.js'", 'subgraph-imports-itself-and-shared'],
  [
    'subgraphs/crm/b.ts',
    "import type { X } from '../identity/errors.js'",
    'subgraph-imports-itself-and-shared',
  ],
  ['subgraphs/crm/c.ts', "import '../../gateway/limits.js'", 'subgraph-imports-itself-and-shared'],
  ['shared/a.ts', "import '../subgraphs/crm/errors.js'", 'shared-imports-itself'],
  ['shared/b.ts', "import '../gateway/limits.js'", 'shared-imports-itself'],
  ['shared/errors/a.ts', "import '../values/b.js'", 'ground-first'],
  ['shared/values/b.ts', "import '../nowhere-listed/a.js'", 'ground-first'],
  ['gateway/limits/a.ts', "import type { X } from '../rest/a.js'", 'no-cycles-of-folders'],
  ['gateway/rest/b.ts', "import type { X } from '../limits/b.js'", 'no-cycles-of-folders'],
  ['subgraphs/identity/roles/a.ts', "import type { X } from '../users/a.js'", 'no-cycles-of-folders'],
  ['subgraphs/identity/users/b.ts', "import type { X } from '../roles/b.js'", 'no-cycles-of-folders'],
  [
    'subgraphs/crm/customers/words/a.ts',
    "import type { X } from '../customers/a.js'",
    'no-cycles-of-folders',
  ],
  [
    'subgraphs/crm/customers/customers/b.ts',
    "import type { X } from '../words/b.js'",
    'no-cycles-of-folders',
  ],
  ['main.ts', "import './test/kit.js'", 'no-tests-in-the-product'],
  ['subgraphs/crm/a.service.ts', "import './a.resolver.js'", 'service-never-imports-resolver'],
  ['subgraphs/crm/b.service.ts', "import './a.type.js'", 'service-takes-types-of-the-graph-only'],
  ['subgraphs/crm/a.entity.ts', "import './c.service.js'", 'entity-imports-no-layer-above'],
  ['subgraphs/crm/b.type.ts', "import './c.service.js'", 'graph-type-imports-no-service'],
  ['shared/cycle/a.ts', "import type { X } from './b.js'", 'no-cycles'],
  ['shared/c.ts', "import './money/string-utils.js'", 'no-drawers'],
  ['shared/d.ts', "import './helpers/money.js'", 'no-drawers'],
  ['shared/e.ts', "import 'graphql-shield'", 'graphql-shield-behind-one-module'],
  ['shared/f.ts', "import 'jest'", 'no-development-packages-in-the-product'],
  ['shared/g.ts', "import './nowhere.js'", 'all-resolve'],
];

const innocents = [
  ...['gateway/limits', 'subgraphs/crm/errors', 'subgraphs/identity/errors', 'test/kit'],
  ...['subgraphs/crm/a.resolver', 'subgraphs/crm/a.type', 'subgraphs/crm/c.service'],
  ...['shared/money/string-utils', 'shared/helpers/money', 'shared/nowhere-listed/a'],
  ...['gateway/rest/a', 'gateway/limits/b', 'subgraphs/identity/users/a', 'subgraphs/identity/roles/b'],
  ...['subgraphs/crm/customers/customers/a', 'subgraphs/crm/customers/words/b'],
].map((path) => [`${path}.ts`, 'export type X = string; export const x = 1;']);

test('a forbidden import is found, whichever rule it breaks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'braiflow-law-'));
  try {
    for (const [file, text] of [...innocents, ...breaches, ...surroundings])
      await write(folder, file!, text!);

    const found = await cruise(folder);

    expect(new Set(breaches.map(([, , rule]) => rule))).toEqual(
      new Set(law.forbidden.map(({ name }) => name)),
    );
    const named = found.map(({ rule, from }) => `${from} breaks ${rule}`);
    for (const [file, , rule] of breaches) {
      const breaker = rule === 'no-cycles-of-folders' ? dirname(file) : file;
      expect(named).toContain(`${breaker} breaks ${rule}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

const packages = { dependencies: { 'graphql-shield': '1.0.0' }, devDependencies: { jest: '1.0.0' } };

const surroundings = [
  ['shared/cycle/b.ts', "import type { Y } from './a.js'; export type X = Y;"],
  ['package.json', JSON.stringify({ type: 'module', ...packages })],
  ['tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext' } })],
  ...['graphql-shield', 'jest'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {};'],
  ]),
];

async function write(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

import { expect, test } from '@jest/globals';
import { areasOf } from '../tools/house/circles.js';
import { domain, graphClasses, hasRole } from '../tools/house/file-roles.js';
import { readSources } from './source-files.js';

const subgraphs = ['identity', 'crm', 'notifications', 'billing', 'admin'];

test('a name without a role is told from one with it', () => {
  const areas = new Set(['subgraphs/crm/sales']);

  expect(hasRole('subgraphs/identity/users/user.rules.ts', areas)).toBe(true);
  expect(hasRole('subgraphs/identity/users/user-snapshot.ts', areas)).toBe(false);
  expect(hasRole('subgraphs/crm/sales/events.ts', areas)).toBe(true);
  expect(hasRole('subgraphs/identity/users/events.ts', areas)).toBe(false);
});

test.each(subgraphs)('every file of an aggregate of %s bears its role', async (name) => {
  const paths = (await readSources(`subgraphs/${name}`)).map(({ path }) => path);
  const areas = areasOf(paths);

  expect(paths.filter((path) => !hasRole(path, areas))).toEqual([]);
});

test.each(subgraphs)('the domain of %s imports no class of the graph', async (name) => {
  const imports = /^import (?!type )[^;]*? from '([^']+)\.js';$/gm;
  const sources = (await readSources(`subgraphs/${name}`)).filter(({ path }) => domain.test(path));

  expect(
    sources
      .filter(({ text }) =>
        Array.from(text.matchAll(imports)).some(([, from]) => graphClasses.test(`${from}.ts`)),
      )
      .map(({ path }) => path),
  ).toEqual([]);
});

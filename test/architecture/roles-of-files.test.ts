import { expect, test } from '@jest/globals';
import { readSources } from './source-files.js';

/** What a file of an aggregate is: the last word of its name. */
const roles = [
  ...['record', 'rules', 'service', 'reader', 'store', 'loader', 'loaders', 'resolver', 'job', 'consumer'],
  ...['type', 'input', 'args', 'entity', 'reference', 'routes', 'limits', 'mail'],
];
const role = new RegExp(`\\.(${roles.join('|')})\\.ts$`);

/** What a subgraph says on pages of its own, and its migrations. */
const page = /^subgraphs\/\w+\/(\w+\.ts|migrations\/.+\.ts)$/;

/** Those of crm follow as its aggregates are declared. */
const subgraphs = ['identity', 'notifications', 'admin'];

test('a name without a role is told from one with it', () => {
  expect(role.test('subgraphs/identity/users/user.rules.ts')).toBe(true);
  expect(role.test('subgraphs/identity/users/user-snapshot.ts')).toBe(false);
});

test.each(subgraphs)('every file of an aggregate of %s bears its role', async (name) => {
  const sources = await readSources(`subgraphs/${name}`);
  const without = sources.map(({ path }) => path).filter((path) => !page.test(path) && !role.test(path));

  expect(without).toEqual([]);
});

test.each(subgraphs)('the domain of %s imports no class of the graph', async (name) => {
  const domain = /\.(record|rules|service|reader|store|entity|job)\.ts$/;
  const graph = /^import (?!type )[^;]*? from '[^']+\.(type|input|args)\.js';$/m;
  const sources = await readSources(`subgraphs/${name}`);

  expect(
    sources.filter(({ path, text }) => domain.test(path) && graph.test(text)).map(({ path }) => path),
  ).toEqual([]);
});

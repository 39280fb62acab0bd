import { describe, expect, test } from '@jest/globals';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { subgraphs } from '../../main.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { isPresent, listFiles, readSources } from './source-files.js';

const longestFile = 200;
const folders = ['main.ts', 'gateway', 'shared', 'subgraphs', 'test'];
const sources = (await Promise.all(folders.map(readSources))).flat();

test('no source file is longer than 200 lines, blank lines and comments apart', () => {
  const long = sources.filter(({ text }) => text.match(/^\s*(?!\/?\*|\/\/)\S.*$/gm)!.length > longestFile);

  expect(long.map(({ path }) => path)).toEqual([]);
});

test('no file or folder is a drawer for anything', () => {
  const drawer = /(^|[/.-])(utils?|helpers?|commons?|misc)([/.-]|$)/;

  expect(drawer.test('shared/money/string-utils.ts')).toBe(true);
  expect(sources.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
});

test('every folder of subgraphs is a subgraph of main.ts', async () => {
  const names = await readdir(join(projectRoot, 'subgraphs'));

  expect(names.toSorted()).toEqual(subgraphs.map(({ name }) => name).toSorted());
});

test('each decision has a number of its own, which its title begins with', async () => {
  const folder = join(projectRoot, 'docs/decisions');
  const files = (await readdir(folder)).toSorted();
  const numbers = files.map((file) => Number(file.slice(0, 3)));
  const titles = await Promise.all(
    files.map(async (file) => (await readFile(join(folder, file), 'utf8')).split('\n')[0]),
  );

  expect(numbers).toEqual([...new Set(numbers)]);
  expect(titles).toEqual(numbers.map((number) => expect.stringMatching(new RegExp(`^# ${number}\\. \\S`))));
});

const anatomy = [
  'README.md',
  ...['subgraph.ts', 'permissions.ts'],
  ...['schema.graphql', 'migrations/index.ts'],
];
const pages = ['shield.ts', 'events.ts', 'routes.ts'];

describe.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))('%s', (name, subgraph) => {
  test('has the anatomy of every subgraph, and each of its areas that of every area', async () => {
    const areas = await areasOf(name);
    const parts = areas.length > 0 ? areas.map((area) => `${area}/shield.ts`) : [...pages, 'errors.ts'];

    expect([...anatomy, ...parts].filter((part) => !isPresent(`subgraphs/${name}/${part}`))).toEqual([]);
  });

  test('has its pages in one place: beside the subgraph, or in its areas', async () => {
    const areas = await areasOf(name);
    const beside = areas.length > 0 ? pages.filter((page) => isPresent(`subgraphs/${name}/${page}`)) : [];

    expect(beside).toEqual([]);
  });

  test('wires every resolver, entity and route on its page', async () => {
    const files = await listFiles(`subgraphs/${name}`);
    const exported = async (suffix: string) => {
      const paths = files.filter((path) => path.endsWith(suffix));
      const modules = await Promise.all(
        paths.map((path) => import(join(projectRoot, path)) as Promise<object>),
      );
      return modules.flatMap((module) => Object.values(module) as unknown[]).flat();
    };
    const isClass = (value: unknown) => typeof value === 'function';

    expect(new Set(subgraph.resolvers)).toEqual(new Set((await exported('.resolver.ts')).filter(isClass)));
    expect(new Set(subgraph.entities)).toEqual(new Set((await exported('.entity.ts')).filter(isClass)));
    expect(new Set(subgraph.routes)).toEqual(new Set(await exported('.routes.ts')));
  });

  test('runs every migration of its folder', async () => {
    const files = await listFiles(`subgraphs/${name}/migrations`);
    const steps = files.map((path) => /(\d{3}-.+)\.ts$/.exec(path)?.[1]).filter((step) => step !== undefined);

    expect(subgraph.migrations.map((migration) => migration.name)).toEqual(
      steps.map((step) => `${name}/${step}`),
    );
  });
});

/** Folders of a subgraph that have a page of their own. */
async function areasOf(name: string): Promise<string[]> {
  const files = await listFiles(`subgraphs/${name}`);
  return files.flatMap((path) => /^subgraphs\/[^/]+\/([^/]+)\/area\.ts$/.exec(path)?.[1] ?? []);
}

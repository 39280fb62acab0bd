import { expect, test } from '@jest/globals';
import { lockedPackages } from './lock-file.js';
import { readProjectFile } from './source-files.js';

const minimum = JSON.parse(await readProjectFile('test/architecture/minimum-versions.json')) as Record<
  string,
  string
>;

/** No registry answers an audit here, so the versions that closed known holes are kept in a table. */
test.each(Object.entries(minimum))('every copy of %s is at least %s', (name, version) => {
  const found = lockedPackages.filter((copy) => copy.name === name);

  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((copy) => isOlder(copy.version, version))).toEqual([]);
});

test('there is one copy of graphql, since schemas of two do not mix', () => {
  expect(lockedPackages.filter(({ name }) => name === 'graphql').map(({ path }) => path)).toEqual([
    'node_modules/graphql',
  ]);
});

test('all parts of MikroORM have the same version', () => {
  const parts = lockedPackages.filter(({ name }) => name.startsWith('@mikro-orm/'));

  expect(new Set(parts.map(({ version }) => version)).size).toBe(1);
});

test('the lock file names no download address, so that it installs from any registry', () => {
  expect(lockedPackages.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('direct dependencies are pinned exactly', async () => {
  const manifest = JSON.parse(await readProjectFile('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const ranges = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).filter(
      ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    ),
  );

  expect(ranges).toEqual([]);
});

test('versions compare by number, and a release is newer than its candidates', () => {
  expect(isOlder('7.0.5', '7.0.6')).toBe(true);
  expect(isOlder('10.0.0', '9.9.9')).toBe(false);
  expect(isOlder('2.0.0-rc.4', '2.0.0')).toBe(true);
  expect(isOlder('2.0.0', '2.0.0')).toBe(false);
});

function isOlder(version: string, least: string): boolean {
  const order = numbersOf(version).map((number, index) => Math.sign(number - numbersOf(least)[index]!));
  const first = order.find((sign) => sign !== 0);
  return first === undefined ? version.includes('-') && !least.includes('-') : first < 0;
}

function numbersOf(version: string): number[] {
  return version.split('-')[0]!.split('.').map(Number);
}

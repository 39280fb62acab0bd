import { expect, test } from '@jest/globals';
import { satisfies } from 'semver';
import { renderLicences } from '../tools/render-licences.js';
import { lockedPackages } from './lock-file.js';
import { readProjectFile } from './source-files.js';

interface Manifest {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const { allowScripts, optionalDependencies } = JSON.parse(await readProjectFile('package.json')) as Manifest;

test('the page of licences names every package of a production install, and no other', async () => {
  expect(await readProjectFile('docs/licences.md')).toBe(renderLicences(lockedPackages));
});

test('a package without a licence is not taken for granted', () => {
  const [any] = lockedPackages;

  expect(() =>
    renderLicences([{ ...any!, name: 'unlabelled', license: undefined, isDevelopment: false }]),
  ).toThrow('unlabelled names no licence');
});

test('tools of tests and builds are in no production install', () => {
  const shipped = lockedPackages.filter(({ isDevelopment }) => !isDevelopment).map(({ name }) => name);
  const tools = ['typescript', 'jest', 'csv-parse', '@as-integrations/fastify', '@swc/core', 'prettier'];
  const explorers = ['@graphql-yoga/render-graphiql', '@scalar/fastify-api-reference'];

  expect([...tools, ...explorers].filter((tool) => shipped.includes(tool))).toEqual([]);
});

test('the code of the explorers, which the build takes out of their packages, has their licences beside it', async () => {
  const licences = await readProjectFile('dist/gateway/docs/explorers/LICENSES.txt');

  const names = Array.from(licences.matchAll(/^(@\S+) /gm), ([, name]) => name);
  expect(names).toEqual(['@graphql-yoga/render-graphiql', '@scalar/fastify-api-reference']);
  expect(licences.match(/^MIT License$/gm)).toHaveLength(2);
});

/** What npm would warn of when it installs, since .npmrc has it print errors alone. */
const runtimes = Object.entries(optionalDependencies).filter(([name]) => /^node-/.test(name));

test.each(runtimes)('every package runs on the Node.js of %s', (_name, runtime) => {
  const refusing = lockedPackages.filter(({ engines }) => engines.node && !satisfies(runtime, engines.node));

  expect(refusing.map(({ path, engines }) => `${path} needs ${engines.node}`)).toEqual([]);
});

test('no package is deprecated', () => {
  const deprecated = lockedPackages.filter((each) => each.deprecated);

  expect(deprecated.map(({ path, deprecated: reason }) => `${path}: ${reason}`)).toEqual([]);
});

test('somebody decided about every script that a package would run', () => {
  const scripted = [...new Set(lockedPackages.flatMap((each) => (each.hasInstallScript ? each.name : [])))];

  expect(scripted.filter((name) => !(name in allowScripts))).toEqual([]);
});

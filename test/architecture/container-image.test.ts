import { expect, test } from '@jest/globals';
import { isPresent, readProjectFile } from './source-files.js';

interface Copy {
  readonly from: string | undefined;
  readonly sources: readonly string[];
}

const dockerfile = await readProjectFile('Dockerfile');
const copies: readonly Copy[] = [...dockerfile.matchAll(/^COPY (?:--from=(\S+) )?(.+) \S+$/gm)].map(
  ([, from, sources]) => ({ from, sources: sources!.split(' ') }),
);
const ofProject = copies.filter(({ from }) => !from).flatMap(({ sources }) => sources);

test('the image is made of files that exist and that .dockerignore lets through', async () => {
  const admitted = (await readProjectFile('.dockerignore'))
    .split('\n')
    .filter((line) => line.startsWith('!'));

  expect(ofProject.filter((path) => !isPresent(path))).toEqual([]);
  expect(new Set(admitted)).toEqual(new Set(ofProject.map((path) => `!${path}`)));
});

test('the last stage takes from the others what the build left there', () => {
  const made = ['dist', 'node_modules'].map((path) => `/app/${path}`);
  const taken = copies.filter(({ from }) => from).flatMap(({ sources }) => sources);

  const isCopied = (path: string) => ofProject.some((own) => `${path}/`.startsWith(`/app/${own}/`));
  expect(taken.filter((path) => !made.includes(path) && !isCopied(path))).toEqual([]);
  // Read at the start.
  expect(taken).toContain('/app/gateway/docs/chapters');
});

test('the compiled sources are those that the build compiles', async () => {
  const { include } = JSON.parse(await readProjectFile('tsconfig.build.json')) as { include: string[] };
  const product = include.filter((path) => !path.startsWith('test')).map((path) => path.split('/')[0]);

  expect(ofProject).toEqual(expect.arrayContaining(product));
});

test('the image runs as a user without rights, on the Node.js that the platform needs', () => {
  const lastStage = dockerfile.split(/^FROM /m).at(-1)!;

  expect(lastStage).toMatch(/^USER node$/m);
  expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual(
    Array(3).fill('node:24-slim'),
  );
});

import { expect, test } from '@jest/globals';
import { isPresent, readProjectFile } from './source-files.js';

test('every path that the README names on the way of a request exists', async () => {
  const [, section = ''] = (await readProjectFile('README.md')).split('## A request, in order\n');
  const paths = [...section.split('\n## ')[0]!.matchAll(/`([^`\s]+\/[^`\s]+)`/g)].map(([, path]) => path!);

  expect(paths.length).toBeGreaterThanOrEqual(8);
  expect(paths.filter((path) => !isPresent(path))).toEqual([]);
});

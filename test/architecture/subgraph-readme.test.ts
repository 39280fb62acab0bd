import { describe, expect, test } from '@jest/globals';
import { subgraphs } from '../../main.js';
import { readProjectFile, readSources } from './source-files.js';

describe.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
  'the README of %s',
  (name, subgraph) => {
    test('names every event that it publishes and no other', async () => {
      expect(await namesIn(name, 'Publishes')).toEqual(subgraph.events.map(({ type }) => type).toSorted());
    });

    test('names every permission that it declares and no other', async () => {
      expect(await namesIn(name, 'Permissions')).toEqual(subgraph.permissions.map(({ id }) => id).toSorted());
    });

    test('names every table that it owns and no other', async () => {
      const migrations = await readSources(`subgraphs/${name}/migrations`);
      const tables = migrations.flatMap(({ text }) =>
        [...text.matchAll(/create table (\S+)/g)].map(([, table]) => table!),
      );

      expect(await namesIn(name, 'Owns')).toEqual(tables.toSorted());
    });
  },
);

/** The first word in backticks of each row of a section's table, sorted. */
async function namesIn(subgraph: string, section: string): Promise<string[]> {
  const readme = await readProjectFile(`subgraphs/${subgraph}/README.md`);
  const text = readme.split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!).sort();
}

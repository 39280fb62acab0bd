import { composeServices } from '@apollo/composition';
import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { join } from 'node:path';
import { composeGraph } from '../../gateway/supergraph/compose.js';
import { readSupergraphFile } from '../../gateway/supergraph/read-supergraph-file.js';
import { subgraphs } from '../../main.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { declaredSchema, printSchemaFile } from '../../shared/subgraph/build-schema.js';
import { readProjectFile } from './source-files.js';

const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});

test.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
  'the schema file of %s is the one that its code declares (npm run schema)',
  async (name, subgraph) => {
    expect(await readProjectFile(`subgraphs/${name}/schema.graphql`)).toBe(
      printSchemaFile(declaredSchema(subgraph)),
    );
  },
);

test('supergraph.yaml names exactly the subgraphs of main.ts', () => {
  expect(entries.map(({ name }) => name)).toEqual(subgraphs.map(({ name }) => name));
});

test('the subgraphs compose without a warning', () => {
  const { errors, hints } = composeServices(
    entries.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `local:${name}` })),
  );

  expect(errors).toBeUndefined();
  expect(hints!.filter(({ definition }) => definition.level.name === 'WARN').map(String)).toEqual([]);
});

test('the subgraphs have nothing that composes and cannot be planned', () => {
  expect(() => composeGraph(entries)).not.toThrow();
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { subgraphs } from '../../main.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { declaredSchema, printSchemaFile } from '../../shared/subgraph/build-schema.js';

/** Writes each subgraph's `schema.graphql` from its code: `npm run schema`, after a change of the graph. */
for (const definition of subgraphs) {
  const path = join(projectRoot, 'subgraphs', definition.name, 'schema.graphql');
  await writeFile(path, printSchemaFile(declaredSchema(definition)));
  console.log(path);
}

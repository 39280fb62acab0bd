// Runs the client preset of graphql-codegen as its command does: `node generate-types.js <options> <folder>`. The options
// are a file of JSON, beside the schema that it is about.
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildASTSchema, parse } from 'graphql';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const [, , options, folder] = process.argv;
const { documents, config } = JSON.parse(await readFile(options, 'utf8'));
const schema = parse(await readFile(join(dirname(options), 'schema.graphql'), 'utf8'));
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: `${folder}/`,
  schema,
  schemaAst: buildASTSchema(schema),
  documents: documents.map((text, index) => ({
    location: `${index}.ts`,
    document: parse(text),
    rawSDL: text,
  })),
  config,
  plugins: [],
  pluginMap: {},
  presetConfig: {},
});
for (const output of outputs) await writeFile(output.filename, await codegen(output));

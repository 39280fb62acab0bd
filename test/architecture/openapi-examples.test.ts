import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formatNames, isOfFormat } from '../../shared/records/formats.js';
import { readProjectFile } from './source-files.js';

interface Described {
  readonly $ref?: string;
  readonly name?: string;
  readonly schema: object;
  readonly example?: unknown;
}

const { paths, components } = JSON.parse(await readProjectFile('dist/openapi.json')) as {
  paths: Record<string, Record<string, { parameters: Described[] }>>;
  components: { parameters: Record<string, Described>; headers: Record<string, Described> };
};
const parameters = Object.entries(paths).flatMap(([path, methods]) =>
  Object.values(methods).flatMap((operation) =>
    operation.parameters
      .filter(({ $ref }) => !$ref)
      .map((parameter) => [`${path} ${parameter.name}`, parameter] as const),
  ),
);
const described = [
  ...parameters,
  ...Object.entries(components.parameters),
  ...Object.entries(components.headers),
];

const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text: string) => isOfFormat(name, text)]),
);
const ajv = new Ajv2020({ strict: false, formats: { ...formats, int32: true } });

test('every parameter and header has an example that fits its own schema', () => {
  const faults = described.flatMap(([name, { schema, example }]) => {
    if (example === undefined) return [`${name} has none`];
    return ajv.validate(schema, example) ? [] : [`${name}: ${String(example)} ${ajv.errorsText()}`];
  });

  expect(described.length).toBeGreaterThan(250);
  expect(faults).toEqual([]);
});

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

interface Content {
  readonly content?: Readonly<Record<string, { readonly example?: unknown }>>;
}

interface Operation {
  readonly parameters: Described[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

const { paths, webhooks, components } = JSON.parse(await readProjectFile('dist/openapi.json')) as {
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, { post: { requestBody: Required<Content> } }>;
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

/** The texts of an example that only repeat the name of their field. */
function namesakes(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => namesakes(each, name));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => namesakes(inner, key));
  const words = name.replaceAll('_', ' ');
  return typeof value === 'string' && [words, words.replace(/s$/, '')].includes(value.replace(/\.+$/, ''))
    ? [name]
    : [];
}

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

test('no example says only what its field is called', () => {
  const examples = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ requestBody, responses }) =>
      [requestBody, ...Object.values(responses)].flatMap((each) =>
        Object.values(each?.content ?? {}).map(({ example }) => [path, example] as const),
      ),
    ),
  );
  const ofEvents = Object.entries(webhooks).flatMap(([type, { post }]) =>
    Object.values(post.requestBody.content).map(({ example }) => [type, example] as const),
  );
  const ofParameters = parameters.map(([name, { example }]) => {
    const field = /filter\[(\w+)/.exec(name)?.[1] ?? name.split(' ')[1]!;
    return [name, { [field]: example }] as const;
  });

  expect(examples.length).toBeGreaterThan(150);
  expect(
    [...examples, ...ofEvents, ...ofParameters].flatMap(([where, example]) =>
      namesakes(example).map((name) => `${where}: ${name}`),
    ),
  ).toEqual([]);
});

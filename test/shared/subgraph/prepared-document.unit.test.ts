import { expect, test } from '@jest/globals';
import {
  execute,
  getNamedType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
  parse,
  print,
  validate,
} from 'graphql';
import type { ExecutionResult, GraphQLField, GraphQLSchema } from 'graphql';
import { PreparedDocument } from '../../../shared/subgraph/prepared-document.js';
import { InputWriter } from '../../gateway/equality/input-writer.js';
import { generatedPlatform } from '../../gateway/executor/generated-supergraph.js';
import { anyArguments } from '../../gateway/executor/random-arguments.js';
import { randomRequests, seededRandom, type RandomRequest } from '../../gateway/executor/random-document.js';

const seed = Number(process.env.EQUALITY_SEED ?? 20_261_128);
/** Of each subgraph. */
const documents = Number(process.env.EQUALITY_FORMS ?? 1) * 8;

test('a document answers the same each time, whatever its inputs, nulls and errors', async () => {
  const subgraphs = await generatedPlatform({ number: 0 });
  const compared = { documents: 0, withErrors: 0 };

  for (const { schema } of subgraphs) {
    answerLater(schema);
    const random = seededRandom(seed);
    const requests = randomRequests(schema, seed, anyArguments);
    const forms = writtenForms(schema, random);
    for (let count = 0; count < documents; count += 1) {
      for (const { text, variables } of [requests.next().value, forms.next().value]) {
        const expected = await execute({ schema, document: parse(text), variableValues: variables });
        const prepared = new PreparedDocument(schema, text);
        const run = async () => plain(await prepared.run(undefined, variables, {} as never));
        const answers = [await run(), await run(), await run()];
        expect({ text, variables, answers }).toEqual({
          text,
          variables,
          answers: Array(3).fill(plain(expected)),
        });
        compared.documents += 1;
        if (expected.errors) compared.withErrors += 1;
      }
    }
  }

  process.stdout.write(`Prepared documents: seed ${seed}, ${JSON.stringify(compared)}\n`);
  expect(compared.withErrors).toBeGreaterThan(compared.documents / 20);
}, 120_000);

/** As resolvers that read a database do; graphql-js does not begin the fields behind one that throws at once. */
function answerLater(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      // Equal arguments may come in another order.
      const sorted = (args: object) => Object.fromEntries(Object.entries(args).sort());
      if (resolve)
        field.resolve = async (source, args, context, info) =>
          (await resolve(source, sorted(args as object), context, info)) as unknown;
    }
  }
}

/**
 * The data, each error at a null that it made, and that the other nulls are explained. What is told of fields below a
 * null depends on which of them fails first.
 */
function plain({ data, errors = [] }: ExecutionResult) {
  const answered = JSON.parse(JSON.stringify(data ?? null)) as unknown;
  const told = errors.map(({ message, path = [], originalError }) => {
    const place = firstNull(answered, path);
    if (place < path.length) return `a null at ${path.slice(0, place).join('.')}`;
    return `${message} at ${path.join('.')} by ${originalError?.name}`;
  });
  return { data: answered, errors: [...new Set(told)].sort() };
}

/** How much of the path leads to the first null on it. */
function firstNull(data: unknown, path: readonly (string | number)[]): number {
  let value = data;
  for (const [index, key] of path.entries()) {
    if (value === null || value === undefined) return index;
    value = (value as Record<string | number, unknown>)[key];
  }
  return path.length;
}

/** Queries of each root field, its inputs in all forms. */
function* writtenForms(
  schema: GraphQLSchema,
  random: (limit: number) => number,
): Generator<Pick<RandomRequest, 'text' | 'variables'>, never> {
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(({ name }) => name[0] !== '_');
  for (;;) {
    const writer = new InputWriter(random);
    const field = fields[random(fields.length)]!;
    const root = write(field, writer, 2);
    const variables = writer.definitions.length > 0 ? `(${writer.definitions.join(', ')})` : '';
    const text = `query ${variables} { ${root} }`;
    if (validate(schema, parse(text)).length === 0)
      yield { text: print(parse(text)), variables: writer.variables };
  }
}

function write(field: GraphQLField<unknown, unknown>, writer: InputWriter, depth: number): string {
  const named = getNamedType(field.type);
  const head = `${field.name}${writer.arguments(field.args, {})}`;
  if (!isObjectType(named)) return isLeafType(named) ? head : `${head} { __typename }`;
  const inner = Object.values(named.getFields()).filter(
    (each) => depth > 0 || isLeafType(getNamedType(each.type)),
  );
  return `${head} { __typename ${inner.map((each) => write(each, writer, depth - 1)).join(' ')} }`;
}

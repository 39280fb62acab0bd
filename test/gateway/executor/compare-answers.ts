import { expect } from '@jest/globals';
import { executeSync, type DocumentNode, type GraphQLError } from 'graphql';
import type { StockAnswer, StockError } from './stock-gateway.js';
import type { SupergraphUnderTest } from './supergraph-under-test.js';

type OurAnswer = Awaited<ReturnType<SupergraphUnderTest['run']>>;

/** What a comparison met; a generator that meets too little proves nothing. */
export interface Met {
  /** Errors of subgraphs. */
  reported: number;
  /** Nulls and values that break the schema. */
  own: number;
  /** Answers whose errors the stock gateway put at another object. */
  misplaced: number;
  /** Answers whose order of keys graphql-js confirmed. */
  ordered: number;
}

/** Throws unless both answers are the same, but for what the differential test lists. */
export function compareAnswers(
  ours: OurAnswer,
  stock: StockAnswer,
  hasAbstractList: boolean,
): Omit<Met, 'ordered'> {
  expect(ours.data).toEqual(stock.data);
  const errors = ours.errors ?? [];
  const reported = errors.filter((error) => 'serviceName' in error.extensions);
  const own = errors.filter(
    (error) => !('serviceName' in error.extensions) && !error.message.includes('field Media.'),
  );
  const misplaced = compareReported(reported, stock.errors, ours.data, hasAbstractList);
  if (stock.errors.length === 0) expect(texts(own)).toEqual(texts(stock.valueCompletion));
  return { reported: reported.length, own: own.length, misplaced };
}

/** Compares subgraph errors; answers 1 when the stock gateway put some of them at another object. */
function compareReported(
  ours: readonly GraphQLError[],
  stock: readonly StockError[],
  data: unknown,
  hasAbstractList: boolean,
): number {
  const isMisplaced = hasAbstractList && `${texts(ours)}` !== `${texts(stock)}`;
  if (!isMisplaced) {
    expect(texts(ours)).toEqual(texts(stock));
    return 0;
  }
  const messages = (errors: readonly StockError[]) => errors.map(({ message }) => message).sort();
  expect(messages(ours)).toEqual(messages(stock));
  const lost = ours.filter(({ path }) => !leadsToGap(data, path));
  expect(texts(lost)).toEqual([]);
  return 1;
}

/** Whether the path stays within the answer: up to a null, or to an object that lacks or nulled the rest. */
function leadsToGap(data: unknown, path: readonly (string | number)[] | undefined): boolean {
  let value = data;
  for (const key of path ?? []) {
    if (value === null) return true;
    if (typeof value !== 'object' || value === undefined) return false;
    // The planner may ask all objects of an interface for what the client asks of one type.
    if (!Object.hasOwn(value, key)) return typeof key === 'string';
    value = (value as Record<string | number, unknown>)[key];
  }
  return value === null || (typeof value === 'object' && Object.values(value).includes(null));
}

function texts(errors: readonly StockError[]): string[] {
  const withoutType = (message: string) => message.replace(/(?<=\bfield )\w+\./, '');
  return errors.map(({ message, path }) => `${withoutType(message)} at ${path?.join('.')}`).sort();
}

/** Lets graphql-js answer the same document from our answer: it must find every key, in our order. */
export function compareOrder(
  { apiSchema: schema }: SupergraphUnderTest,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  rootValue: unknown,
): number {
  const reference = executeSync({
    schema,
    document,
    variableValues,
    rootValue,
    fieldResolver: (source, _args, _context, info) => (source as Record<string, unknown>)[info.path.key],
    typeResolver: (value) => (value as { __typename?: string }).__typename,
  });
  // Without `__typename` in the answer graphql-js cannot tell the type, and nulls repeat their errors.
  if (reference.errors !== undefined || rootValue === null) return 0;
  expect(JSON.stringify(rootValue)).toEqual(JSON.stringify(reference.data));
  return 1;
}

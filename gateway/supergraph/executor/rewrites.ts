import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { typeNamesUnder } from './object-types.js';
import { isResponseObject, readOwn, writeOwn, type ResponseObject } from './response-object.js';

const FRAGMENT = '... on ';

type Level = readonly ResponseObject[];

/**
 * Compiles the changes a plan makes to what is sent (types of interface objects) or received (fields that
 * the planner had to alias because their types conflict between fragments).
 */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): (value: ResponseObject) => void {
  if (rewrites === undefined || rewrites.length === 0) return () => {};
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, schema));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

/** The key that each aliased field of the subgraph's answer has for the client. */
export function clientKeys(rewrites: readonly FetchDataRewrite[] | undefined): ReadonlyMap<unknown, string> {
  const renames = (rewrites ?? []).filter((rewrite) => rewrite.kind === 'KeyRenamer');
  return new Map(renames.map(({ path, renameKeyTo }) => [path.at(-1), renameKeyTo]));
}

function compileRewrite(rewrite: FetchDataRewrite, schema: GraphQLSchema) {
  const steps = rewrite.path.slice(0, -1).map((step) => compileStep(step, schema));
  const key = rewrite.path.at(-1) ?? '';
  const change =
    rewrite.kind === 'ValueSetter'
      ? (object: ResponseObject) => writeOwn(object, key, rewrite.setValueTo)
      : (object: ResponseObject) => renameKey(object, key, rewrite.renameKeyTo);
  return (value: ResponseObject) => {
    for (const object of steps.reduce<Level>((level, step) => step(level), [value])) change(object);
  };
}

function compileStep(step: string, schema: GraphQLSchema): (level: Level) => Level {
  if (!step.startsWith(FRAGMENT)) return (level) => objectsIn(level.map((object) => readOwn(object, step)));
  const typeNames = typeNamesUnder(schema, step.slice(FRAGMENT.length));
  return (level) => level.filter(({ __typename }) => __typename === undefined || typeNames.has(__typename));
}

function objectsIn(values: readonly unknown[]): ResponseObject[] {
  return values.flatMap((value) =>
    Array.isArray(value) ? objectsIn(value) : isResponseObject(value) ? [value] : [],
  );
}

function renameKey(object: ResponseObject, from: string, to: string): void {
  const value = readOwn(object, from);
  if (value === undefined) return;
  writeOwn(object, to, value);
  // Deleting would turn the object into a slow dictionary; a merge skips undefined.
  object[from] = undefined;
}

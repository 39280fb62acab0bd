import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RequestContext } from '../principal/request-context.js';
import { validateArguments } from './validate-arguments.js';
import type { ResolverClass } from './subgraph-definition.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;
type Storage = ReturnType<typeof getMetadataStorage>;
type FieldResolver = Storage['fieldResolvers'][number];
type Parameter = NonNullable<FieldResolver['params']>[number];

/** What one parameter of a method is given. */
type Give = (...call: Parameters<Resolver>) => unknown;

/**
 * Calls the methods of field resolvers themselves. type-graphql makes a promise and new argument objects for each
 * object of a list; a page of twenty customers asks `interactions` twenty times with the same ones. What is not
 * plain (middlewares, roles, arguments that hold inputs) stays with type-graphql.
 */
export function callFieldsDirectly(
  schema: GraphQLSchema,
  instances: ReadonlyMap<ResolverClass, object>,
): void {
  const storage = getMetadataStorage();
  for (const metadata of storage.fieldResolvers) {
    const instance = instances.get(metadata.target as ResolverClass) as Record<string, Resolver> | undefined;
    const type = instance && schema.getType(typeNameOf(storage, metadata));
    if (!isObjectType(type)) continue;
    const resolver = directResolver(storage, metadata, instance!);
    const field = type.getFields()[metadata.schemaName];
    if (resolver && field) field.resolve = resolver as never;
  }
}

function typeNameOf(storage: Storage, { getObjectType }: FieldResolver): string {
  const target: unknown = getObjectType?.();
  return storage.objectTypes.find((type) => type.target === target)?.name ?? '';
}

function directResolver(
  storage: Storage,
  { kind, methodName, params = [], middlewares = [], roles = [] }: FieldResolver,
  instance: Record<string, unknown>,
): Resolver | undefined {
  if (kind !== 'external' || middlewares.length > 0 || roles.length > 0) return undefined;
  const givers = params.toSorted((a, b) => a.index - b.index).map((each) => giverOf(storage, each));
  if (!givers.every((give) => give !== undefined)) return undefined;
  const method = instance[methodName] as (...values: unknown[]) => unknown;
  return (...call) =>
    method.apply(
      instance,
      givers.map((give) => give(...call)),
    );
}

/** Undefined for a kind of parameter that is left to type-graphql. */
function giverOf(storage: Storage, parameter: Parameter): Give | undefined {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName === undefined ? (root) => root : undefined;
    case 'context':
      return parameter.propertyName === undefined ? (_root, _args, context) => context : undefined;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'args': {
      const type = parameter.getType() as new () => object;
      return holdsInputs(storage, type) ? undefined : argumentsOf(type);
    }
    default:
      return undefined;
  }
}

function holdsInputs(storage: Storage, type: object): boolean {
  const classes = new Set(ancestry(type));
  const isInput = (target: unknown) => storage.inputTypes.some((input) => input.target === target);
  return storage.argumentTypes
    .filter(({ target }) => classes.has(target))
    .some(({ fields = [] }) => fields.some((field) => isInput(field.getType())));
}

/** The class and those that it extends. */
function ancestry(type: object): object[] {
  const parent = Object.getPrototypeOf(type) as object | null;
  return parent && parent !== Function.prototype ? [type, ...ancestry(parent)] : [type];
}

/** Makes and checks the argument object when the values differ from those of the call before. */
function argumentsOf(type: new () => object): Give {
  let last: { readonly raw: Record<string, unknown>; readonly made: object } | undefined;
  return (_root, raw, _context, info) => {
    if (last && isEqual(last.raw, raw as Record<string, unknown>)) return last.made;
    const made = Object.freeze(Object.assign(new type(), raw));
    void validateArguments(made, type, { info } as never);
    last = { raw: raw as Record<string, unknown>, made };
    return made;
  };
}

function isEqual(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  for (const key in left) if (left[key] !== right[key]) return false;
  for (const key in right) if (!(key in left)) return false;
  return true;
}

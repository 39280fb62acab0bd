import {
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RequestContext } from '../kernel/request-context.js';
import { validateArguments } from './validate-arguments.js';
import type { ResolverClass } from './subgraph-definition.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;
type Storage = ReturnType<typeof getMetadataStorage>;
type FieldResolver = Storage['fieldResolvers'][number];
type Method = Storage['queries'][number] | FieldResolver;
type Parameter = NonNullable<Method['params']>[number];
type Arguments = Readonly<Record<string, unknown>>;

/** What one parameter of a method is given. */
type Give = (root: unknown, args: Arguments, context: RequestContext, info: GraphQLResolveInfo) => unknown;

/**
 * Calls the methods of reading resolvers themselves. type-graphql makes a promise and new argument objects for each
 * object of a list; a page of twenty customers asks `interactions` twenty times with the same ones. Middlewares, roles
 * and arguments that hold inputs stay with type-graphql, mutations altogether.
 */
export function callDirectly(schema: GraphQLSchema, instances: ReadonlyMap<ResolverClass, object>): void {
  const storage = getMetadataStorage();
  const calls = [
    ...storage.queries.map((method) => ({ method, type: 'Query' })),
    ...storage.fieldResolvers
      .filter(({ kind }) => kind === 'external')
      .map((method) => ({ method, type: typeNameOf(storage, method) })),
  ];
  for (const { method, type: name } of calls) {
    const instance = instances.get(method.target as ResolverClass) as Record<string, unknown> | undefined;
    const type = schema.getType(name);
    const field = instance && isObjectType(type) ? type.getFields()[method.schemaName] : undefined;
    if (field?.resolve) field.resolve = directResolver(method, instance!, field.resolve as Resolver) as never;
  }
}

function typeNameOf(storage: Storage, { getObjectType }: FieldResolver): string {
  const target: unknown = getObjectType?.();
  return storage.objectTypes.find((type) => type.target === target)?.name ?? '';
}

function directResolver(
  { methodName, params = [], middlewares = [], roles = [] }: Method,
  instance: Record<string, unknown>,
  fallback: Resolver,
): Resolver {
  if (middlewares.length > 0 || roles.length > 0) return fallback;
  const givers = params.toSorted((a, b) => a.index - b.index).map(giverOf);
  if (!givers.every((give) => give !== undefined)) return fallback;
  const method = instance[methodName] as (...values: unknown[]) => unknown;
  return (root, args, context, info) =>
    holdsInputs(args as Arguments)
      ? fallback(root, args, context, info)
      : method.apply(
          instance,
          givers.map((give) => give(root, args as Arguments, context, info)),
        );
}

/** Undefined for a kind of parameter that is left to type-graphql. */
function giverOf(parameter: Parameter): Give | undefined {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName === undefined ? (root) => root : undefined;
    case 'context':
      return parameter.propertyName === undefined ? (_root, _args, context) => context : undefined;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'arg':
      return (_root, args) => args[parameter.name];
    case 'args':
      return argumentsOf(parameter.getType() as new () => object);
    default:
      return undefined;
  }
}

function holdsInputs(args: Arguments): boolean {
  for (const name in args) if (typeof args[name] === 'object' && args[name] !== null) return true;
  return false;
}

/** Makes and checks the argument object when the values differ from those of the call before. */
function argumentsOf(type: new () => object): Give {
  let last: { readonly raw: Arguments; readonly made: object } | undefined;
  return (_root, raw, _context, info) => {
    if (last && isEqual(last.raw, raw)) return last.made;
    const made = Object.assign(new type(), raw);
    void validateArguments(made, type, { info } as never);
    last = { raw, made: Object.freeze(made) };
    return made;
  };
}

function isEqual(left: Arguments, right: Arguments): boolean {
  for (const name in left) if (left[name] !== right[name]) return false;
  for (const name in right) if (!(name in left)) return false;
  return true;
}

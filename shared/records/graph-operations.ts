import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { Kernel } from '../kernel/kernel.js';
import type { RequestContext } from '../kernel/request-context.js';
import { openedByGateway } from './event-stream.js';
import type { GraphClass, GraphField } from './graph-classes.js';

/** What an operation is called with. */
export interface GraphCall<Root = unknown, Arguments = unknown> {
  readonly kernel: Kernel;
  readonly context: RequestContext;
  readonly info: GraphQLResolveInfo;
  readonly root: Root;
  readonly args: Arguments;
}

/** A root field, or a field that is more than a value of its row. */
export interface GraphOperation {
  readonly kind: 'query' | 'mutation' | 'subscription' | 'field';
  readonly name: string;
  readonly type: () => unknown;
  readonly description: string;
  readonly isNullable?: boolean;
  /** One by one, or as a class of arguments. */
  readonly args?: readonly GraphField[] | GraphClass;
  readonly directive?: string;
  readonly resolve: (call: GraphCall<never, never>) => unknown;
}

/** A resolver class; the subgraph makes one instance of it, over the kernel. */
export type RecordResolverClass = new (kernel: Kernel) => object;

/** A class with these operations, which type-graphql knows. */
export function resolverClass(of: GraphClass, operations: readonly GraphOperation[]): RecordResolverClass {
  class Operations {
    constructor(readonly kernel: Kernel) {}
  }
  for (const operation of operations) declareOperation(Operations.prototype, operation);
  Resolver(() => of)(Operations);
  return Operations;
}

function declareOperation(prototype: object, operation: GraphOperation): void {
  const { name, args = [], directive } = operation;
  const isClass = typeof args === 'function';
  const names = isClass ? [] : args.map((argument) => argument.name);
  const method = function (this: { kernel: Kernel }, ...values: unknown[]) {
    const [root, context, info, ...rest] = values;
    const passed = isClass
      ? rest[0]
      : Object.fromEntries(names.map((argument, index) => [argument, rest[index]]));
    return operation.resolve({ kernel: this.kernel, root, context, info, args: passed } as never);
  };
  const descriptor = { value: method, writable: true, configurable: true };
  Object.defineProperty(prototype, name, descriptor);
  Root()(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
  if (isClass) Args(() => args)(prototype, name, firstArgument);
  else args.forEach((argument, index) => declareArgument(prototype, name, argument, index + firstArgument));
  if (directive) Directive(directive)(prototype, name, descriptor);
  decoratorOf(operation)(prototype, name, descriptor);
}

/** Behind root, context and info. */
const firstArgument = 3;

function declareArgument(prototype: object, method: string, argument: GraphField, index: number): void {
  const { name, type, isNullable = false, description } = argument;
  Arg(name, type as () => StringConstructor, { nullable: isNullable, description })(prototype, method, index);
}

function decoratorOf({ kind, type, isNullable = false, description }: GraphOperation): MethodDecorator {
  const returns = type as () => StringConstructor;
  const options = { nullable: isNullable, description };
  if (kind === 'query') return Query(returns, options);
  if (kind === 'mutation') return Mutation(returns, options);
  if (kind === 'field') return FieldResolver(returns, options) as MethodDecorator;
  return Subscription(returns, { ...options, subscribe: openedByGateway });
}

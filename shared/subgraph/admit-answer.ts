import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from '../kernel/request-context.js';
import { admissionsOf } from './apply-shield.js';

/** An operation whose answer is given without being carried out. */
export interface AnsweredOperation {
  readonly query: string;
  readonly operationName?: string | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** Asks the shield of the root fields alone, in order. Throws what the first of them refuses with. */
export async function admitRoots(
  schema: GraphQLSchema,
  operation: AnsweredOperation,
  context: RequestContext,
): Promise<void> {
  const walk = new Walk(schema, operation, context);
  for (const { field } of walk.fieldsOf(walk.root, walk.selections))
    for (const admit of admissionsOf(field)) await admit({}, {}, context);
}

/**
 * Asks the shield of every field that an answer has, as if it were resolved now: what was given once is not
 * given again to a caller who could not get it today. Throws what the first of them refuses with.
 */
export function admitAnswer(
  schema: GraphQLSchema,
  operation: AnsweredOperation,
  data: Values | null | undefined,
  context: RequestContext,
): Promise<void> {
  const walk = new Walk(schema, operation, context);
  return walk.admit(walk.root, walk.selections, data);
}

class Walk {
  readonly root: GraphQLObjectType;
  readonly selections: SelectionSetNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    { query, operationName }: AnsweredOperation,
    private readonly context: RequestContext,
  ) {
    const document = parse(query, { noLocation: true });
    const operation = getOperationAST(document, operationName);
    const root = operation && schema.getRootType(operation.operation);
    if (!root) throw new Error('There is no such operation.');
    this.root = root;
    this.selections = operation.selectionSet;
    this.#fragments = fragmentsOf(document);
  }

  async admit(type: GraphQLObjectType, selections: SelectionSetNode, value: unknown): Promise<void> {
    if (Array.isArray(value)) {
      for (const each of value) await this.admit(type, selections, each);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const fields = [...this.fieldsOf(type, selections)].filter(({ key }) => key in value);
    // Rules that look at the record know its fields by their names, whatever the document calls them.
    const source = Object.fromEntries(fields.map(({ key, field }) => [field.name, (value as Values)[key]]));
    for (const { key, field, below } of fields) {
      for (const admit of admissionsOf(field)) await admit(source, {}, this.context);
      if (below) await this.#admitBelow(field.type, below, (value as Values)[key]);
    }
  }

  async #admitBelow(type: GraphQLOutputType, below: SelectionSetNode, value: unknown): Promise<void> {
    const named = getNamedType(type);
    if (isObjectType(named)) return this.admit(named, below, value);
    if (!isAbstractType(named)) return;
    for (const each of [value].flat(Infinity)) {
      const name = (each as { __typename?: string } | null)?.__typename;
      const known = this.schema.getPossibleTypes(named).filter((possible) => possible.name === name);
      // Without a name it may be any of them.
      const types = known.length > 0 ? known : this.schema.getPossibleTypes(named);
      for (const possible of types) await this.admit(possible, below, each);
    }
  }

  /** The fields that a selection asks of an object, through its fragments. */
  *fieldsOf(type: GraphQLObjectType, { selections }: SelectionSetNode): Generator<Selected> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        const key = selection.alias?.value ?? selection.name.value;
        if (field) yield { key, field, below: selection.selectionSet };
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value)!;
      const condition = fragment.typeCondition?.name.value;
      const wanted = condition === undefined ? type : this.schema.getType(condition);
      const isMeant = wanted === type || (isAbstractType(wanted) && this.schema.isSubType(wanted, type));
      if (isMeant) yield* this.fieldsOf(type, fragment.selectionSet);
    }
  }
}

interface Selected {
  /** What the answer calls it. */
  readonly key: string;
  readonly field: ReturnType<GraphQLObjectType['getFields']>[string];
  readonly below: SelectionSetNode | undefined;
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

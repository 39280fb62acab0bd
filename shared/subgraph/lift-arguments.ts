import {
  getArgumentValues,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type NameNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';

/** A document in which every argument is a variable, whose value is computed already. */
export interface LiftedDocument {
  readonly document: DocumentNode;
  /** Its variables, by those of the document that it was made from. Undefined when an argument is refused. */
  read(variables: Record<string, unknown>): Record<string, unknown> | undefined;
}

/** A field with arguments, and the names of the variables that stand for them. */
interface LiftedField {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly variables: readonly { readonly argument: string; readonly name: string }[];
}

/** What is computed already passes as it is. */
const liftedInput = new GraphQLScalarType({ name: 'LiftedInput_', parseValue: (value) => value });

const extendedSchemas = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** The schema that lifted documents are compiled in: the same types, and the one of their variables. */
export function withLiftedInput(schema: GraphQLSchema): GraphQLSchema {
  let extended = extendedSchemas.get(schema);
  if (!extended) {
    const { types, ...config } = schema.toConfig();
    extended = new GraphQLSchema({ ...config, types: [...types, liftedInput], assumeValid: true });
    extendedSchemas.set(schema, extended);
  }
  return extended;
}

/**
 * Puts a variable in the place of every argument of a valid document, also of those that it leaves to their defaults.
 * graphql-js computes them for each run, so that absent, null and default are what they are there.
 */
export function liftArguments(schema: GraphQLSchema, document: DocumentNode): LiftedDocument {
  const fields: LiftedField[] = [];
  const types = new TypeInfo(schema);
  const lifted: DocumentNode = visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave(node) {
          const definition = types.getFieldDef();
          if (!definition?.args.length) return undefined;
          const variables = definition.args.map(({ name }) => ({
            argument: name,
            name: `lifted${fields.length}_${name}`,
          }));
          fields.push({ definition, node, variables });
          return { ...node, arguments: variables.map(({ argument, name }) => argumentNode(argument, name)) };
        },
      },
    }),
  );
  const { constant = [], changing = [] } = Object.groupBy(fields, (field) =>
    isConstant(field) ? 'constant' : 'changing',
  );
  const constants = read(constant, {}, {});
  return {
    document: withVariables(lifted, fields),
    read: (variables) => read(changing, variables, { ...constants }),
  };
}

/** Whether the arguments are the same in every run, and nothing that a resolver could change for the next. */
function isConstant({ definition, node }: LiftedField): boolean {
  let hasVariables = false;
  visit(node, { SelectionSet: () => false, Variable: () => void (hasVariables = true) });
  const values = hasVariables ? undefined : valuesOrUndefined(definition, node, {});
  return (
    values !== undefined &&
    Object.values(values).every((value) => typeof value !== 'object' || value === null)
  );
}

/** Adds the values of the fields' variables to `lifted`. */
function read(
  fields: readonly LiftedField[],
  given: Record<string, unknown>,
  lifted: Record<string, unknown>,
): Record<string, unknown> | undefined {
  for (const { definition, node, variables } of fields) {
    const values = valuesOrUndefined(definition, node, given);
    if (!values) return undefined;
    for (const { argument, name } of variables) if (argument in values) lifted[name] = values[argument];
  }
  return lifted;
}

function valuesOrUndefined(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
): Record<string, unknown> | undefined {
  try {
    return getArgumentValues(definition, node, variables);
  } catch {
    return undefined;
  }
}

function withVariables(document: DocumentNode, fields: readonly LiftedField[]): DocumentNode {
  const variableDefinitions = fields.flatMap(({ variables }) =>
    variables.map(({ name }) => variableDefinition(name)),
  );
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, variableDefinitions } : definition,
  );
  return { ...document, definitions };
}

function variableDefinition(name: string): VariableDefinitionNode {
  const type = { kind: Kind.NAMED_TYPE, name: nameNode(liftedInput.name) } as const;
  return { kind: Kind.VARIABLE_DEFINITION, variable: variableNode(name), type };
}

function argumentNode(argument: string, variable: string) {
  return { kind: Kind.ARGUMENT, name: nameNode(argument), value: variableNode(variable) } as const;
}

function variableNode(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: nameNode(name) };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

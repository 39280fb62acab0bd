import {
  getArgumentValues,
  GraphQLScalarType,
  GraphQLSchema,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
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

/** One argument of a field, and the variable that stands for it. */
interface LiftedArgument {
  readonly argument: GraphQLArgument;
  /** What the document writes; undefined for an argument that it leaves to its default. */
  readonly node: ArgumentNode | undefined;
  readonly field: FieldNode;
  readonly name: string;
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
  const found: LiftedArgument[] = [];
  let fields = 0;
  const types = new TypeInfo(schema);
  const lifted: DocumentNode = visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave(field) {
          const definition = types.getFieldDef();
          if (!definition?.args.length) return undefined;
          const prefix = `lifted${fields++}`;
          const own = definition.args.map((argument) => ({
            argument,
            node: field.arguments?.find(({ name }) => name.value === argument.name),
            field,
            name: `${prefix}_${argument.name}`,
          }));
          found.push(...own);
          return { ...field, arguments: own.map(({ argument, name }) => argumentNode(argument.name, name)) };
        },
      },
    }),
  );
  const constants: Record<string, unknown> = {};
  const readers = found.filter((each) => !readConstant(each, constants)).map(readerOf);
  return {
    document: withVariables(lifted, found),
    read(variables) {
      const values = { ...constants };
      return readers.every((read) => read(variables, values)) ? values : undefined;
    },
  };
}

/** Puts the value of an argument among the lifted ones, if there is one; false when it is refused. */
type ReadArgument = (
  variables: Readonly<Record<string, unknown>>,
  lifted: Record<string, unknown>,
) => boolean;

function readerOf(lifted: LiftedArgument): ReadArgument {
  const { argument, node, field, name } = lifted;
  if (node?.value.kind === Kind.VARIABLE) return variableReader(argument, node.value.name.value, name);
  // graphql-js computes it, as if the field had no other.
  const definition = { args: [argument] } as unknown as GraphQLField<unknown, unknown>;
  const alone = { ...field, arguments: node ? [node] : [] };
  return (variables, values) => {
    const own = valuesOrUndefined(definition, alone, variables);
    if (own && argument.name in own) values[name] = own[argument.name];
    return own !== undefined;
  };
}

/** Reads what is the same in every run, and nothing that a resolver could change for the next. */
function readConstant(lifted: LiftedArgument, constants: Record<string, unknown>): boolean {
  const kind = lifted.node?.value.kind;
  if (kind === Kind.VARIABLE || kind === Kind.OBJECT || kind === Kind.LIST) return false;
  const own: Record<string, unknown> = {};
  if (!readerOf(lifted)({}, own)) return false;
  if (Object.values(own).some((value) => typeof value === 'object' && value !== null)) return false;
  Object.assign(constants, own);
  return true;
}

/** A variable was read already, and is what graphql-js passes on: its value, or the default of the argument without one. */
function variableReader(
  { type, defaultValue }: GraphQLArgument,
  variable: string,
  name: string,
): ReadArgument {
  const isRequired = isNonNullType(type);
  return (variables, lifted) => {
    if (!Object.hasOwn(variables, variable)) {
      if (defaultValue === undefined) return !isRequired;
      lifted[name] = defaultValue;
      return true;
    }
    const value = variables[variable];
    if (value === undefined || (value === null && isRequired)) return false;
    lifted[name] = value;
    return true;
  };
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

function withVariables(document: DocumentNode, lifted: readonly LiftedArgument[]): DocumentNode {
  const variableDefinitions = lifted.map(({ name }) => variableDefinition(name));
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

import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';

const leaves: Readonly<Record<string, unknown>> = {
  String: 'text',
  ID: '01930000-0000-7000-8000-0000deadbeef',
  Int: 1,
  Float: 1.5,
  Boolean: true,
  BigInt: '1',
  Decimal: '1.5',
  Date: '2026-11-21',
  DateTime: '2026-11-21T06:20:00.000Z',
  JSON: { a: 1 },
  JSONObject: { a: 1 },
};

/** A value that the type takes, with no more in it than is required. */
export function soundValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return soundValue(type.ofType);
  if (isListType(type)) return [soundValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return leaves[type.name];
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, soundValue(field.type)]));
}

/** A place in an input, and how a value comes there. */
export interface InputPosition {
  /** Such as `filter.custom.0.eq`. */
  readonly path: string;
  readonly type: GraphQLInputType;
  /** The whole input with this value in that place. */
  readonly filledWith: (value: unknown) => unknown;
}

/** Every place within the type, itself included. A type within itself is not entered again. */
export function positionsOf(
  type: GraphQLInputType,
  path: string,
  within: readonly string[] = [],
): InputPosition[] {
  if (isNonNullType(type)) return positionsOf(type.ofType, path, within);
  const own: InputPosition = { path, type, filledWith: (value) => value };
  if (isListType(type)) {
    const inner = positionsOf(type.ofType as GraphQLInputType, `${path}.0`, within);
    return [
      own,
      ...inner
        .slice(isInputObjectType(inner[0]!.type) ? 1 : 0)
        .map((position) => wrapped(position, (value) => [value])),
    ];
  }
  if (!isInputObjectType(type) || within.includes(type.name)) return [own];
  const sound = soundValue(type) as object;
  const inner = Object.values(type.getFields()).flatMap((field) =>
    positionsOf(field.type, `${path}.${field.name}`, [...within, type.name]).map((position) =>
      wrapped(position, (value) => ({ ...sound, [field.name]: value })),
    ),
  );
  return [own, ...inner];
}

function wrapped(position: InputPosition, wrap: (value: unknown) => unknown): InputPosition {
  return { ...position, filledWith: (value) => wrap(position.filledWith(value)) };
}

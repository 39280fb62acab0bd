import {
  getNullableType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  isScalarType,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { isResponseObject } from '../response-object.js';
import type { CompileValue, SelectionScope } from './selection.js';
import { compileList } from './shape-list.js';
import { compileObject, type ShapeObject } from './shape-object.js';
import { reportInvalid, reportType, type ShapeValue } from './shaping.js';

/** Compiles values of every kind; the one entry by which fields and list elements are compiled. */
export const compileValue: CompileValue = (type, parent, selectionSets, scope) => {
  const valueType = getNullableType(type);
  if (isListType(valueType)) return compileList(valueType, parent, selectionSets, scope);
  if (isEnumType(valueType)) return compileEnum(valueType, parent);
  // Subgraphs serialised their scalars by the same rules; checking again would find nothing.
  if (isScalarType(valueType)) return undefined;
  return isObjectType(valueType)
    ? compileConcrete(valueType, parent, selectionSets, scope)
    : compileAbstract(valueType.name, parent, selectionSets, scope);
};

/** A subgraph may know enum values that clients do not: inaccessible or not yet composed ones. */
function compileEnum(type: GraphQLEnumType, parent: string): ShapeValue {
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value, shaping) => (names.has(value) ? value : reportInvalid(shaping, parent, type.name));
}

function compileConcrete(
  type: GraphQLObjectType,
  parent: string,
  selectionSets: readonly SelectionSetNode[],
  scope: SelectionScope,
): ShapeValue {
  // Compiled when the first object is met: fragments that nest widely cost only where there is data.
  let shape: ShapeObject | undefined;
  return (value, shaping) => {
    if (!isResponseObject(value)) return reportInvalid(shaping, parent, type.name);
    shape ??= compileObject(type, selectionSets, scope);
    return shape(value, shaping);
  };
}

function compileAbstract(
  type: string,
  parent: string,
  selectionSets: readonly SelectionSetNode[],
  scope: SelectionScope,
): ShapeValue {
  const shapes = new Map<unknown, ShapeObject>();
  return (value, shaping) => {
    if (!isResponseObject(value)) return reportInvalid(shaping, parent, type);
    const typename = value['__typename'] ?? type;
    let shape = shapes.get(typename);
    if (shape === undefined) {
      const runtimeType = typeof typename === 'string' ? scope.schema.getType(typename) : undefined;
      if (!isObjectType(runtimeType) && !isInterfaceType(runtimeType))
        return reportType(shaping, parent, type);
      shape = compileObject(runtimeType, selectionSets, scope);
      shapes.set(typename, shape);
    }
    return shape(value, shaping);
  };
}

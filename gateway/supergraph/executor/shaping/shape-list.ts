import {
  getNullableType,
  isNonNullType,
  type GraphQLList,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import type { SelectionScope } from './selection.js';
import { INVALID, reportInvalid, reportNull, type ShapeValue } from './shaping.js';

/** Compiles a list, of lists perhaps; undefined when its elements need no look. */
export function compileList(
  type: GraphQLList<GraphQLOutputType>,
  parent: string,
  selectionSets: readonly SelectionSetNode[],
  scope: SelectionScope,
): ShapeValue | undefined {
  const isNullable = !isNonNullType(type.ofType);
  const shape = scope.compileValue(type.ofType, parent, selectionSets, scope);
  if (shape === undefined && isNullable) return undefined;
  const elements = String(getNullableType(type.ofType));

  return (list, shaping) => {
    if (!Array.isArray(list)) return reportInvalid(shaping, parent, String(type));
    const shaped: unknown[] = [];
    let isValid = true;
    for (let index = 0; index < list.length; index++) {
      let value: unknown = list[index] ?? null;
      if (value === null) {
        if (!isNullable) value = reportNull(shaping, parent, elements, index);
      } else if (shape !== undefined) {
        shaping.path.push(index);
        value = shape(value as NonNullable<unknown>, shaping);
        shaping.path.pop();
      }
      if (value === INVALID) {
        isValid &&= isNullable;
        value = null;
      }
      shaped.push(value);
    }
    return isValid ? shaped : INVALID;
  };
}

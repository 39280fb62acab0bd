import { isNonNullType, isObjectType, type FieldNode } from 'graphql';
import { clientKeyOf } from '../planner-keys.js';
import { isInherited } from '../response-object.js';
import type { CompositeType, SelectionScope } from './selection.js';
import { reportInvalid, type ShapeValue } from './shaping.js';

/** How one key of a response object comes about. */
export interface FieldShape {
  readonly key: string;
  /** Its key in the tree of answers, where the planner needed another. */
  readonly treeKey: string;
  /** `constructor` and its like must be the source's own, not inherited. */
  readonly isRisky: boolean;
  /** The value when it is known beforehand: that of `__typename`. */
  readonly constant: string | undefined;
  readonly isNullable: boolean;
  /** Undefined when the value passes as it is. */
  readonly shape: ShapeValue | undefined;
}

/** Compiles the field that `nodes` ask for under one key of the tree. */
export function compileField(
  type: CompositeType,
  treeKey: string,
  nodes: readonly FieldNode[],
  scope: SelectionScope,
): FieldShape {
  const key = clientKeyOf(treeKey);
  const isRisky = isInherited(treeKey);
  const name = nodes[0]?.name.value ?? treeKey;
  if (name === '__typename') {
    const constant = isObjectType(type) ? type.name : undefined;
    return { key, treeKey, isRisky, constant, isNullable: false, shape: unknownType(type.name) };
  }
  const field = type.getFields()[name];
  if (field === undefined) {
    // `__schema` and `__type`: their answer was put into the tree complete.
    return { key, treeKey, isRisky, constant: undefined, isNullable: true, shape: undefined };
  }
  const isNullable = !isNonNullType(field.type);
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const shape = scope.compileValue(field.type, type.name, selectionSets, scope);
  return { key, treeKey, isRisky, constant: undefined, isNullable, shape };
}

/** Only an interface is known: the fetch that should have told the type failed. */
function unknownType(parent: string): ShapeValue {
  return (_value, shaping) => reportInvalid(shaping, parent, 'String');
}

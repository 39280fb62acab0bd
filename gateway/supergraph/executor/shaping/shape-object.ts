import type { SelectionSetNode } from 'graphql';
import type { ResponseObject } from '../response-object.js';
import { collectFields } from './collect-fields.js';
import { standsForRecord } from './edges.js';
import { compileField } from './field-shape.js';
import type { CompositeType, SelectionScope } from './selection.js';
import { INVALID, reportNull, type Shaping } from './shaping.js';
import { writeShape } from './write-shape.js';

/** Shapes an object of a known type; INVALID when a non-null field of it has no value. */
export type ShapeObject = (source: ResponseObject, shaping: Shaping) => ResponseObject | typeof INVALID;

/** Compiles what the client asked of objects of one type: its keys, in its order, and nothing else. */
export function compileObject(
  type: CompositeType,
  selectionSets: readonly SelectionSetNode[],
  scope: SelectionScope,
): ShapeObject {
  const collected = collectFields(type, selectionSets, scope);
  const fields = [...collected].map(([treeKey, nodes]) => compileField(type, treeKey, nodes, scope));
  const tools = {
    shapes: fields.map(({ shape }) => shape),
    refuseNull: (shaping: Shaping, key: string) => reportNull(shaping, type.name, type.name, key),
    INVALID,
  };
  return new Function('tools', writeShape(fields, !standsForRecord(type, collected)))(tools) as ShapeObject;
}

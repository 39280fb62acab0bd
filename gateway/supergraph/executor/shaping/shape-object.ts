import type { SelectionSetNode } from 'graphql';
import { responseClass, type ResponseObject } from '../response-object.js';
import { collectFields } from './collect-fields.js';
import { compileField } from './field-shape.js';
import type { KnownType, SelectionScope } from './selection.js';
import { INVALID, reportNull, type Shaping } from './shaping.js';

/** Shapes an object of a known type; INVALID when a non-null field of it has no value. */
export type ShapeObject = (source: ResponseObject, shaping: Shaping) => ResponseObject | typeof INVALID;

/** Compiles what the client asked of objects of one type: its keys, in its order, and nothing else. */
export function compileObject(
  type: KnownType,
  selectionSets: readonly SelectionSetNode[],
  scope: SelectionScope,
): ShapeObject {
  const Response = responseClass();
  const fields = [...collectFields(type, selectionSets, scope)].map(([treeKey, nodes]) =>
    compileField(type, treeKey, nodes, scope),
  );

  return (source, shaping) => {
    const shaped = new Response();
    shaping.objects += 1;
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as (typeof fields)[number];
      const { key, treeKey, shape } = field;
      if (field.constant !== undefined) {
        shaped[key] = field.constant;
        continue;
      }
      let value: unknown =
        field.isRisky && !Object.hasOwn(source, treeKey) ? null : (source[treeKey] ?? null);
      if (value === null) {
        if (!field.isNullable) return reportNull(shaping, type.name, type.name, key);
      } else if (shape !== undefined) {
        shaping.path.push(key);
        value = shape(value as NonNullable<unknown>, shaping);
        shaping.path.pop();
        if (value === INVALID) {
          if (!field.isNullable) return INVALID;
          value = null;
        }
      }
      shaped[key] = value;
    }
    return shaped;
  };
}

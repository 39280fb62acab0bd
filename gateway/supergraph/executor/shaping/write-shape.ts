import type { FieldShape } from './field-shape.js';

/**
 * Writes the function that shapes objects of one type, as JavaScript: with each key in its place the engine reads and
 * writes it at a known offset, where a loop over the fields looks it up by name. All that it takes from a client are
 * keys, which are GraphQL names, and stand as JSON.
 */
export function writeShape(fields: readonly FieldShape[], isCounted: boolean): string {
  const members = fields.map((field, index) => `${memberKey(field.key)}: ${valueOf(field, index)}`);
  return `
    const { shapes, refuseNull, INVALID } = tools;
    return (source, shaping) => {
      ${isCounted ? 'shaping.objects += 1;' : ''}
      ${fields.map(writeField).join('')}
      return { ${members.join(', ')} };
    };`;
}

function valueOf({ constant }: FieldShape, index: number): string {
  return constant === undefined ? `value${index}` : JSON.stringify(constant);
}

/** Computed, since `__proto__` would set the prototype; it costs a call into the engine, so the others are not. */
function memberKey(key: string): string {
  return key === '__proto__' ? '["__proto__"]' : JSON.stringify(key);
}

/** What is before the object is made: its value, or that there is none. */
function writeField(field: FieldShape, index: number): string {
  if (field.constant !== undefined) return '';
  const value = `value${index}`;
  const key = JSON.stringify(field.key);
  const whenNull = field.isNullable ? '' : `return refuseNull(shaping, ${key});`;
  const read = `let ${value} = ${readKey(field)} ?? null;`;
  if (!field.shape) return whenNull ? `${read} if (${value} === null) ${whenNull}\n` : `${read}\n`;
  return `
    ${read}
    if (${value} !== null) {
      shaping.path.push(${key});
      ${value} = shapes[${index}](${value}, shaping);
      shaping.path.pop();
      if (${value} === INVALID) ${field.isNullable ? `${value} = null` : 'return INVALID'};
    } ${whenNull && `else ${whenNull}`}\n`;
}

/** `constructor` and its like must be the source's own, not inherited. */
function readKey({ treeKey, isRisky }: FieldShape): string {
  const key = JSON.stringify(treeKey);
  return isRisky ? `(Object.hasOwn(source, ${key}) ? source[${key}] : null)` : `source[${key}]`;
}

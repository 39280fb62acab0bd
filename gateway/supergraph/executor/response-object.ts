/** An object of the answer tree, or one a subgraph sent. Its keys are the client's aliases: any name at all. */
export type ResponseObject = Record<string, unknown>;

/**
 * A class for the objects of one shape: the engine keeps their layout apart from every other shape's,
 * and without a prototype the aliases `__proto__` and `constructor` are keys like any other.
 */
export function responseClass(): new () => ResponseObject {
  class Shape {
    [key: string]: unknown;
  }
  Reflect.deleteProperty(Shape.prototype, 'constructor');
  Object.setPrototypeOf(Shape.prototype, null);
  return Shape;
}

/** Whether a plain object answers this key although nobody set it. */
export function isInherited(key: string): boolean {
  return key in Object.prototype;
}

/** Reads a key that the object itself holds; `undefined` for an inherited one. */
export function readOwn(source: ResponseObject, key: string): unknown {
  const value = source[key];
  return value === undefined || Object.hasOwn(source, key) ? value : undefined;
}

/** Sets a key on an object of any origin; `__proto__` becomes a key and not the prototype. */
export function writeOwn(target: ResponseObject, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
  } else {
    target[key] = value;
  }
}

/** Whether the value is an object of the tree: neither a list nor a leaf. */
export function isResponseObject(value: unknown): value is ResponseObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { JsonSchema } from './json-schema.js';

interface Variant {
  readonly key: string;
  readonly size: number;
}

/**
 * Names the schemas of a document. Of a type that is shown with different fields the variant with the most
 * is the component of its name; the others, such as `{id, name}`, are written in place. Which one that is
 * must be known before anything refers to it: the document is built twice, with `settle` in between.
 */
export class SchemaRegistry {
  readonly #variants = new Map<string, Variant[]>();
  readonly #components = new Map<string, JsonSchema>();
  #isSettled = false;

  /** The schema of a type with these fields: in place, or a reference to its component. */
  refer(name: string, key: string, size: number, build: () => JsonSchema): JsonSchema {
    const reference = { $ref: `#/components/schemas/${name}` };
    if (!this.#isSettled) return this.#remember(name, { key, size }) ? build() : reference;
    if (this.#mainOf(name) !== key) return build();
    if (!this.#components.has(name)) {
      // Known before it is built, since a type may contain itself.
      this.#components.set(name, reference);
      this.#components.set(name, build());
    }
    return reference;
  }

  settle(): void {
    this.#isSettled = true;
  }

  /** The components that were referred to, by name. */
  components(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#components].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Whether the variant was new. */
  #remember(name: string, variant: Variant): boolean {
    const variants = this.#variants.get(name) ?? [];
    if (variants.some(({ key }) => key === variant.key)) return false;
    this.#variants.set(name, [...variants, variant]);
    return true;
  }

  #mainOf(name: string): string | undefined {
    return this.#variants.get(name)?.toSorted((a, b) => b.size - a.size)[0]?.key;
  }
}

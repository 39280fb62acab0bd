/** The WHERE of a read: conditions joined by AND, values kept apart from the text. */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #texts: string[] = [];

  /** Adds a condition; each `?` stands for the next value. */
  add(text: string, ...values: readonly unknown[]): this {
    let used = 0;
    this.#texts.push(text.replace(/\?/g, () => this.value(values[used++])));
    return this;
  }

  /** Adds a condition when its value is given. */
  addIf(text: string, value: unknown): this {
    return value === undefined || value === null ? this : this.add(text, value);
  }

  /** The placeholder of a value outside the conditions, such as a LIMIT. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  toString(): string {
    return this.#texts.join(' and ');
  }
}

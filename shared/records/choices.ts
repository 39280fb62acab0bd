/** A closed list of values: stored and published in lower case, written in upper case by the graph. */
export interface Choices<Value extends string = string> {
  /** The name of its type in the graph. */
  readonly name: string;
  readonly description: string;
  /** What each value means. */
  readonly values: Readonly<Record<Value, string>>;
}

/** Declares a closed list of values, such as the states of a task. */
export function choices<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Choices<Value> {
  return { name, description, values };
}

/** The value as the graph writes it. */
export function graphName(value: string): string {
  return value.toUpperCase();
}

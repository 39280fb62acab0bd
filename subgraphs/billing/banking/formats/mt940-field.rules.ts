/** A field of a message: its tag without colons, its lines, and the line of the file that it begins on. */
export interface SwiftField {
  readonly tag: string;
  readonly lines: readonly string[];
  readonly line: number;
}

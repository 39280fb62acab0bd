/** An answer of a subscription, serialised once for all who get it. */
export interface Frame {
  /** The place of its event in the sequence of the business. */
  readonly seq: number;
  /** Goes on behind its event. */
  readonly cursor: string;
  /** `{"data": …}` as JSON. */
  readonly text: string;
}

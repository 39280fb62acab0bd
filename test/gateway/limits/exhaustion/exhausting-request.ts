/** One request that is large in some way. Its text is made when it is sent: all of them at once would fill the memory. */
export interface ExhaustingRequest {
  /** Such as `Mutation.createCustomer`. */
  readonly operation: string;
  /** What is large, and how. */
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: () => string;
}

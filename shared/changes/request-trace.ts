import type { Database } from './database.js';

/** What a request left behind, to look for. */
export interface RequestTrace {
  readonly requestId: string;
  /** Events that the request published. */
  readonly eventIds: readonly string[];
}

/** Rows of one kind that belong to a request, oldest first; without secrets, since operators read them. */
export interface DiagnosisPart {
  /** The heading, such as `webhook deliveries`. */
  readonly title: string;
  readonly find: (
    kernel: { readonly database: Database },
    businessId: string,
    trace: RequestTrace,
  ) => Promise<object[]>;
}

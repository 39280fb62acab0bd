import type { z } from 'zod';
import type { Permission } from '../access/permission.js';

/** A type of event as its subgraph declares it: one declaration for log, subscriptions, webhooks and workflows. */
export interface EventDefinition<Payload extends z.ZodType = z.ZodType> {
  /** Past tense, such as `customer.created`. */
  readonly type: string;
  /** Raised when the payload changes in a way that breaks a reader. */
  readonly version: number;
  readonly description: string;
  /** Who may see the event, while the business has the permission's module. */
  readonly permission: Permission;
  readonly payload: Payload;
  /** Whether it may change what members of the business can do; open streams look at their callers anew. */
  readonly changesAccess?: boolean;
}

/** Declares an event in the `events.ts` of the subgraph that publishes it. */
export function defineEvent<Payload extends z.ZodType>(
  type: string,
  declaration: Omit<EventDefinition<Payload>, 'type'>,
): EventDefinition<Payload> {
  return { type, ...declaration };
}

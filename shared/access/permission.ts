/** A permission as the master specification has it: an id such as `crm.view`, and what it allows. */
export interface Permission {
  readonly id: string;
  readonly description: string;
  /** Whether its operations ask for a fresh second factor as well: their rules say `withStepUp`. */
  readonly needsStepUp: boolean;
  /** The module that the business must have activated; none for the core. */
  readonly module?: string;
}

/** Declares a permission in the `permissions.ts` of the subgraph that checks it. */
export function definePermission(
  id: string,
  description: string,
  { needsStepUp = false, module }: { needsStepUp?: boolean; module?: string } = {},
): Permission {
  return { id, description, needsStepUp, ...(module !== undefined && { module }) };
}

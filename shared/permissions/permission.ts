/** A permission as the master specification has it: an id such as `crm.view`, and what it allows. */
export interface Permission {
  readonly id: string;
  readonly description: string;
}

/** Declares a permission in the `permissions.ts` of the subgraph that checks it. */
export function definePermission(id: string, description: string): Permission {
  return { id, description };
}

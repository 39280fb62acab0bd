/**
 * Triggers on tables of tenants, each with what it keeps that no key or check can. Every statement in one names the
 * business of its row, so that it works on the node of a distributed database that has the business.
 */
export const tenantTriggers: Readonly<Record<string, string>> = {
  'identity.businesses: businesses_mirror_profile':
    'other subgraphs read the business in the transaction that changes it, whoever does',
};

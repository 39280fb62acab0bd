/**
 * Triggers on tables of tenants, each with what it keeps that no key or check can. Every statement in one names the
 * business of its row, so that it works on the node of a distributed database that has the business.
 */
export const tenantTriggers: Readonly<Record<string, string>> = {
  'identity.businesses: businesses_mirror_profile':
    'other subgraphs read the business in the transaction that changes it, whoever does',
  'kernel.number_counters: number_counters_step': 'a counter goes up by one, so that no number is left out',
  'kernel.number_series: number_series_freeze': 'what numbers are made of stays once there is a number',
};

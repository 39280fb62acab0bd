/**
 * Tables that belong to no tenant: few, undistributed, and without row level security. Every other
 * table carries `business_id` first in its keys and forces the tenant policy (an architecture test
 * reads the catalogue).
 */
export const platformTables: Readonly<Record<string, string>> = {
  'kernel.migrations': 'which migrations ran',
  'identity.credentials': 'an e-mail is unique over the whole platform, and login starts from it',
  'identity.signing_keys': 'sign the tokens of every business',
};

import { own, staffOnly, type RootField } from './outcomes.js';

const reason = 'Asked by four callers.';

/** The audit trail. */
export const auditFields: Readonly<Record<string, RootField>> = {
  'Query.auditTrail': {
    operation: '{ auditTrail(first: 100) { nodes { id before after userId actor { email } } } }',
    ...own,
  },
  'Query.auditIntegrity': { operation: '{ auditIntegrity { isIntact checkedEntries headHash } }', ...own },
  'Query.auditTrailOfBusiness': {
    operation:
      'query ($businessId: ID!, $reason: String!) { auditTrailOfBusiness(businessId: $businessId, reason: $reason) { nodes { id after } } }',
    variables: ({ businessId }) => ({ businessId, reason }),
    ...staffOnly,
  },
  'Query.auditIntegrityOfBusiness': {
    operation:
      'query ($businessId: ID!, $reason: String!) { auditIntegrityOfBusiness(businessId: $businessId, reason: $reason) { isIntact } }',
    variables: ({ businessId }) => ({ businessId, reason }),
    ...staffOnly,
  },
};

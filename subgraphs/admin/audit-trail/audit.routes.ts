import type { ListRules } from '../../../shared/records/list-query.js';
import type { Route } from '../../../shared/records/route.js';

const entryOfAnyBusiness = `id action table recordId before after missingPermission requestId address timestamp userId isByStaff
  apiKeyId subjectUserId seq hash`;
const entry = `${entryOfAnyBusiness} actor { id name } subject { id name }`;
const page = 'pageInfo { hasNextPage endCursor }';
const integrity = 'isIntact checkedEntries unsealedEntries headHash firstFault { seq auditId reason }';

const list: ListRules = {
  filters: { action: 'text', record_id: 'id', user_id: 'optional id', request_id: 'text', timestamp: 'time' },
};

/** /v1/business/audit-trail, and the same of any business for platform staff. */
export const auditRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/business/audit-trail',
    summary: 'List what was done in the business, newest first',
    list,
    document: `query ListAuditTrail($first: Int!, $after: String, $filter: AuditFilter) {
      auditTrail(first: $first, after: $after, filter: $filter) { nodes { ${entry} } ${page} }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'GET',
    path: '/business/audit-trail/integrity',
    summary: 'Check that the audit trail is as it was written',
    document: `query CheckAuditTrail { auditIntegrity { ${integrity} } }`,
    variables: () => ({}),
  },
  {
    method: 'GET',
    path: '/admin/businesses/{id}/audit-trail',
    summary: 'For platform staff: list what was done in a business',
    list,
    parameters: ['reason'],
    document: `query ListAuditTrailOfBusiness(
      $businessId: ID!, $reason: String!, $first: Int!, $after: String, $filter: AuditFilter
    ) {
      auditTrailOfBusiness(businessId: $businessId, reason: $reason, first: $first, after: $after, filter: $filter) {
        nodes { ${entryOfAnyBusiness} } ${page}
      }
    }`,
    variables: ({ params, query }) => ({ ...query, businessId: params.id }),
  },
  {
    method: 'GET',
    path: '/admin/businesses/{id}/audit-trail/integrity',
    summary: 'For platform staff: check that the audit trail of a business is as it was written',
    parameters: ['reason'],
    document: `query CheckAuditTrailOfBusiness($businessId: ID!, $reason: String!) {
      auditIntegrityOfBusiness(businessId: $businessId, reason: $reason) { ${integrity} }
    }`,
    variables: ({ params, query }) => ({ ...query, businessId: params.id }),
  },
];

import type { Route } from '../../../shared/records/route.js';

const business = 'id name status';

/** /v1/admin: what platform staff do to businesses. */
export const adminRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/admin/businesses/{id}/suspend',
    summary: 'Suspend a business',
    document: `mutation SuspendBusiness($input: SuspendBusinessInput!) {
      suspendBusiness(input: $input) { business { ${business} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/admin/businesses/{id}/restore',
    summary: 'Let a suspended business work again',
    document: `mutation RestoreBusiness($input: RestoreBusinessInput!) {
      restoreBusiness(input: $input) { business { ${business} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
];

import type { Route } from '../../../shared/records/route.js';

const business =
  'id name category industry status currency timezone locale activeModules currencyLockedBy version createdAt';
const module = 'id status activatedAt activatedBy { id name }';

/** /v1/business: the profile and the modules. */
export const businessRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/business',
    summary: 'Read the profile of the business',
    document: `query ReadBusiness { business { ${business} } }`,
    variables: () => ({}),
  },
  {
    method: 'PATCH',
    path: '/business',
    summary: 'Change the profile of the business',
    document: `mutation UpdateBusiness($input: UpdateBusinessInput!) {
      updateBusiness(input: $input) { business { ${business} } }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/business/modules',
    summary: 'List the modules',
    document: `query ListModules { modules { ${module} } }`,
    variables: () => ({}),
  },
  {
    method: 'POST',
    path: '/business/modules/{module}/activate',
    summary: 'Activate a module',
    document: `mutation ActivateModule($input: ActivateModuleInput!) { activateModule(input: $input) { module { ${module} } } }`,
    variables: ({ params, body }) => ({ input: { ...body, moduleId: params.module } }),
  },
  {
    method: 'POST',
    path: '/business/modules/{module}/deactivate',
    summary: 'Deactivate a module; its records are kept',
    document: `mutation DeactivateModule($input: DeactivateModuleInput!) {
      deactivateModule(input: $input) { module { ${module} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, moduleId: params.module } }),
  },
];

import { byId, type RootField } from './outcomes.js';

/** What a business sees of its own requests. */
export const developerFields: Readonly<Record<string, RootField>> = {
  'Query.apiRequest': {
    operation:
      'query ($id: String!) { apiRequest(requestId: $id) { requestId calls { path credentialId addressNetwork } } }',
    variables: ({ requestId }) => ({ id: requestId }),
    ...byId,
  },
};

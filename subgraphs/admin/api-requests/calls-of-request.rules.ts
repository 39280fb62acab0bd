import type { DiagnosisPart } from '../../../shared/changes/request-trace.js';
import { findApiCalls } from './find-api-request.service.js';

/** How the request was answered. */
export const callsOfRequest: DiagnosisPart = {
  title: 'requests',
  find: async (kernel, businessId, { requestId }) =>
    (await findApiCalls(kernel, businessId, requestId)).toReversed(),
};

import type { Route } from '../../../shared/records/route.js';

/** /v1/admin/queues and /v1/admin/jobs: the job queue, for platform staff. */
export const jobRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/admin/queues',
    summary: 'For platform staff: count the jobs that are not done',
    document: `query ListQueues {
      queues { name waiting running retrying dead oldestWaitSeconds }
    }`,
    variables: () => ({}),
  },
  {
    method: 'GET',
    path: '/admin/jobs/dead',
    summary: 'For platform staff: list jobs whose attempts are used up, the last to fail first',
    list: {},
    document: `query ListDeadJobs($first: Int!, $after: String) {
      deadJobs(first: $first, after: $after) {
        nodes { id job attempts lastError failedAt } pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/admin/jobs/{id}/retry',
    summary: 'For platform staff: try a dead job again',
    document: `mutation RetryJob($input: RetryJobInput!) { retryJob(input: $input) { deletedId } }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/admin/jobs/{id}/discard',
    summary: 'For platform staff: give a dead job up',
    document: `mutation DiscardJob($input: DiscardJobInput!) { discardJob(input: $input) { deletedId } }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
];

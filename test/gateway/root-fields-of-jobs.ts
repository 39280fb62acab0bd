import { staffOnly, type RootField } from './outcomes.js';

const deadJob = () => ({ input: { id: '00000000-0000-8000-8000-000000000001' } });

/** The job queue. */
export const jobFields: Readonly<Record<string, RootField>> = {
  'Query.queues': { operation: '{ queues { name waiting } }', ...staffOnly },
  'Query.deadJobs': { operation: '{ deadJobs { nodes { id lastError } } }', ...staffOnly },
  'Mutation.retryJob': {
    operation: 'mutation ($input: RetryJobInput!) { retryJob(input: $input) { deletedId } }',
    variables: deadJob,
    ...staffOnly,
  },
  'Mutation.discardJob': {
    operation: 'mutation ($input: DiscardJobInput!) { discardJob(input: $input) { deletedId } }',
    variables: deadJob,
    ...staffOnly,
  },
};

import { idInput } from '../../../shared/records/id-input.js';

const ofId = 'The job, as `deadJobs` shows it.';

export const RetryJobInput = idInput('RetryJobInput', 'Which dead job to try again.', ofId);
export const DiscardJobInput = idInput('DiscardJobInput', 'Which dead job to give up.', ofId);

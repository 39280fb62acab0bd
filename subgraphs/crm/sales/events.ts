import { companyEvents } from './companies/company.record.js';
import { dealEvents } from './deals/deal.record.js';
import { pipelineEvents } from './pipelines/pipeline.rules.js';

/** Events of companies, pipelines and deals. */
export const salesEvents = [...Object.values(companyEvents), ...pipelineEvents, ...Object.values(dealEvents)];

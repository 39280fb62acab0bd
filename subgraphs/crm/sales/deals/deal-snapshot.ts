import type { DealEntity } from './deal.entity.js';

/** A deal as events and the audit trail record it. */
export function snapshotOf(deal: DealEntity) {
  return {
    deal_id: deal.id,
    title: deal.title,
    customer_id: deal.customerId,
    company_id: deal.companyId,
    pipeline_id: deal.pipelineId,
    stage_id: deal.stageId,
    status: deal.status,
    close_reason: deal.closeReason,
    amount:
      deal.amountMinor === null ? null : { amount_minor: String(deal.amountMinor), currency: deal.currency! },
    owner_id: deal.ownerId,
    expected_close_date: deal.expectedCloseDate,
  };
}

/** The name of the table in the audit trail. */
export const dealsTable = 'crm.deals';

import type { Route } from '../../../../shared/records/route.js';

const allocation = `id source invoiceId paymentId creditNoteId amount { amountMinor currency decimal } entryDate
  reversesId releasedById createdBy { id name } createdAt`;

/** What is done with allocations: /v1/payments/allocations, and credit that settles an invoice. */
export const allocationRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/payments/allocations/{id}/release',
    summary: 'Take an allocation back',
    document: `mutation ReleaseAllocation($input: ReleaseAllocationInput!) {
      releaseAllocation(input: $input) { allocation { ${allocation} } }
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'POST',
    path: '/invoices/{id}/apply-credit',
    summary: 'Settle an invoice by an open credit of its customer',
    document: `mutation ApplyCredit($input: ApplyCreditInput!) {
      applyCredit(input: $input) { allocations { ${allocation} } }
    }`,
    example: { payment_id: '01930000-0000-7000-8000-000000000001' },
    variables: ({ params, body }) => ({ input: { ...body, invoiceId: params.id } }),
  },
];

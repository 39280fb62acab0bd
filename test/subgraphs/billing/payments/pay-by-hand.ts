import { randomUUID } from 'node:crypto';
import type pg from 'pg';

interface HandPaid {
  readonly customerId: string;
  readonly amountMinor: number;
  readonly currency?: string;
  readonly valueDate?: string;
  readonly externalReference?: string;
}

/** A payment that is there; answers its id. */
export async function payByHand(
  client: pg.Client,
  businessId: string,
  { customerId, amountMinor, currency = 'EUR', valueDate = '2026-11-20', externalReference }: HandPaid,
): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into billing.payments (business_id, id, customer_id, status, method, currency, amount_minor, base_minor,
       bank_currency, bank_amount_minor, value_date, external_reference, created_at, updated_at)
     values ($1, $2, $3, 'succeeded', 'cash', $4::text, $5::bigint, $5::bigint, $4::text, $5::bigint, $6, $7, now(), now())`,
    [businessId, id, customerId, currency, amountMinor, valueDate, externalReference],
  );
  return id;
}

export interface HandAllocated {
  readonly id?: string;
  readonly invoiceId: string;
  readonly paymentId?: string;
  readonly creditNoteId?: string;
  readonly amountMinor?: number;
  readonly currency?: string;
  readonly reversesId?: string;
}

export async function allocateByHand(
  client: pg.Client,
  businessId: string,
  row: HandAllocated,
): Promise<void> {
  const { id = randomUUID(), invoiceId, paymentId, creditNoteId, amountMinor, reversesId } = row;
  const source = paymentId === undefined ? 'credit_note' : 'payment';
  await client.query(
    `insert into billing.allocations (business_id, id, source, payment_id, credit_note_id, invoice_id, currency,
       amount_minor, base_source_minor, base_invoice_minor, entry_date, reverses_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::bigint, $8::bigint, $8::bigint, '2026-11-20', $9, now())`,
    [
      ...[businessId, id, source, paymentId, creditNoteId, invoiceId, row.currency ?? 'EUR'],
      ...[amountMinor, reversesId],
    ],
  );
}

/** Takes an allocation back, under an id. */
export async function releaseByHand(
  client: pg.Client,
  businessId: string,
  allocationId: string,
  id = randomUUID() as string,
): Promise<void> {
  await client.query(
    `insert into billing.allocations (business_id, id, source, payment_id, credit_note_id, invoice_id, currency,
       amount_minor, base_source_minor, base_invoice_minor, entry_date, reverses_id, created_at)
     select business_id, $3, source, payment_id, credit_note_id, invoice_id, currency, -amount_minor,
       -base_source_minor, -base_invoice_minor, entry_date, id, now()
     from billing.allocations where business_id = $1 and id = $2`,
    [businessId, allocationId, id],
  );
}

export interface HandRefunded {
  readonly id?: string;
  readonly paymentId: string;
  readonly creditNoteId?: string;
  readonly amountMinor?: number;
  readonly currency?: string;
  readonly status?: 'pending' | 'succeeded';
}

export async function refundByHand(client: pg.Client, businessId: string, row: HandRefunded): Promise<void> {
  const { id = randomUUID(), paymentId, creditNoteId, amountMinor, status = 'succeeded' } = row;
  await client.query(
    `insert into billing.refunds (business_id, id, kind, payment_id, credit_note_id, currency, amount_minor,
       base_source_minor, base_paid_minor, status, paid_on, created_at, updated_at)
     values ($1, $2, 'refund', $3, $4, $5, $6::bigint, $6::bigint, $6::bigint, $7::text, case $7::text when 'succeeded' then date '2026-11-21' end,
       now(), now())`,
    [businessId, id, paymentId, creditNoteId, row.currency ?? 'EUR', amountMinor, status],
  );
}

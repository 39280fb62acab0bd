import { randomUUID } from 'node:crypto';
import type pg from 'pg';

export interface HandWritten {
  readonly businessId: string;
  readonly customerId: string;
  readonly seriesId: string;
  readonly kind?: 'invoice' | 'credit_note';
  readonly creditedDocumentId?: string;
  readonly sequence: number;
  readonly issueDate?: string;
  readonly currency?: string;
  /** Net and tax at 19 %, in minor units; 100.00 and 19.00 unless said. */
  readonly netMinor?: number;
  readonly taxMinor?: number;
  /** Who buys, as the document says it. */
  readonly buyer?: object;
  /** What its only line says; the net unless said. */
  readonly lineMinor?: number;
}

/** A series for documents of a business, without a number yet. */
export async function seriesByHand(client: pg.Client, businessId: string, kind: string): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into kernel.number_series (business_id, id, kind, code, pattern, resets, starts_at, created_by,
       created_at, updated_at)
     values ($1, $2::uuid, $3, 'HAND', 'HAND-{seq:5}', 'never', 1, $2::uuid, now(), now())`,
    [businessId, id, kind],
  );
  return id;
}

/** Takes the next number of a series. */
export async function stepByHand(client: pg.Client, businessId: string, seriesId: string): Promise<void> {
  await client.query(
    `insert into kernel.number_counters (business_id, series_id, year, first_sequence, last_sequence)
     values ($1, $2, 0, 1, 1)
     on conflict (business_id, series_id, year) do update set last_sequence = number_counters.last_sequence + 1`,
    [businessId, seriesId],
  );
}

const rate = `select c.id as "componentId", c.tax_code_id as "codeId" from billing.tax_components c
  where c.business_id = $1 and c.name = 'VAT 19 % by hand'`;

/** A rate of 19 % of a business, which it gets when it is asked for first. */
async function rateByHand(client: pg.Client, businessId: string) {
  type Rate = { readonly codeId: string; readonly componentId: string };
  const { rows } = await client.query<Rate>(rate, [businessId]);
  if (rows[0]) return rows[0];
  const [codeId, componentId] = [randomUUID(), randomUUID()];
  await client.query(
    `insert into billing.tax_codes (business_id, id, code, name, category, created_by, created_at, updated_at)
     values ($1::uuid, $2, 'HAND', 'By hand', 's', $1::uuid, now(), now())`,
    [businessId, codeId],
  );
  await client.query(
    `insert into billing.tax_components (business_id, id, tax_code_id, position, name, rate_e4, valid_from,
       tax_account_id, pending_account_id, created_by, created_at)
     select $1::uuid, $2, $3, 1, 'VAT 19 % by hand', 190000, date '1970-01-01', a.id, a.id, $1::uuid, now()
     from billing.ledger_accounts a where a.business_id = $1::uuid and a.code = '4000'`,
    [businessId, componentId, codeId],
  );
  return { codeId, componentId };
}

/** A draft, and its line and tax unless they are left out; answers its id. */
export async function draftByHand(client: pg.Client, document: HandWritten, hasRows = true): Promise<string> {
  const { businessId, customerId, kind = 'invoice', creditedDocumentId = null } = document;
  const { netMinor = 10_000, taxMinor = 1_900, lineMinor = netMinor, currency = 'EUR' } = document;
  const id = randomUUID();
  await client.query(
    `insert into billing.documents (business_id, id, kind, status, party_kind, customer_id, credited_document_id,
       draft, currency, price_mode, tax_rounding, net_minor, tax_minor, total_minor, created_at, updated_at)
     values ($1, $2, $3, 'draft', 'customer', $4, $5, '{}', $6, 'net', 'document', $7::bigint, $8::bigint,
       $7::bigint + $8::bigint, now(), now())`,
    [businessId, id, kind, customerId, creditedDocumentId, currency, netMinor, taxMinor],
  );
  if (!hasRows) return id;
  const { codeId, componentId } = await rateByHand(client, businessId);
  await client.query(
    `insert into billing.document_lines (business_id, id, document_id, position, description, quantity_e6,
       unit_price_e6, discount_percent_e4, discount_minor, amount_minor, share_minor, net_minor, base_net_minor,
       tax_code_id, tax_group, account_id, credited_line_id)
     select $1::uuid, $2::uuid, $3::uuid, 1, 'Work', 1000000, abs($4::bigint) * 1000000, 0, 0, $4::bigint, 0, $4::bigint,
       $4::bigint, $5::uuid, 0, a.id,
       (select l.id from billing.document_lines l where l.business_id = $1::uuid and l.document_id = $6::uuid)
     from billing.ledger_accounts a where a.business_id = $1::uuid and a.code = '4000'`,
    [businessId, randomUUID(), id, lineMinor, codeId, creditedDocumentId],
  );
  await client.query(
    `insert into billing.document_taxes (business_id, id, document_id, tax_group, position, component_id, category,
       name, rate_e4, taxable_minor, tax_minor, base_taxable_minor, base_tax_minor)
     values ($1, $2, $3::uuid, 0, 1, $6::uuid, 's', 'VAT 19 %', 190000, $4::bigint, $5::bigint, $4::bigint, $5::bigint)`,
    [businessId, randomUUID(), id, netMinor, taxMinor, componentId],
  );
  return id;
}

/** Issues a draft under a sequence of its series. */
export async function numberByHand(client: pg.Client, id: string, document: HandWritten): Promise<void> {
  const { businessId, seriesId, sequence, issueDate = '2026-11-03', buyer = {} } = document;
  await client.query(
    `update billing.documents set status = case when total_minor = 0 then 'paid' else 'finalized' end, draft = null,
       vat_method = 'accrual', issue_date = $3::date, due_date = case when kind = 'invoice' then $3::date + 30 end,
       seller = '{}', buyer = $6::jsonb, series_id = $4, year = 0, sequence = $5::int, number = 'HAND-' || $5::int,
       base_net_minor = net_minor, base_tax_minor = tax_minor, base_total_minor = total_minor, issued_at = now()
     where business_id = $1 and id = $2`,
    [businessId, id, issueDate, seriesId, sequence, buyer],
  );
}

/** An issued document with the next number of its series; answers its id. */
export async function issueByHand(client: pg.Client, document: HandWritten): Promise<string> {
  const id = await draftByHand(client, document);
  await stepByHand(client, document.businessId, document.seriesId);
  await numberByHand(client, id, document);
  return id;
}

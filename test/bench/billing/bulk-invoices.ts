import type pg from 'pg';
import { acme } from '../../cast/cast.js';

const totalMinor = 11_900;
/** Invoices that one payment settles. */
const ofPayment = 100;

interface Bulk {
  readonly count: number;
  readonly isSettled: boolean;
}

/** Issued invoices over two years; settled ones have their payments and allocations, a month after their issue. */
export async function addInvoices(owner: pg.Client, { count, isSettled }: Bulk): Promise<void> {
  const paid = isSettled ? totalMinor : 0;
  await owner.query('create schema if not exists bench; drop table if exists bench.bulk_invoices');
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `create table bench.bulk_invoices as
     select uuidv7() as id, n, date '2024-10-01' + n % 700 as day, n / ${ofPayment} as payment from generate_series(1, ${count}) n`,
  );
  await owner.query(
    `insert into billing.documents (business_id, id, kind, status, party_kind, customer_id, currency, price_mode, tax_rounding,
       vat_method, issue_date, due_date, seller, buyer, series_id, year, sequence, number, net_minor, tax_minor, total_minor,
       base_net_minor, base_tax_minor, base_total_minor, paid_minor, created_at, updated_at, issued_at)
     select '${acme.id}', b.id, 'invoice', '${isSettled ? 'paid' : 'finalized'}', 'customer', c.id, 'EUR', 'net', 'document', 'accrual',
       b.day, b.day + 14, '{}', '{}', '${acme.id}', 0, ${isSettled ? 1_000_000 : 0} + b.n,
       '${isSettled ? 'P' : 'O'}-' || b.n, 10000, 1900, ${totalMinor}, 10000, 1900, ${totalMinor}, ${paid}, now(), now(), now()
     from bench.bulk_invoices b join (
       select id, row_number() over (order by id) - 1 as n from crm.customers where business_id = '${acme.id}' limit 100) c
       on c.n = b.n % 100`,
  );
  if (isSettled) {
    await owner.query(
      `alter table bench.bulk_invoices add payment_id uuid;
       create table bench.bulk_payments as select payment, uuidv7() as id, max(day) + 30 as day, count(*) as invoices
         from bench.bulk_invoices group by payment;
       update bench.bulk_invoices b set payment_id = p.id, day = p.day from bench.bulk_payments p where p.payment = b.payment;
       insert into billing.payments (business_id, id, customer_id, status, method, currency, amount_minor, base_minor, bank_currency,
         bank_amount_minor, value_date, allocated_minor, created_at, updated_at)
       select '${acme.id}', id, '${acme.id}', 'succeeded', 'bank_transfer', 'EUR', invoices * ${totalMinor}, invoices * ${totalMinor}, 'EUR',
         invoices * ${totalMinor}, least(day, date '2026-11-01'), invoices * ${totalMinor}, now(), now() from bench.bulk_payments;
       insert into billing.allocations (business_id, id, source, payment_id, invoice_id, currency, amount_minor, base_source_minor,
         base_invoice_minor, entry_date, created_at)
       select '${acme.id}', uuidv7(), 'payment', payment_id, id, 'EUR', ${totalMinor}, ${totalMinor}, ${totalMinor},
         least(day, date '2026-11-01'), now() from bench.bulk_invoices`,
    );
  }
  await owner.query('reset session_replication_role');
  await owner.query('vacuum analyze billing.documents, billing.payments, billing.allocations');
}

/** What is open of all invoices on a day, summed one by one. */
export async function recomputedAgeing(owner: pg.Client, asOf: string): Promise<string> {
  const { rows } = await owner.query<{ open: string }>(
    `select sum(d.base_total_minor - coalesce(a.settled, 0))::text as open from billing.documents d
     left join (select invoice_id, sum(base_invoice_minor) as settled from billing.allocations
       where business_id = $1 and entry_date <= $2::date group by 1) a on a.invoice_id = d.id
     where d.business_id = $1 and d.kind = 'invoice' and d.issued_at is not null and d.issue_date <= $2::date`,
    [acme.id, asOf],
  );
  return rows[0]!.open;
}

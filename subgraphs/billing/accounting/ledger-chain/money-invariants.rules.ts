const linesOf = (role: string, key: string, sign: string) => `
  select coalesce(${key}, l.account_id) as id, ${sign}sum(l.debit_minor - l.credit_minor) as base,
    ${sign}sum(l.foreign_minor) as minor
  from billing.ledger_lines l
  join billing.ledger_accounts a on a.business_id = l.business_id and a.id = l.account_id and a.role = '${role}'
  where l.business_id = $1 group by 1`;

const sums = (table: string, key: string, columns: string, where = 'true') => `
  select ${key} as id, ${columns} from ${table}
  where business_id = $1 and ${key} is not null and ${where} group by ${key}`;

/** Two lists of amounts by id, in the currency of the books and in that of the document, that must be the same. */
const unequal = (one: string, other: string) => `
  select coalesce(o.id, t.id) as id from (${one}) o full join (${other}) t on t.id = o.id
  where (coalesce(o.base, 0), coalesce(o.minor, 0)) <> (coalesce(t.base, 0), coalesce(t.minor, 0))`;

const refunded = sums(
  'billing.refunds',
  'credit_note_id',
  'sum(amount_minor) as minor, sum(base_source_minor) as base',
  "status <> 'failed'",
);
const refundedOfPayments = sums(
  'billing.refunds',
  'payment_id',
  `sum(amount_minor) as minor, coalesce(sum(amount_minor) filter (where credit_note_id is null), 0) as own,
    coalesce(sum(base_source_minor) filter (where credit_note_id is null), 0) as base`,
  "status <> 'failed'",
);
const used = (key: string) =>
  sums('billing.allocations', key, 'sum(amount_minor) as minor, sum(base_source_minor) as base');

/**
 * What documents, payments and the books say of the same money, by invariant: SQL for the ids of the records that break
 * it, of the business `$1`.
 */
export const moneyInvariants = {
  receivables_equal_residuals: unequal(
    linesOf('receivables', 'l.document_id', ''),
    `select d.id, d.residual_minor as minor,
       case d.status when 'void' then 0 else d.base_total_minor - coalesce(s.base, 0) end as base
     from billing.documents d
     left join (${sums('billing.allocations', 'invoice_id', 'sum(base_invoice_minor) as base')}) s on s.id = d.id
     where d.business_id = $1 and d.kind = 'invoice' and d.issued_at is not null`,
  ),
  credit_equals_what_is_open: unequal(
    linesOf('customer_credit', 'coalesce(l.payment_id, l.document_id)', '-'),
    `select p.id, p.open_minor as minor, p.base_minor - coalesce(u.base, 0) - coalesce(r.base, 0) as base
     from billing.payments p
     left join (${used('payment_id')}) u on u.id = p.id
     left join (${refundedOfPayments}) r on r.id = p.id
     where p.business_id = $1 and p.status = 'succeeded'
     union all
     select d.id, d.residual_minor, d.base_total_minor - coalesce(u.base, 0) - coalesce(r.base, 0)
     from billing.documents d
     left join (${used('credit_note_id')}) u on u.id = d.id
     left join (${refunded}) r on r.id = d.id
     where d.business_id = $1 and d.kind = 'credit_note' and d.issued_at is not null`,
  ),
  tax_accounts_equal_tax_lines: unequal(
    `select l.account_id as id, sum(l.credit_minor - l.debit_minor) as base, 0 as minor
     from billing.ledger_lines l
     where l.business_id = $1 and exists (
       select from billing.tax_components c where c.business_id = l.business_id and c.tax_account_id = l.account_id)
     group by 1`,
    `select c.tax_account_id as id, sum(case when t.is_credit then -t.tax_minor else t.tax_minor end) as base, 0 as minor
     from billing.ledger_tax_lines t
     join billing.tax_components c on c.business_id = t.business_id and c.id = t.component_id
     where t.business_id = $1 and t.direction = 'output' group by 1`,
  ),
  numbers_have_no_gap: `
    select c.series_id as id from kernel.number_counters c
    join kernel.number_series s on s.business_id = c.business_id and s.id = c.series_id
      and s.kind in ('invoice', 'credit_note')
    left join (
      select series_id, year, count(*) as documents, min(sequence) as first, max(sequence) as last
      from billing.documents where business_id = $1 and series_id is not null group by series_id, year) d
      on d.series_id = c.series_id and d.year = c.year
    where c.business_id = $1 and (c.first_sequence, c.last_sequence, c.last_sequence - c.first_sequence + 1)
      is distinct from (d.first, d.last, d.documents)`,
  documents_equal_their_lines: `
    select d.id from billing.documents d
    left join (${sums('billing.document_lines', 'document_id', 'sum(net_minor) as net, sum(base_net_minor) as base')}) l
      on l.id = d.id
    left join (${sums('billing.document_taxes', 'document_id', 'sum(tax_minor) as tax, sum(base_tax_minor) as base')}) t
      on t.id = d.id
    where d.business_id = $1 and d.issued_at is not null
      and (d.net_minor, d.base_net_minor, d.tax_minor, d.base_tax_minor)
        <> (coalesce(l.net, 0), coalesce(l.base, 0), coalesce(t.tax, 0), coalesce(t.base, 0))`,
  counters_equal_what_moved_them: `
    select d.id from billing.documents d
    left join (${sums(
      'billing.allocations',
      'invoice_id',
      ['payment', 'credit_note', 'discount', 'write_off']
        .map((source) => `coalesce(sum(amount_minor) filter (where source = '${source}'), 0) as ${source}`)
        .join(', '),
    )}) a on a.id = d.id
    left join (${used('credit_note_id')}) u on u.id = d.id
    left join (${refunded}) r on r.id = d.id
    left join (${sums('billing.documents', 'credited_document_id', 'sum(total_minor) as minor', "kind = 'credit_note' and issued_at is not null")}) c
      on c.id = d.id
    where d.business_id = $1 and d.issued_at is not null
      and (d.paid_minor, d.credited_minor, d.discounted_minor, d.written_off_minor, d.refunded_minor, d.credit_noted_minor)
        <> (coalesce(a.payment, 0), coalesce(a.credit_note, 0) + coalesce(u.minor, 0), coalesce(a.discount, 0),
          coalesce(a.write_off, 0), coalesce(r.minor, 0), coalesce(c.minor, 0))
    union all
    select p.id from billing.payments p
    left join (${used('payment_id')}) u on u.id = p.id
    left join (${refundedOfPayments}) r on r.id = p.id
    where p.business_id = $1 and (p.allocated_minor, p.credit_refunded_minor, p.refunded_minor)
      <> (coalesce(u.minor, 0), coalesce(r.own, 0), coalesce(r.minor, 0))`,
} as const;

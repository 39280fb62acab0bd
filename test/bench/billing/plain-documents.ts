import pg from 'pg';
import { systemIds } from '../../../shared/values/ids.js';

/**
 * The tables of documents, of the ledger and of events as they are, with their keys, checks and references, without
 * walls and triggers; and a counter of numbers.
 */
export async function makePlainTables(owner: pg.Client): Promise<void> {
  const tables = [
    ...[
      'documents',
      'document_lines',
      'document_taxes',
      'tax_codes',
      'tax_components',
      'ledger_accounts',
      'ledger_entries',
      'ledger_lines',
    ].map((table) => [table, 'billing'] as const),
    ...['event_log', 'audit_log', 'outbox'].map((table) => [table, 'kernel'] as const),
  ];
  await owner.query(
    [
      'create schema plain; create sequence plain.places; create table plain.counter (last int); insert into plain.counter values (0)',
      ...tables.map(
        ([table, schema]) =>
          `create table plain.${table} (like ${schema}.${table} including defaults including generated including constraints including indexes)`,
      ),
      ...['ledger_accounts', 'tax_codes', 'tax_components'].map(
        (table) => `insert into plain.${table} select * from billing.${table}`,
      ),
      ...references.map(
        ([table, column, target]) =>
          `alter table plain.${table} add foreign key (business_id, ${column}) references plain.${target} (business_id, id)`,
      ),
    ].join(';'),
  );
}

const references = [
  ['document_lines', 'document_id', 'documents'],
  ['document_lines', 'account_id', 'ledger_accounts'],
  ['document_lines', 'tax_code_id', 'tax_codes'],
  ['document_taxes', 'document_id', 'documents'],
  ['document_taxes', 'component_id', 'tax_components'],
  ['ledger_lines', 'entry_id', 'ledger_entries'],
  ['ledger_lines', 'account_id', 'ledger_accounts'],
] as const;

const issue = `
  with number as (update plain.counter set last = last + $4 returning last - $4 as before)
  insert into plain.documents (business_id, id, kind, status, party_kind, customer_id, currency, price_mode, tax_rounding,
    vat_method, issue_date, due_date, seller, buyer, series_id, year, sequence, number, net_minor, tax_minor, total_minor,
    base_net_minor, base_tax_minor, base_total_minor, created_at, updated_at, issued_at)
  select $1, d.id, 'invoice', 'finalized', 'customer', $3, 'EUR', 'net', 'document', 'accrual', '2026-11-03', '2026-12-03',
    '{"legal_name": "Acme Bakery GmbH"}', '{"legal_name": "A buyer"}', $1, 2026, n.before + d.n,
    'INV-2026-' || n.before + d.n, 59970, 11394, 71364, 59970, 11394, 71364, now(), now(), now()
  from number n, unnest($2::uuid[]) with ordinality d(id, n)`;
const insertLines = `
  insert into plain.document_lines (business_id, id, document_id, position, description, quantity_e6, unit_price_e6,
    discount_percent_e4, discount_minor, amount_minor, share_minor, net_minor, base_net_minor, tax_code_id, tax_group, account_id)
  select $1, l.id, l.document_id, l.position, 'Work', 3000000, 19990000, 0, 0, 5997, 0, 5997, 5997, $6, 0, $5
  from unnest($2::uuid[], $3::uuid[], $4::int[]) l(id, document_id, position)`;
const insertTaxes = `
  insert into plain.document_taxes (business_id, id, document_id, tax_group, position, component_id, category, name, rate_e4,
    taxable_minor, tax_minor, base_taxable_minor, base_tax_minor)
  select $1, t.id, t.document_id, 0, 1, $4, 's', 'VAT 19 %', 190000, 59970, 11394, 59970, 11394
  from unnest($2::uuid[], $3::uuid[]) t(id, document_id)`;
const insertEntries = `
  insert into plain.ledger_entries (business_id, id, entry_date, month, description, source_type, source_id, purpose,
    line_count, created_at)
  select $1, e.id, '2026-11-03', '2026-11-01', 'Invoice', 'invoice', e.document_id, 'issue', 3, now()
  from unnest($2::uuid[], $3::uuid[]) e(id, document_id)`;
const insertEntryLines = `
  insert into plain.ledger_lines (business_id, id, entry_id, position, account_id, debit_minor, credit_minor, currency,
    foreign_minor)
  select $1, gen_random_uuid(), e.id, p, $3, (array[71364, 0, 0])[p], (array[0, 59970, 11394])[p], 'EUR', 0
  from unnest($2::uuid[]) e(id), generate_series(1, 3) p`;

const insertEvents = `
  with events as (
    insert into plain.event_log (business_id, event_id, event_type, version, user_id, record_id, payload, request_id, created_at)
    select $1, e.id, 'invoice.finalized', 1, $1, e.record_id, $4::jsonb, 'req_limit', now()
    from unnest($2::uuid[], $3::uuid[]) e(id, record_id)),
  audits as (
    insert into plain.audit_log (business_id, audit_id, user_id, actor_business_id, action, table_name, record_id, before_state,
      after_state, request_id, "timestamp")
    select $1, e.id, $1, $1, 'invoice.finalized', 'billing.documents', e.record_id, $4::jsonb, $4::jsonb, 'req_limit', now()
    from unnest($2::uuid[], $3::uuid[]) e(id, record_id))
  insert into plain.outbox (id, business_id, event_id, event_type, audit_id)
  select nextval('plain.places'), $1, e.id, 'invoice.finalized', e.id from unnest($2::uuid[], $3::uuid[]) e(id, record_id)`;
const state = { number: 'INV-2026-00001', status: 'finalized', customer_id: null, issue_date: '2026-11-03' };

/** Whose documents, the account of all their lines, and their tax. */
export interface PlainBooks {
  readonly businessId: string;
  readonly accountId: string;
  /** What all their lines are taxed with, and its only component. */
  readonly taxCodeId: string;
  readonly componentId: string;
}

/** Issues as many documents in one transaction that travels at once, each with two events and their audit rows. */
export async function issuePlainly(
  pool: pg.Pool,
  { businessId, accountId, taxCodeId, componentId }: PlainBooks,
  count: number,
  lines: number,
): Promise<void> {
  const newIds = (length: number) => Array.from({ length }, () => systemIds.next());
  const [documents, entries] = [newIds(count), newIds(count)];
  const ofLines = documents.flatMap((id) => Array.from({ length: lines }, () => id));
  const positions = documents.flatMap(() => Array.from({ length: lines }, (_none, index) => index + 1));
  const client = await pool.connect();
  const run = (name: string, text: string, values: unknown[] = []) => client.query({ name, text, values });
  await Promise.all([
    run('begin', 'begin'),
    run('issue', issue, [businessId, documents, businessId, count]),
    run('lines', insertLines, [businessId, newIds(ofLines.length), ofLines, positions, accountId, taxCodeId]),
    run('taxes', insertTaxes, [businessId, newIds(count), documents, componentId]),
    run('entries', insertEntries, [businessId, entries, documents]),
    run('entry lines', insertEntryLines, [businessId, entries, accountId]),
    run('events', insertEvents, [businessId, newIds(2 * count), [...documents, ...entries], state]),
    run('commit', 'commit'),
  ]);
  client.release();
}

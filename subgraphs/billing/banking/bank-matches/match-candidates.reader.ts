import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { fullDiscount } from '../../money/split-by-taxes.rules.js';
import type { WaitingBooking } from './automatic-match.rules.js';
import { referencesOf } from './booking-references.rules.js';
import type { CandidateInvoice, RecordedMoney } from './match-suggestion.rules.js';

/** A booking, as far as suggestions need it. */
export interface BookingRow {
  readonly id: string;
  readonly bankAccountId: string;
  readonly state: string;
  readonly valueOn: string;
  readonly amount: string;
  readonly currency: string;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly remittance: string | null;
  readonly endToEndId: string | null;
  readonly creditorReference: string | null;
}

const booking = `select id, bank_account_id as "bankAccountId", state, value_on::text as "valueOn", amount_minor as amount,
    currency, counterparty, counterparty_iban as "counterpartyIban", remittance, end_to_end_id as "endToEndId",
    creditor_reference as "creditorReference"
  from billing.bank_transactions where business_id = $1 and id = $2`;

type Reading = Pick<Kernel, 'database'>;

/** A booking of the business; undefined for any other id. */
export async function findBooking(
  { database }: Reading,
  businessId: string,
  id: string,
): Promise<BookingRow | undefined> {
  return (await database.rows<BookingRow>(businessId, booking, [businessId, id]))[0];
}

export function waitingOf(row: BookingRow): WaitingBooking {
  const { id, currency, amount } = row;
  return { id, currency, amountMinor: BigInt(amount), references: referencesOf(row) };
}

interface InvoiceRow {
  readonly id: string;
  readonly number: string;
  readonly paymentReference: string | null;
  readonly customerId: string;
  readonly currency: string;
  readonly residual: string;
  readonly total: string;
  readonly credited: string;
  readonly creditNoted: string;
  readonly discounted: string;
  readonly discountUntil: string | null;
  readonly discountPercent: string | null;
  readonly names: readonly (string | null)[];
}

/** Of each kind of candidates as many are looked at. */
const most = 60;

const columns = `d.id, d.number, d.payment_reference as "paymentReference", d.customer_id as "customerId", d.currency,
    d.residual_minor as residual, d.total_minor as total, d.credited_minor as credited,
    d.credit_noted_minor as "creditNoted", d.discounted_minor as discounted,
    d.discount_until::text as "discountUntil", d.discount_percent_e4::text as "discountPercent",
    array[c.name, o.name, d.buyer ->> 'name'] as names`;
const open = `billing.documents d
  left join billing.customers c on c.business_id = d.business_id and c.customer_id = d.customer_id
  left join billing.companies o on o.business_id = d.business_id and o.company_id = c.company_id
  where d.business_id = $1 and d.kind = 'invoice' and d.residual_minor > 0 and d.customer_id is not null`;

const mentioned = `select ${columns} from ${open} and d.payment_reference = any($2::text[]) order by d.id limit ${most}`;
const ofAmount = `select ${columns} from ${open} and d.residual_minor = $2 and d.currency = $3 order by d.id limit ${most}`;
const ofCustomers = `select ${columns} from ${open} and d.customer_id = any($2::uuid[]) and d.currency = $3
  order by d.due_date, d.number, d.id limit ${most}`;

const payers = `select distinct p.customer_id as id from (
    select id from billing.bank_transactions
    where business_id = $1 and counterparty_iban = $2 and state = 'matched' order by id desc limit ${most}) t
  join billing.bank_matches m on m.business_id = $1 and m.bank_transaction_id = t.id and m.target = 'payment'
    and m.reverses_id is null
  join billing.payments p on p.business_id = $1 and p.id = m.target_id`;

/**
 * Open invoices that a booking may pay: those that it names, those with its amount, and those of its counterparty, who is
 * known by an account that paid before, or by name.
 */
export async function findCandidates(
  { database }: Reading,
  businessId: string,
  row: BookingRow,
): Promise<CandidateInvoice[]> {
  const { named, ofNumbers } = waitingOf(row).references;
  const read = <Row>(text: string, ...values: unknown[]) =>
    database.rows<Row>(businessId, text, [businessId, ...values]);
  const [byReference, byAmount, known] = await Promise.all([
    read<InvoiceRow>(mentioned, [...new Set([...named, ...ofNumbers])]),
    read<InvoiceRow>(ofAmount, row.amount, row.currency),
    row.counterpartyIban === null ? [] : read<{ id: string }>(payers, row.counterpartyIban),
  ]);
  const payerIds = new Set(known.map(({ id }) => id));
  const isKnown = (invoice: InvoiceRow) =>
    payerIds.has(invoice.customerId) || isNamed(row.counterparty, invoice.names);
  const customerIds = [
    ...payerIds,
    ...byReference.map(({ customerId }) => customerId),
    ...byAmount.filter(isKnown).map(({ customerId }) => customerId),
  ];
  const further = await read<InvoiceRow>(ofCustomers, [...new Set(customerIds)], row.currency);
  const all = new Map([...byReference, ...byAmount, ...further].map((each) => [each.id, each]));
  return [...all.values()].map((each) => candidateOf(each, isKnown(each), row.valueOn));
}

/** Banks cut names, and write them in capitals. */
function isNamed(counterparty: string | null, names: InvoiceRow['names']): boolean {
  const key = nameKey(counterparty ?? '');
  if (key === '') return false;
  return names.some((name) => name !== null && nameKey(name) === key);
}

function candidateOf(row: InvoiceRow, isOfCounterparty: boolean, valueOn: string): CandidateInvoice {
  const { id, number, paymentReference, customerId, currency, residual } = row;
  return {
    ...{ id, number, paymentReference, customerId, currency, residualMinor: BigInt(residual) },
    ...{ earnedMinor: earnedOf(row, valueOn), isOfCounterparty },
  };
}

/** What is let off of an invoice when the rest of it is paid on this day. */
function earnedOf(row: InvoiceRow, valueOn: string): bigint {
  const { discountUntil, discountPercent, discounted } = row;
  if (discountUntil === null || discountPercent === null) return 0n;
  if (BigInt(discounted) > 0n || valueOn > discountUntil) return 0n;
  const [credited, noted] = [BigInt(row.credited), BigInt(row.creditNoted)];
  const totalMinor = BigInt(row.total) - (credited > noted ? credited : noted);
  return fullDiscount({ totalMinor, percentE4: BigInt(discountPercent) });
}

const near = "interval '14 days'";

const payments = `select p.id, p.customer_id as "customerId", p.value_date::text as day from billing.payments p
  where p.business_id = $1 and p.status = 'succeeded' and p.bank_amount_minor = $2 and p.bank_currency = $3
    and (p.bank_account_id is null or p.bank_account_id = $4) and p.refunded_minor = 0
    and p.value_date between $5::date - ${near} and $5::date + ${near}
    and not exists (select from billing.bank_matches m where m.business_id = $1 and m.target_id = p.id
      and m.target = 'payment' and m.reverses_id is null and not exists (
        select from billing.bank_matches r where r.business_id = $1 and r.reverses_id = m.id))
  order by abs(p.value_date - $5::date), p.id limit 5`;

const refunds = `select r.id, p.customer_id as "customerId", r.paid_on::text as day from billing.refunds r
  join billing.payments p on p.business_id = r.business_id and p.id = r.payment_id
  where r.business_id = $1 and r.status = 'succeeded' and r.kind <> 'reversal' and r.amount_minor = -($2::bigint)
    and r.currency = $3 and (p.bank_account_id is null or p.bank_account_id = $4)
    and r.paid_on between $5::date - ${near} and $5::date + ${near}
    and not exists (select from billing.bank_matches m where m.business_id = $1 and m.target_id = r.id
      and m.target = 'refund' and m.reverses_id is null and not exists (
        select from billing.bank_matches b where b.business_id = $1 and b.reverses_id = m.id))
  order by abs(r.paid_on - $5::date), r.id limit 5`;

/** Payments of the amount of a booking that came in, or refunds of one that went out, that nothing is matched to. */
export function findRecorded(
  { database }: Reading,
  businessId: string,
  { amount, currency, bankAccountId, valueOn }: BookingRow,
): Promise<RecordedMoney[]> {
  const sought = amount.startsWith('-') ? refunds : payments;
  return database.rows<RecordedMoney>(businessId, sought, [
    businessId,
    amount,
    currency,
    bankAccountId,
    valueOn,
  ]);
}

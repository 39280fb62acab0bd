import { deepStrictEqual } from 'node:assert';
import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import { acme } from '../../cast/cast.js';
import { systemIds } from '../../../shared/values/ids.js';
import { matchStatement } from '../../../subgraphs/billing/banking/bank-matches/match-statement.job.js';
import { appendContent } from '../../../subgraphs/billing/banking/statement-imports/append-content.service.js';
import { importStatement } from '../../../subgraphs/billing/banking/statement-imports/import-statement.service.js';
import { creditorReference } from '../../../subgraphs/billing/invoicing/documents/creditor-reference.rules.js';
import { createBankAccount } from '../../../subgraphs/billing/payments/bank-accounts/write-bank-account.service.js';
import { camt053 } from '../../subgraphs/billing/banking/statement-files.js';
import { actorOf } from './actor.js';
import type { Measured } from './measure-entries.js';

const partBytes = 512 * 1024;

/**
 * A file of so many bookings is imported and matched against as many open invoices, by reference and by number in turns;
 * once small, once ten times that. What is compared is how the time grows.
 */
export async function measureBanking({ kernel, owner }: Measured, most: number): Promise<object[]> {
  await owner.query(
    `insert into billing.customers (business_id, customer_id, name)
     select business_id, id, name from crm.customers where business_id = $1 on conflict do nothing`,
    [acme.id],
  );
  const sizes = [most / 10, most];
  // The first one warms both up.
  await measureOnce({ kernel, owner }, 'W', most / 10);
  const times: number[][] = [];
  for (const size of sizes) times.push(await measureOnce({ kernel, owner }, `S${size}`, size));
  const [few, many] = times as [number[], number[]];
  return ['read and import', 'match'].map((what, index) => ({
    what: `${what} ${most.toLocaleString('en')} bank transactions`,
    'ours, ms': many[index]!.toFixed(0),
    [`of ${sizes[0]!.toLocaleString('en')}, ms`]: few[index]!.toFixed(0),
    ratio: (many[index]! / few[index]!).toFixed(1),
  }));
}

async function measureOnce(
  { kernel, owner }: Pick<Measured, 'kernel' | 'owner'>,
  prefix: string,
  size: number,
) {
  const actor = actorOf();
  const numbers = Array.from(
    { length: size },
    (_, index) => `${prefix}-2026-${String(index).padStart(6, '0')}`,
  );
  await addOpenInvoices(owner, numbers);
  const account = { name: `Account of ${prefix}`, currency: 'EUR' };
  const { id: bankAccountId } = await createBankAccount(kernel, actor, account as never);
  const file = Buffer.from(
    camt053(
      numbers.map((number, index) => ({
        ...{ amount: '119.00', reference: `${prefix} ${index}`, payer: `Payer ${index}` },
        ...(index % 2 === 0
          ? { creditorReference: creditorReference(number)! }
          : { text: `Invoice ${number.replaceAll('-', ' ')}, thanks` }),
      })),
      { opening: '0.00', closing: `${119 * size}.00` },
    ),
  );
  const startMs = performance.now();
  const uploadId = systemIds.next();
  for (let offset = 0; offset < file.length; offset += partBytes) {
    const content = file.subarray(offset, offset + partBytes).toString('base64');
    await appendContent(kernel, actor, { bankAccountId, uploadId, offset, content });
  }
  const { addedCount, statementIds } = await importStatement(kernel, actor, { bankAccountId, uploadId });
  const importedMs = performance.now();
  await matchStatement.run(kernel, { businessId: acme.id, bankAccountId, statementId: statementIds[0]! });
  const matchedMs = performance.now();
  const { rows } = await owner.query<{ matched: number }>(
    `select count(*)::int as matched from billing.bank_transactions where bank_account_id = $1 and state = 'matched'`,
    [bankAccountId],
  );
  deepStrictEqual([addedCount, rows[0]!.matched], [size, size]);
  return [importedMs - startMs, matchedMs - importedMs];
}

/** Issued invoices of 119.00 under these numbers, of a hundred customers. */
async function addOpenInvoices(owner: pg.Client, numbers: readonly string[]): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `insert into billing.documents (business_id, id, kind, status, party_kind, customer_id, currency, price_mode, tax_rounding,
       vat_method, issue_date, due_date, seller, buyer, series_id, year, sequence, number, payment_reference, net_minor, tax_minor,
       total_minor, base_net_minor, base_tax_minor, base_total_minor, created_at, updated_at, issued_at)
     select $1, uuidv7(), 'invoice', 'finalized', 'customer', c.id, 'EUR', 'net', 'document', 'accrual',
       date '2026-11-03', date '2026-11-17', '{}', '{}', uuidv7(), 0, b.n, b.number, b.reference, 10000, 1900, 11900, 10000, 1900,
       11900, now(), now(), now()
     from unnest($2::text[], $3::text[]) with ordinality b (number, reference, n)
     join (select customer_id as id, row_number() over (order by customer_id) - 1 as n from billing.customers
       where business_id = $1 limit 100) c
       on c.n = b.n % (select least(count(*), 100) from billing.customers where business_id = $1)`,
    [acme.id, numbers, numbers.map((number) => creditorReference(number))],
  );
  await owner.query('reset session_replication_role');
  await owner.query('vacuum analyze billing.documents');
}

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, globex } from '../../../shared/config/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { systemClock } from '../../../shared/values/clock.js';
import { systemIds } from '../../../shared/values/ids.js';
import { checkLedgerIntegrity } from '../../../subgraphs/billing/accounting/ledger-chain/check-ledger-integrity.service.js';
import { loadBillingHistory } from '../../../subgraphs/billing/demo/load-history.service.js';
import { openClone, type Clone } from '../../kit/open-clone.js';

let clone: Clone;
let kernel: Kernel;

beforeAll(async () => {
  clone = await openClone('billing_demo');
  kernel = { database: clone.database, clock: systemClock, ids: systemIds } as unknown as Kernel;
  await loadBillingHistory(kernel);
});
afterAll(() => clone?.close());

const documents = `select kind, status, count(*)::int,
    count(*) filter (where currency <> $2)::int as foreign, count(*) filter (where residual_minor between 1 and total_minor - 1)::int as part,
    count(*) filter (where residual_minor > 0 and due_date < current_date - 7)::int as overdue,
    count(*) filter (where discounted_minor > 0)::int as discounted, count(*) filter (where written_off_minor > 0)::int as "writtenOff"
  from billing.documents where business_id = $1 group by kind, status order by kind, status`;

test('Acme has a year of everything that becomes of invoices, in euros and one in dollars', async () => {
  const rows = await clone.sql(documents, [acme.id, 'EUR']);
  const [refunds] = await clone.sql<{ count: number }>(
    'select count(*)::int from billing.refunds where business_id = $1',
    [acme.id],
  );

  const none = { foreign: 0, part: 0, overdue: 0, discounted: 0, writtenOff: 0 };
  expect(rows).toEqual([
    { kind: 'credit_note', status: 'paid', count: 1, ...none },
    { kind: 'invoice', status: 'draft', count: 1, ...none },
    { kind: 'invoice', status: 'finalized', count: 8, ...none, part: 1, overdue: 4 },
    { kind: 'invoice', status: 'paid', count: 39, ...none, foreign: 1, discounted: 1, writtenOff: 1 },
  ]);
  expect(refunds).toEqual({ count: 1 });
});

test('the bank of Acme tells of a week, and all of it waits to be matched', async () => {
  const rows = await clone.sql(
    `select t.state, t.amount_minor > 0 as "isIn", count(*)::int from billing.bank_transactions t
     join billing.bank_statements s on s.business_id = t.business_id and s.id = t.statement_id
     where s.business_id = $1 and s.warnings = '[]' and s.fault_count = 0 group by 1, 2 order by 2`,
    [acme.id],
  );
  const jobs = await clone.sql(
    `select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'billing.match_statement'`,
  );

  expect(rows).toEqual([
    { state: 'unmatched', isIn: false, count: 2 },
    { state: 'unmatched', isIn: true, count: 3 },
  ]);
  expect(jobs).toHaveLength(1);
});

test('Globex sells in dollars, and its parts are taxed twice', async () => {
  const rows = await clone.sql<{ status: string; count: number }>(documents, [globex.id, 'USD']);
  const taxes = await clone.sql(
    `select distinct t.name from billing.document_taxes t join billing.tax_components c
       on c.business_id = t.business_id and c.id = t.component_id
     where t.business_id = $1 and t.rate_e4 > 0 order by 1`,
    [globex.id],
  );

  expect(rows.map(({ status, count }) => [status, count])).toEqual([
    ['paid', 1],
    ['draft', 1],
    ['finalized', 6],
    ['paid', 24],
  ]);
  expect(taxes).toEqual([{ name: 'Chicago and county 4 %' }, { name: 'Illinois 6.25 %' }]);
});

test.each([acme, globex])('the books of $name hold, and it earned more than it spent', async ({ id }) => {
  const { checks } = await checkLedgerIntegrity(kernel, id);
  const [sums] = await clone.sql<Record<string, number>>(
    `select sum(b.debit_minor - b.credit_minor)::int as all,
       sum(b.debit_minor - b.credit_minor) filter (where a.code = '1000')::int as bank,
       sum(b.credit_minor - b.debit_minor) filter (where a.type in ('income', 'expense'))::int as result
     from billing.ledger_balances b join billing.ledger_accounts a on a.business_id = b.business_id and a.id = b.account_id
     where b.business_id = $1`,
    [id],
  );

  expect(checks.filter(({ brokenIds }) => brokenIds.length > 0)).toEqual([]);
  expect(sums!.all).toBe(0);
  expect(sums!.bank).toBeGreaterThan(0);
  expect(sums!.result).toBeGreaterThan(0);
});

test('what is there already is not loaded again', async () => {
  const counts = () =>
    clone.sql(`select (select count(*) from billing.documents) as documents, (select count(*) from billing.payments) as payments,
      (select count(*) from billing.ledger_entries) as entries, (select count(*) from billing.tax_codes) as codes,
      (select count(*) from billing.bank_transactions) as bookings`);
  const before = await counts();

  await loadBillingHistory(kernel);

  expect(await counts()).toEqual(before);
});

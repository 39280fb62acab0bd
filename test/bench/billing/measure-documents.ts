import pg from 'pg';
import { acme } from '../../cast/cast.js';
import { createTaxCode } from '../../../subgraphs/billing/invoicing/tax-codes/create-tax-code.service.js';
import { createInvoice } from '../../../subgraphs/billing/invoicing/documents/write-invoice.service.js';
import { finalizeInvoices } from '../../../subgraphs/billing/payments/settled-documents/finalize-invoices.service.js';
import { updateSettings } from '../../../subgraphs/billing/invoicing/settings/update-settings.service.js';
import { actorOf } from './actor.js';
import { inTurns, type Load } from './in-turns.js';
import type { Measured } from './measure-entries.js';
import { issuePlainly, makePlainTables } from './plain-documents.js';

const clients = 16;
const linesOfDraft = 10;
const bulk = 100;
/** More than are issued on an idle machine. */
const draftsPerSecond = 3_000;

/** Drafts of ten lines that are issued in one business, beside hand-written SQL that writes the same rows. */
export async function measureDocuments({ kernel, superuser, owner, load }: Measured): Promise<object[]> {
  const { customerId, taxCodeId, componentId, accountId } = await prepare({ kernel, owner });
  const amount = { quantity: 3_000_000n, unitPrice: 19_990_000n };
  const line = { description: 'Work', taxCodeId, ...amount };
  const input = { customerId, lines: Array.from({ length: linesOfDraft }, () => line) };
  const drafts: string[] = [];
  const write = async () => {
    drafts.push((await createInvoice(kernel, actorOf(), input as never)).id);
  };
  const ofRounds = (load.rounds + 1) * load.seconds * draftsPerSecond + 10 * bulk;
  while (drafts.length < ofRounds) await Promise.all(Array.from({ length: 8 }, write));

  const next = (count: number) => {
    if (drafts.length < count)
      throw new Error('All drafts are issued: prepare more of them for each second.');
    return drafts.splice(-count);
  };
  const pool = new pg.Pool({ ...superuser, max: clients, pipeline: true } as pg.PoolConfig);
  // A server that is stopped after a failure must not hide what failed.
  pool.on('error', () => undefined);
  await makePlainTables(owner);
  const own: Load = { ...load, clients };
  const limit = (count: number) => () =>
    issuePlainly(pool, { businessId: acme.id, accountId, taxCodeId, componentId }, count, linesOfDraft);
  // Plans are those of tables that have rows, as autovacuum soon makes them.
  for (let count = 0; count < 10; count += 1) {
    await finalizeInvoices(kernel, actorOf(), next(bulk));
    await limit(bulk)();
  }
  await owner.query('vacuum analyze');
  const one = await inTurns('drafts of 10 lines issued one by one', own, {
    ours: () => finalizeInvoices(kernel, actorOf(), next(1)),
    limit: limit(1),
  });
  while (drafts.length < ofRounds) await Promise.all(Array.from({ length: 8 }, write));
  const many = await inTurns(
    `the same, ${bulk} at once (calls of ${bulk})`,
    { ...own, clients: 2 },
    {
      ours: () => finalizeInvoices(kernel, actorOf(), next(bulk)),
      limit: limit(bulk),
    },
  );
  await pool.end();
  return [one, many];
}

/** A seller with an address, a customer and a rate of 19 percent. */
async function prepare({ kernel, owner }: Pick<Measured, 'kernel' | 'owner'>) {
  await owner.query(
    `insert into billing.customers (business_id, customer_id, name)
     select business_id, id, name from crm.customers where business_id = $1 order by id limit 1 on conflict do nothing`,
    [acme.id],
  );
  const { rows } = await owner.query<{ id: string }>(
    'select customer_id as id from billing.customers where business_id = $1 order by 1 limit 1',
    [acme.id],
  );
  await updateSettings(kernel, actorOf(), {
    legalName: 'Acme Bakery GmbH',
    address: { city: 'Berlin', country: 'DE' },
  } as never);
  const { id: taxCodeId } = await createTaxCode(kernel, actorOf(), {
    code: 'S19',
    name: 'Standard rate',
    category: 's',
    validFrom: '2007-01-01',
    components: [{ name: 'VAT 19 %', rate: 19_000_000n }],
  } as never);
  const accounts = await owner.query<{ id: string }>(
    "select id from billing.ledger_accounts where business_id = $1 and role = 'sales'",
    [acme.id],
  );
  const components = await owner.query<{ id: string }>(
    'select id from billing.tax_components where tax_code_id = $1',
    [taxCodeId],
  );
  return {
    ...{ customerId: rows[0]!.id, taxCodeId, componentId: components.rows[0]!.id },
    accountId: accounts.rows[0]!.id,
  };
}

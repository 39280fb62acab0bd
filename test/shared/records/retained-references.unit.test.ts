import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { catalogue } from '../../../main.js';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import type { Principal } from '../../../shared/access/principal.js';
import { Database } from '../../../shared/changes/database.js';
import { createLogger } from '../../../shared/config/logger.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { platformActor } from '../../../shared/kernel/platform-actor.js';
import type { RecordReference } from '../../../shared/kernel/record-reference.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';
import { findResidualData } from '../../../shared/records/references/find-residual-data.js';
import { referenceConsumer } from '../../../shared/records/references/reference-consumer.js';
import { RunningSubgraph } from '../../../shared/subgraph/running-subgraph.js';
import { systemIds as ids } from '../../../shared/values/ids.js';
import { verifyErasure } from '../../../subgraphs/crm/customers/personal-data/verify-erasure.job.js';
import { crm } from '../../../subgraphs/crm/subgraph.js';
import { acme, acmeOwner, globex } from '../../cast/cast.js';
import { cloneDatabase, type TestServerAddress } from '../../kit/test-server.js';

/** Receipts of customers: drafts go with the person, issued ones stay for ten years after their own. */
const receipts: RecordReference = {
  typename: 'Customer',
  label: 'receipts',
  table: 'crm.receipts',
  column: 'customer_id',
  key: 'id',
  onMerge: 'move',
  onErase: 'delete',
  retained: { basis: 'Retention of receipts (AO 147)', until: 'issue_year + 10' },
};
const basis = receipts.retained!.basis;
const name = 'Rosa Retained';

const now = new Date('2026-11-29T09:00:00.000Z');
const clock = { now: () => now };
const everything: Principal = {
  ...{ kind: 'user', businessId: acme.id, userId: acmeOwner.id, sessionId: null, apiKeyId: null },
  ...{ role: 'owner', permissions: new PermissionSet(['*']), modules: new Set(['crm']) },
  ...{ mfaAtMs: null, mustEnrollMfa: false },
};

let superuser: pg.Pool;
let database: Database;
let kernel: Kernel;
let subgraph: RunningSubgraph;

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const urls = await cloneDatabase(server, `retained_${process.pid}`);
  superuser = new pg.Pool({ ...urls.superuser, max: 1 });
  await superuser.query(`
    create table crm.receipts (
      business_id uuid not null, id uuid not null, customer_id uuid not null, buyer text not null,
      issue_year integer, erased_at timestamptz(3), primary key (business_id, id)
    );
    ${tenantTable('crm.receipts', ['select', 'insert', 'update', 'delete'])}`);
  database = await Database.open({
    ...{ connectionString: urls.application, poolSize: 2, tenantSetting: 'session', entities: crm.entities },
    ...{ clock, ids },
  });
  const settings = { encryptionKey: Buffer.alloc(32, 7).toString('base64') };
  const declared = [...catalogue.recordReferences, { ...receipts, subgraph: 'shop' }];
  kernel = {
    ...{ database, clock, ids, logger: createLogger('silent'), settings },
    catalogue: { ...catalogue, recordReferences: declared },
  } as unknown as Kernel;
  subgraph = new RunningSubgraph(crm, kernel);
});
afterAll(async () => {
  await database?.close();
  await superuser?.end();
});

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const scope = { requestId: 'req_retained', principal: everything, address: null, userAgent: null };
  const answer = JSON.parse(JSON.stringify(await subgraph.execute({ query, variables }, scope)));
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

const stored = async () =>
  (
    await superuser.query(
      'select buyer, issue_year, erased_at from crm.receipts order by issue_year, erased_at',
    )
  ).rows;

test('what a law retains stays after an erasure, marked and told apart from remains', async () => {
  const { createCustomer } = await ask(
    'mutation ($name: String!) { createCustomer(input: { name: $name }) { customer { id } } }',
    { name },
  );
  const customerId: string = createCustomer.customer.id;
  const insert = 'insert into crm.receipts values ($1, $2, $3, $4, $5)';
  for (const year of [2015, 2016, 2026, null])
    await superuser.query(insert, [acme.id, ids.next(), customerId, name, year]);
  await superuser.query(insert, [globex.id, ids.next(), customerId, name, 2026]);

  const { customerPersonalData: file } = await ask(
    'query ($id: ID!) { customerPersonalData(id: $id) { parts { label basis records } } }',
    { id: customerId },
  );
  expect(file.parts.find(({ label }: any) => label === 'receipts')).toMatchObject({
    basis,
    records: Array(4).fill({ buyer: name }),
  });
  const retained = file.parts.filter((part: any) => part.basis !== null);
  expect(retained.map(({ label }: any) => label).sort()).toEqual([
    'bank transactions',
    'invoices and credit notes',
    'ledger entries of invoices and credit notes',
    'lines of invoices and credit notes',
    ...['payments', 'receipts', 'refunds'],
  ]);

  const { eraseCustomer } = await ask(
    'mutation ($id: ID!) { eraseCustomer(input: { id: $id }) { erasure { id status remains { table } retained { table } } } }',
    { id: customerId },
  );
  const { id: erasureId, ...begun } = eraseCustomer.erasure;
  expect(begun).toEqual({ status: 'RUNNING', remains: [], retained: [] });
  // Until the subgraph that has them has followed, nothing of theirs counts as retained.
  expect(await findResidualData(kernel, acme.id, [name])).toEqual([{ table: 'crm.receipts', rows: 4 }]);

  const consumer = referenceConsumer('shop', [receipts]);
  const event = {
    type: 'customer.erased',
    businessId: acme.id,
    payload: { customer_id: customerId, former_ids: [] },
  };
  for (let times = 0; times < 2; times += 1)
    await database.write(platformActor(kernel, acme.id), (unit) =>
      consumer.handle(unit, [event as never], kernel),
    );

  expect(await stored()).toEqual([
    { buyer: name, issue_year: 2016, erased_at: now },
    { buyer: name, issue_year: 2026, erased_at: now },
    // Of another business.
    { buyer: name, issue_year: 2026, erased_at: null },
  ]);
  await verifyErasure.run(kernel, { businessId: acme.id, erasureId, tries: 0 });
  const { customerErasure } = await ask(
    'query ($id: ID!) { customerErasure(id: $id) { status remains { table } retained { table rows basis until } } }',
    { id: erasureId },
  );
  expect(customerErasure).toEqual({
    status: 'PROVED',
    remains: [],
    retained: [{ table: 'crm.receipts', rows: 2, basis, until: 2036 }],
  });
});

test('a row whose year is over is a remain again, and so is one that was not marked', async () => {
  const later = { ...kernel, clock: { now: () => new Date('2027-01-01T00:00:00.000Z') } };
  await superuser.query('insert into crm.receipts values ($1, $2, $3, $4, 2027)', [
    ...[acme.id, ids.next(), ids.next(), name],
  ]);

  expect(await findResidualData(later, acme.id, [name])).toEqual([
    { table: 'crm.receipts', rows: 2 },
    { table: 'crm.receipts', rows: 1, basis, until: 2036 },
  ]);
});

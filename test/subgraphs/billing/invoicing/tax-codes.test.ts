import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf } from '../accounting/books.js';
import { invoicingOf } from './setup.js';

let graph: Graph;
let owner: Client;
let invoicing: ReturnType<typeof invoicingOf>;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = invoicingOf(graph, owner);
});
afterAll(() => graph?.stop());

test('a tax code has rates by day, and accounts of its own', async () => {
  const { data } = await invoicing.createTaxCode({
    code: 'S19',
    components: [{ name: 'VAT 19 %', rate: '19' }],
  });
  const { id, components } = data.createTaxCode.taxCode;
  const add = (rate: string, validFrom: string, more = {}) =>
    owner.query('mutation ($input: AddTaxRateInput!) { addTaxRate(input: $input) { taxCode { version } } }', {
      input: { taxCodeId: id, rate, validFrom, ...more },
    });
  await add('16', '2020-07-01');
  const { data: later } = await add('19', '2021-01-01');
  const on = async (day: string) => {
    const answer = await owner.query(
      'query ($id: ID!, $on: Date) { taxCode(id: $id) { rates(on: $on) { rate } } }',
      { id, on: day },
    );
    return answer.data.taxCode.rates.map(({ rate }: { rate: string }) => rate);
  };

  expect(later.addTaxRate.taxCode.version).toBe(3);
  expect(await Promise.all(['2006-12-31', '2020-06-30', '2020-12-31', '2021-01-10'].map(on))).toEqual([
    [],
    ['19'],
    ['16'],
    ['19'],
  ]);
  const accounts = await graph.sql(
    `select code, name, type, kind, role from billing.ledger_accounts where business_id = $1 and id = any($2) order by 1`,
    [acme.id, [components[0].taxAccountId, components[0].pendingAccountId]],
  );
  expect(accounts).toEqual([
    { code: '2100', name: 'VAT 19 %', type: 'liability', kind: 'tax', role: null },
    { code: '2150', name: 'VAT 19 %, not yet due', type: 'liability', kind: 'tax', role: null },
  ]);
  expect(codeOf(await add('7', '2020-07-01'))).toBe('CONFLICT-001');
  expect(codeOf(await add('7', '2022-01-01', { position: 3 }))).toBe('VAL-001');
  expect(codeOf(await add('7', '2022-01-01', { position: 2 }))).toBe('VAL-001');
  expect(await invoicing.eventsOf('tax_code.changed')).toHaveLength(3);
});

test('several taxes, chosen accounts, and codes of zero, which share accounts', async () => {
  const canada = await invoicing.createTaxCode({
    ...{ code: 'CA' },
    components: [
      { name: 'GST', rate: '5' },
      { name: 'QST', rate: '9.975', returnBox: '205' },
    ],
  });
  const [gst, qst] = canada.data.createTaxCode.taxCode.components;
  const reverse = await invoicing.createTaxCode({
    ...{ code: 'AE', category: 'AE', exemptionCode: 'VATEX-EU-AE' },
    components: [{ name: 'Reverse charge', rate: '0' }],
  });
  const chosen = await invoicing.createTaxCode({
    ...{ code: 'S7', components: [{ name: 'VAT 7 %', rate: '7', taxAccountId: gst.taxAccountId }] },
  });
  const codeOfAccount = async (id: string) =>
    (await owner.query('query ($id: ID!) { ledgerAccount(id: $id) { code } }', { id })).data.ledgerAccount
      .code;

  expect([gst.rate, qst.rate, qst.returnBox]).toEqual(['5', '9.975', '205']);
  const made = [gst.taxAccountId, gst.pendingAccountId, qst.taxAccountId, qst.pendingAccountId];
  expect(await Promise.all(made.map(codeOfAccount))).toEqual(['2101', '2151', '2102', '2152']);
  const [zero] = reverse.data.createTaxCode.taxCode.components;
  expect(await Promise.all([zero.taxAccountId, zero.pendingAccountId].map(codeOfAccount))).toEqual([
    '2100',
    '2150',
  ]);
  const [seven] = chosen.data.createTaxCode.taxCode.components;
  expect(seven.taxAccountId).toBe(gst.taxAccountId);
  expect(await codeOfAccount(seven.pendingAccountId)).toBe('2153');
});

test('every fault of a tax code is told at once, and nothing is written', async () => {
  const count = async () =>
    (await graph.sql('select from billing.tax_codes where business_id = $1', [acme.id])).length;
  const before = await count();
  const { errors } = await invoicing.createTaxCode({
    ...{ code: 'E', category: 'E', validFrom: '1969-12-31' },
    components: [
      { name: 'One', rate: '1' },
      { name: 'Two', rate: '-1' },
      { name: 'Three', rate: '0.00001' },
    ],
  });
  const bank = await graph.sql<{ id: string }>(
    `select id from billing.ledger_accounts where business_id = $1 and code = '1000'`,
    [acme.id],
  );
  const asBank = { name: 'Bank', rate: '1', taxAccountId: bank[0]!.id };

  expect((errors![0]!.extensions as any).errors.map(({ field }: { field: string }) => field)).toEqual([
    'validFrom',
    'components[0].rate',
    'components[1].rate',
    'components[2].rate',
  ]);
  expect(codeOf(await invoicing.createTaxCode({ code: 'B', components: [asBank] }))).toBe('VAL-001');
  expect(
    codeOf(await invoicing.createTaxCode({ code: 'S19', components: [{ name: 'Again', rate: '1' }] })),
  ).toBe('CONFLICT-001');
  expect(await count()).toBe(before);
});

test('ten codes at once have accounts of their own', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      invoicing.createTaxCode({ code: `T${index}`, components: [{ name: `Tax ${index}`, rate: '1' }] }),
    ),
  );

  expect(answers.map(codeOf)).toEqual(Array(10).fill(undefined));
  const ids = answers.map(({ data }) => data.createTaxCode.taxCode.components[0].taxAccountId);
  expect(new Set(ids).size).toBe(10);
});

test('the database refuses a taxed exemption, another category, and a changed rate', async () => {
  const [exempt] = await graph.sql<{ id: string; rateId: string }>(
    `select c.id, r.id as "rateId" from billing.tax_codes c join billing.tax_components r on r.tax_code_id = c.id
     where c.business_id = $1 and c.code = 'AE'`,
    [acme.id],
  );
  const run = (text: string, id: string) =>
    asApplication(graph, acme.id, (client) => client.query(text, [id]));

  expect([
    await run(
      `insert into billing.tax_components (business_id, id, tax_code_id, position, name, rate_e4, valid_from,
         tax_account_id, pending_account_id, created_by, created_at)
       select business_id, gen_random_uuid(), tax_code_id, 1, 'x', 1, '2026-01-01', tax_account_id, pending_account_id,
         created_by, created_at from billing.tax_components where id = $1`,
      exempt!.rateId,
    ),
    await run(`update billing.tax_codes set category = 's' where id = $1`, exempt!.id),
    await run('update billing.tax_components set rate_e4 = 1 where id = $1', exempt!.rateId),
  ]).toEqual(['23514 tax_components_standard_rate', '23514 tax_codes_frozen', '42501']);
});

test('an archived code is not suggested; one of the customer’s country is', async () => {
  const [customerId] = await invoicing.customersOf(acme.id, 1);
  const suggest = async (supplyKind: string) => {
    const { data } = await owner.query(
      `query ($id: ID!, $kind: SupplyKind!) {
        suggestTaxCode(customerId: $id, supplyKind: $kind, on: "2026-11-03") { category taxCode { code } } }`,
      { id: customerId, kind: supplyKind },
    );
    return data.suggestTaxCode;
  };
  await invoicing.settings({ address: { country: 'DE' } });
  const atHome = await suggest('GOODS');
  await invoicing.setProfile({ customerId, vatId: 'FR40303265045', address: { country: 'FR' } });
  const abroad = await suggest('SERVICES');
  const { data } = await owner.query('{ taxCodes(filter: { code: { eq: "AE" } }) { nodes { id } } }');
  await owner.query('mutation ($id: ID!) { archiveTaxCode(input: { id: $id }) { taxCode { archivedAt } } }', {
    id: data.taxCodes.nodes[0].id,
  });

  expect(atHome).toEqual({ category: 'S', taxCode: { code: 'S19' } });
  expect(abroad).toEqual({ category: 'AE', taxCode: { code: 'AE' } });
  expect(await suggest('SERVICES')).toEqual({ category: 'AE', taxCode: null });
});

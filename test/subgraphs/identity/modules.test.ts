import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff } from '../../cast/cast.js';
import { askSubgraph } from '../../kit/ask-subgraph.js';
import type { Client, GraphqlAnswer } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { outcomeOf, tracelessOutcome } from '../../kit/outcome.js';
import { startHosted } from '../../kit/hosted-platform.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let [owner, staff]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)];
});
afterAll(() => graph?.stop());

const setModule = (client: Client, verb: 'activate' | 'deactivate', moduleId = 'crm') =>
  client.query(
    `mutation ($moduleId: String!) { ${verb}Module(input: { moduleId: $moduleId }) { module { id status activatedBy { id } } } }`,
    { moduleId },
  );

const refused = (ask: () => Promise<GraphqlAnswer<unknown>>) => tracelessOutcome(graph, ask);

const customers = () =>
  graph.sql<{ content: string }>(
    "select count(*) || md5(string_agg(c::text, '|' order by id)) as content from crm.customers c",
  );

test('are listed with who activated them', async () => {
  const { data } = await staff!.query('{ modules { id status activatedAt activatedBy { id } } }');
  const rest = await staff!.rest('GET', '/v1/business/modules');

  expect(data.modules).toEqual(
    ['accounting', 'crm', 'invoices', 'payments'].map((id) => ({
      ...{ id, status: 'ACTIVE', activatedAt: expect.any(String), activatedBy: { id: acmeOwner.id } },
    })),
  );
  expect((rest.body.data as any).items).toMatchObject([
    { module_id: 'accounting', status: 'ACTIVE' },
    { module_id: 'crm', status: 'ACTIVE' },
    { module_id: 'invoices', status: 'ACTIVE' },
    { module_id: 'payments', status: 'ACTIVE' },
  ]);
});

test('deactivated, a module answers MODULE-001 wherever it is asked; activated again, all is there', async () => {
  const [before, [some]] = [
    await customers(),
    await graph.sql<{ id: string }>('select id from crm.customers where business_id = $1 limit 1', [acme.id]),
  ];
  const codes = async (client: Client) => [
    ...(await Promise.all(
      [
        '{ customers { nodes { id } } }',
        `{ customer(id: "${some!.id}") { id } }`,
        '{ interactions { nodes { id } } }',
        '{ business { customers { nodes { id } } } }',
        '{ me { business { customers { nodes { id } } } } }',
        'mutation { createCustomer(input: { name: "X" }) { customer { id } } }',
        `mutation { deleteCustomer(input: { id: "${some!.id}" }) { deletedId } }`,
      ].map(async (query) => (await client.query(query)).errors?.[0]?.extensions.code),
    )),
    (await client.rest('GET', '/v1/crm/customers')).body.error?.code,
    (await client.rest('POST', '/v1/crm/customers', { name: 'X' })).body.error?.code,
  ];

  const out = await setModule(owner!, 'deactivate');
  await eventually(async () => expect(await codes(owner!)).toEqual(Array(9).fill('MODULE-001')), forgottenMs);
  const why = await owner!.query(
    '{ whyAllowed(action: "crm.view") { isAllowed rule } me { business { activeModules } } }',
  );
  const listed = await owner!.rest('GET', '/v1/business/modules');
  const back = await owner!.rest('POST', '/v1/business/modules/crm/activate');

  expect(out.data.deactivateModule.module).toEqual({
    id: 'crm',
    status: 'INACTIVE',
    activatedBy: { id: acmeOwner.id },
  });
  expect(why.data).toEqual({
    whyAllowed: { isAllowed: false, rule: 'MODULE_INACTIVE' },
    me: { business: { activeModules: ['accounting', 'invoices', 'payments'] } },
  });
  expect((listed.body.data as any).items[1].status).toBe('INACTIVE');
  expect([back.status, (back.body.data as any).status]).toEqual([200, 'ACTIVE']);
  expect(await customers()).toEqual(before);
  await eventually(
    async () => expect(outcomeOf(await staff!.query('{ customers { nodes { id } } }'))).toBe('answered'),
    forgottenMs,
  );
  const events = await graph.sql<{ event_type: string }>(
    "select event_type from kernel.event_log where event_type like 'module.%' order by event_id",
  );
  expect(events.map(({ event_type }) => event_type)).toEqual(['module.deactivated', 'module.activated']);
});

test('a module without change, or that does not exist, leaves no trace; staff change none', async () => {
  expect(await refused(() => setModule(owner!, 'activate'))).toBe('answered');
  expect(await refused(() => setModule(owner!, 'activate', 'unicorns'))).toBe('NOT-FOUND-001 404');
  expect(await refused(() => setModule(owner!, 'deactivate', 'identity'))).toBe('NOT-FOUND-001 404');
  expect(await refused(() => setModule(staff!, 'deactivate'))).toBe('AUTH-004 403');
});

test('a reference to a record of an inactive module is refused to the gateway as well', async () => {
  const crm = await startHosted(graph.environment, ['crm']);
  const [{ id }] = (await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 limit 1',
    [acme.id],
  )) as [{ id: string }];
  const document =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { name } ... on Business { customers { nodes { name } } } } }';
  const ask = (typename: string, of: string, modules: readonly string[]) =>
    askSubgraph(
      crm,
      'crm',
      graph.environment.INTERNAL_SECRET!,
      acme,
      { query: document, variables: { of: [{ __typename: typename, id: of }] } },
      modules,
    );

  const active = await ask('Customer', id, ['crm']);
  const customer = await ask('Customer', id, []);
  const business = await ask('Business', acme.id, ['hr']);
  await crm.close();

  expect(active.data._entities).toEqual([{ name: expect.any(String) }]);
  expect(customer.data?._entities ?? [null]).toEqual([null]);
  expect(business.data._entities).toEqual([{ customers: null }]);
  for (const { errors } of [customer, business])
    expect(errors[0].extensions).toMatchObject({ code: 'MODULE-001', httpStatus: 403 });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

const fields =
  'id name domain phone address { street postalCode city region country } version createdBy { id }';
const create = `mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { ${fields} } } }`;
const update = `mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { company { ${fields} } } }`;

async function newCompany(input: object = {}): Promise<{ id: string; version: number }> {
  const { data } = await staff.query(create, { input: { name: 'Company', ...input } });
  return data.createCompany.company;
}

function eventsOf(id: string) {
  return graph.sql<{ event_type: string; payload: object }>(
    'select event_type, payload from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
}

test('a company is added with normalised domain, phone and address, event and audit row', async () => {
  const input = {
    name: 'Müller & Co',
    domain: ' https://WWW.Bücher.Example/shop?x=1 ',
    phone: '+49 30 123456',
    address: { street: ' Ring 1 ', city: 'Köln', country: 'de', region: '' },
  };

  const { data, errors } = await staff.query(create, { input });

  expect(errors).toBeUndefined();
  const { id, ...company } = data.createCompany.company;
  const address = { street: 'Ring 1', postalCode: null, city: 'Köln', region: null, country: 'DE' };
  expect(company).toEqual({
    name: 'Müller & Co',
    domain: 'xn--bcher-kva.example',
    phone: '+4930123456',
    address,
    version: 1,
    createdBy: { id: acmeStaff.id },
  });
  const { postalCode: postal_code, ...rest } = address;
  const payload = {
    company_id: id,
    name: 'Müller & Co',
    domain: 'xn--bcher-kva.example',
    phone: '+4930123456',
    address: { ...rest, postal_code },
  };
  expect(await eventsOf(id)).toEqual([{ event_type: 'company.created', payload }]);
  const audit =
    'select action, table_name, before_state, after_state from kernel.audit_log where record_id = $1';
  expect(await graph.sql(audit, [id])).toEqual([
    { action: 'company.created', table_name: 'crm.companies', before_state: null, after_state: payload },
  ]);
});

test.each([
  [{ domain: 'no domain' }, 'domain'],
  [{ domain: 'localhost' }, 'domain'],
  [{ phone: '123' }, 'phone'],
  [{ name: '' }, 'name'],
  [{ address: { country: 'XX' } }, 'country'],
])('%j is refused with VAL-001', async (fault, field) => {
  const before = await footprint(graph);

  const { errors } = await staff.query(create, { input: { name: 'Faulty', ...fault } });

  expect(errors).toMatchObject([{ extensions: { code: 'VAL-001', httpStatus: 422 } }]);
  expect(errors![0]!.extensions.errors![0]!.field).toContain(field);
  expect(await footprint(graph)).toEqual(before);
});

test('of ten companies of one domain at once, one is added', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      staff.query(create, { input: { name: `Twin ${index}`, domain: 'https://twin.example' } }),
    ),
  );

  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'added');
  expect(codes.toSorted()).toEqual([...Array(9).fill('CONFLICT-001'), 'added']);
});

test('a change on an old version is refused with STALE-001; one that changes nothing leaves no event', async () => {
  const { id } = await newCompany({ domain: 'stale.example', address: { city: 'Bonn' } });
  const changed = await staff.rest('PATCH', `/v1/crm/companies/${id}`, {
    version: 1,
    name: 'Second',
    address: { city: 'Ulm' },
  });
  const before = await footprint(graph);

  const stale = await staff.query(update, { input: { id, version: 1, name: 'Third' } });
  const same = await staff.query(update, { input: { id, name: 'Second', domain: 'www.stale.example' } });

  expect([changed.status, changed.body.data]).toMatchObject([200, { version: 2, address: { city: 'Ulm' } }]);
  expect(stale.errors).toMatchObject([
    { message: `Company ${id} is at version 2, not 1; read it again.`, extensions: { code: 'STALE-001' } },
  ]);
  expect(same.data.updateCompany.company).toMatchObject({ version: 2 });
  expect(await footprint(graph)).toEqual(before);
});

test('a change of an address leaves what it does not name, and null clears a part or all of it', async () => {
  const { id } = await newCompany({ address: { street: 'Ring 1', city: 'Bonn', country: 'DE' } });
  const patch = async (address: object | null) => {
    const response = await fetch(`${graph.url}/v1/crm/companies/${id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${staff.token}`, 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify({ address }),
    });
    const { data } = (await response.json()) as any;
    return [response.status, data.version, data.address];
  };
  const none = { street: null, postal_code: null, city: null, region: null, country: null };

  const moved = await patch({ city: 'Ulm', street: null });
  const same = await patch({ city: 'Ulm' });
  const byGraph = await staff.query(update, { input: { id, address: { country: 'at' } } });
  const cleared = await patch(null);

  expect(moved).toEqual([200, 2, { ...none, city: 'Ulm', country: 'DE' }]);
  expect(same).toEqual([200, 2, { ...none, city: 'Ulm', country: 'DE' }]);
  expect(byGraph.data.updateCompany.company.address).toMatchObject({ city: 'Ulm', country: 'AT' });
  expect(cleared).toEqual([200, 4, none]);
  expect((await eventsOf(id)).map(({ payload }: any) => payload.address)).toEqual([
    { ...none, street: 'Ring 1', city: 'Bonn', country: 'DE' },
    { ...none, city: 'Ulm', country: 'DE' },
    { ...none, city: 'Ulm', country: 'AT' },
    none,
  ]);
});

test('companies are found by domain in any form, and sorted by name', async () => {
  const { id } = await newCompany({ name: 'AAA first', domain: 'find.example' });

  const found = await staff.rest('GET', '/v1/crm/companies?filter[domain]=https://www.FIND.example/about');
  const sorted = await staff.rest('GET', '/v1/crm/companies?sort=name&limit=1');

  expect((found.body.data as any).items.map((item: any) => item.company_id)).toEqual([id]);
  expect((sorted.body.data as any).items.map((item: any) => item.company_id)).toEqual([id]);
});

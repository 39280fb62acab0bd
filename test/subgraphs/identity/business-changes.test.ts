import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../cast/cast.js';
import type { Client, GraphqlAnswer } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import { tracelessOutcome } from '../../kit/outcome.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

const refused = (ask: () => Promise<GraphqlAnswer<unknown>>) => tracelessOutcome(graph, ask);
const versioned = 'name version currencyLockedBy';
const change = (client: Client, input: object) =>
  client.query(
    `mutation ($input: UpdateBusinessInput!) { updateBusiness(input: $input) { business { ${versioned} } } }`,
    { input },
  );

test('a change raises the version, a change to the same does not, and one based on an older is refused', async () => {
  const { data } = await owner.query(`{ business { ${versioned} } }`);
  const { version }: { version: number } = data.business;

  const changed = await change(owner, { name: 'Acme Bread', version });
  const same = await change(owner, { name: 'Acme Bread', version: version + 1 });

  const expected = { name: 'Acme Bread', version: version + 1, currencyLockedBy: [] };
  expect(changed.data.updateBusiness.business).toEqual(expected);
  expect(same.data.updateBusiness.business).toEqual(expected);
  expect(await refused(() => change(owner, { name: 'Acme Rye', version }))).toBe('STALE-001 412');
  const patched = await owner.rest('PATCH', '/v1/business', { name: 'Acme Bakery', version: version + 1 });
  expect(patched.body.data).toMatchObject({
    name: 'Acme Bakery',
    version: version + 2,
    currency_locked_by: [],
  });
});

test('another currency is refused once books are kept in it, and says by whom; all else may change', async () => {
  await graph.sql(
    `update kernel.business_profiles set currency_locked_by = '{inventory,billing}', locked_currency = currency
     where business_id = $1`,
    [acme.id],
  );

  expect(await refused(() => change(owner, { currency: 'GBP', name: 'Acme Ltd' }))).toBe('CONFLICT-001 409');
  const { errors } = await change(owner, { currency: 'GBP' });
  const { body } = await owner.rest('PATCH', '/v1/business', { currency: 'gbp' });
  const renamed = await change(owner, {
    currency: 'EUR',
    timezone: 'Europe/Zurich',
    name: 'Acme Schweiz',
  });

  const message = 'The currency stays EUR: books are kept in it by billing and inventory.';
  expect(errors?.[0]?.extensions.errors).toEqual([
    {
      field: 'currency',
      code: 'in_use',
      message,
      meta: { currency: 'EUR', lockedBy: 'billing,inventory' },
    },
  ]);
  expect(body.error).toMatchObject({
    code: 'CONFLICT-001',
    message,
    errors: [
      {
        field: 'currency',
        code: 'in_use',
        message,
        meta: { currency: 'EUR', locked_by: 'billing,inventory' },
      },
    ],
  });
  expect(renamed.data.updateBusiness.business).toMatchObject({
    name: 'Acme Schweiz',
    currencyLockedBy: ['billing', 'inventory'],
  });
  const profiles = await graph.sql(
    'select name, currency, timezone, locale, status from kernel.business_profiles where business_id = $1',
    [acme.id],
  );
  expect(profiles).toEqual([
    {
      name: 'Acme Schweiz',
      currency: 'EUR',
      timezone: 'Europe/Zurich',
      locale: 'de-DE',
      status: 'active',
    },
  ]);
});

test('its event tells what the profile is and what it was', async () => {
  await change(owner, { name: 'Acme & Töchter', locale: 'de-ch', category: 'retail' });

  const [event] = await graph.sql(
    "select payload, previous_attributes from kernel.event_log where event_type = 'business.updated' and business_id = $1 order by event_id desc limit 1",
    [acme.id],
  );
  expect(event).toEqual({
    payload: {
      business_id: acme.id,
      name: 'Acme & Töchter',
      status: 'active',
      currency: 'EUR',
      timezone: 'Europe/Zurich',
      locale: 'de-CH',
    },
    previous_attributes: { name: 'Acme Schweiz', locale: 'de-DE' },
  });
});

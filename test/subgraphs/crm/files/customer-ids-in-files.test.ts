import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { acme, acmeOwner, globex, globexOwner } from '../../../cast/cast.js';
import { createdBy } from '../../../kit/busy-customer.js';
import type { Client } from '../../../kit/client.js';
import { analyzeRecords, countsOf, download, makeImport, runImport } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let owner: Client;
let stranger: Client;
/** Of three customers; the first has nothing but its name. */
let [nameless, ada, bob]: string[] = [];

const mark = 'ids in files';

beforeAll(async () => {
  graph = await leaseGraph();
  await analyzeRecords(graph);
  [owner, stranger] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(globexOwner)]);
});
afterAll(() => graph?.stop());
beforeEach(async () => {
  await graph.sql('delete from crm.customers where $1 = any(tags)', [mark]);
  const create = async (input: object) =>
    (await createdBy(owner, '/v1/crm/customers', { ...input, tags: [mark] })).customer_id;
  nameless = await create({ name: 'Only Name' });
  ada = await create({ name: 'Ada', email: 'ada@ids.example' });
  bob = await create({ name: 'Bob', email: 'bob@ids.example', phone: '+493012345678' });
});

const stored = (businessId: string = acme.id) =>
  graph.sql<{ id: string; name: string; email: string | null }>(
    'select id, name, email from crm.customers where business_id = $1 and $2 = any(tags) order by name',
    [businessId, mark],
  );

async function exported(format: string): Promise<string> {
  const { export_id: id } = await createdBy(owner, '/v1/crm/exports', {
    format,
    filter: { tag: { eq: mark } },
  });
  return (await download(graph.url, owner, `/v1/crm/exports/${id}/content`)).text;
}

/** What a dry run says of a file, and what the import then does. */
async function imported(client: Client, content: string, options: object = {}) {
  const id = await makeImport(graph.url, client, content, options);
  const dry = await runImport(client, id, { is_dry_run: true });
  const real = await runImport(client, id);
  expect({ ...countsOf(dry), status: real.status }).toEqual(countsOf(real));
  const { text } = await download(graph.url, client, `/v1/crm/imports/${id}/errors`);
  return { ...countsOf(real), errors: text };
}

const none = { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
const fileOf = (...rows: string[]) => ['customer_id,name,email,tags', ...rows].join('\n');

test.each(['CSV', 'JSON_LINES'])(
  'what is edited in an export (%s) changes the same customers',
  async (format) => {
    const file = await exported(format);

    expect(await imported(owner, file, { format })).toMatchObject({ ...none, unchanged: 3 });
    const edited = file.replace('Only Name', 'Another Name').replace('ada@ids.example', 'ada@new.example');
    expect(await imported(owner, edited, { format })).toMatchObject({ ...none, updated: 2, unchanged: 1 });

    expect(await stored()).toEqual([
      { id: ada, name: 'Ada', email: 'ada@new.example' },
      { id: nameless, name: 'Another Name', email: null },
      { id: bob, name: 'Bob', email: 'bob@ids.example' },
    ]);
  },
);

test('the id of a merged customer means the survivor', async () => {
  await owner.query(
    `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { merge { id } } }`,
    { input: { survivorId: ada, mergedId: nameless } },
  );

  const outcome = await imported(owner, fileOf(`${nameless},Ada Merged,,`));

  expect(outcome).toMatchObject({ ...none, updated: 1 });
  expect(await stored()).toMatchObject([
    { id: ada, name: 'Ada Merged', email: 'ada@ids.example' },
    { id: bob },
  ]);
});

test('an id that leads nowhere does not count, and the others of its row do', async () => {
  const outcome = await imported(
    owner,
    fileOf(
      `${crypto.randomUUID()},Ada Found,ada@ids.example,${mark}`,
      `4711,Bob Found,bob@ids.example,${mark}`,
      `${crypto.randomUUID()},New,,${mark}`,
    ),
  );

  expect(outcome).toMatchObject({ ...none, created: 1, updated: 2 });
  expect((await stored()).map(({ name }) => name)).toEqual(['Ada Found', 'Bob Found', 'New', 'Only Name']);
});

test('an id says whom a row means, and takes from nobody else what is theirs', async () => {
  const outcome = await imported(owner, fileOf(`${nameless},Only Name,bob@ids.example,`));

  expect(outcome).toMatchObject({ ...none, failed: 1 });
  expect(outcome.errors).toContain('email');
  expect(await stored()).toMatchObject([{ id: ada }, { id: bob, email: 'bob@ids.example' }, { email: null }]);
});

test('customers that are there can be skipped, and another key leaves ids aside', async () => {
  const file = fileOf(`${nameless},Changed,,`);

  expect(await imported(owner, file, { on_existing: 'SKIP' })).toMatchObject({ ...none, skipped: 1 });
  expect(await imported(owner, file, { match_by: 'EMAIL' })).toMatchObject({ ...none, failed: 1 });
  expect((await stored()).map(({ name }) => name)).toEqual(['Ada', 'Bob', 'Only Name']);
});

test("another business's ids are nobody's", async () => {
  const outcome = await imported(stranger, fileOf(`${ada},Stolen,,${mark}`));

  expect(outcome).toMatchObject({ ...none, created: 1 });
  expect((await stored()).map(({ name }) => name)).toEqual(['Ada', 'Bob', 'Only Name']);
  const [theirs, ...more] = await stored(globex.id);
  expect([theirs!.name, theirs!.id === ada, more]).toEqual(['Stolen', false, []]);
});

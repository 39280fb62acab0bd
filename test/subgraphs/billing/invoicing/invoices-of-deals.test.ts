import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globex, globexOwner } from '../../../cast/cast.js';
import { askSubgraph } from '../../../kit/ask-subgraph.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { startHosted } from '../../../kit/hosted-platform.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import { permit } from '../../../kit/permit.js';
import type { Graph } from '../../../kit/start-graph.js';
import { statementsOf } from '../../../kit/statements.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { codeOf } from '../accounting/books.js';
import { type Invoicing, openInvoicing } from './open-invoicing.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];
let invoicing: Invoicing;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
  invoicing = await openInvoicing(graph, owner, acme);
});
afterAll(() => graph?.stop());

const newDeal = async (title: string): Promise<string> =>
  (
    await staff!.query(
      'mutation ($title: String!) { createDeal(input: { title: $title }) { deal { id } } }',
      { title },
    )
  ).data.createDeal.deal.id;

const lines = () => [invoicing.line('100.00')];
const draft = async (dealId: string): Promise<string> =>
  (await invoicing.write({ dealId, lines: lines() })).data.createInvoice.invoice.id;

const ofDeal = `query ($id: ID!) { deal(id: $id) { title invoices(first: 2) {
  nodes { id status deal { id } total { decimal } } pageInfo { hasNextPage } } } }`;

test('a deal has its invoices, drafts among them, the newest first and page by page', async () => {
  const dealId = await newDeal('Wedding');
  const issued = await invoicing.issue({ dealId, lines: lines() });
  const drafts = [await draft(dealId), await draft(dealId)];
  await draft(await newDeal('Another wedding'));

  const { data, errors } = await staff!.query(ofDeal, { id: dealId });

  expect(errors).toBeUndefined();
  const node = (id: string) => ({ id, status: 'DRAFT', deal: { id: dealId }, total: { decimal: '119.00' } });
  expect(data.deal).toEqual({
    title: 'Wedding',
    invoices: { nodes: [node(drafts[1]!), node(drafts[0]!)], pageInfo: { hasNextPage: true } },
  });
  const all = await staff!.query(
    'query ($id: ID!) { invoices(filter: { dealId: { eq: $id } }, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id } } }',
    { id: dealId },
  );
  expect(all.data.invoices.nodes.map(({ id }: { id: string }) => id)).toEqual([issued.id, ...drafts]);
});

test('four callers: nobody, another business, staff who may not see invoices, and staff', async () => {
  const dealId = await newDeal('Four callers');
  const invoiceId = await draft(dealId);
  const ask = (client: Client) => client.query(ofDeal, { id: dealId });

  expect([codeOf(await ask(graph.nobody)), codeOf(await ask(stranger!))]).toEqual([
    ...['AUTH-004', 'NOT-FOUND-001'],
  ]);
  expect((await ask(staff!)).data.deal.invoices.nodes).toMatchObject([{ id: invoiceId }]);
  await permit(graph, acmeStaff, [], ['invoices.view']);
  await eventually(async () => {
    const refused = await ask(staff!);
    expect(codeOf(refused)).toBe('AUTH-004');
    expect(refused.data.deal).toEqual({ title: 'Four callers', invoices: null });
  });
  await permit(graph, acmeStaff, []);
  await eventually(async () => expect(codeOf(await ask(staff!))).toBeUndefined());
});

test('a deal of another business says as little as one that nobody has', async () => {
  const dealId = await newDeal('Walled');
  await draft(dealId);
  const ids = [dealId, crypto.randomUUID()];
  const theirs = await openInvoicing(graph, stranger!, globex);
  const written = async (id: string) => {
    const { data } = await theirs.write({ dealId: id, lines: [] }, stranger);
    const answer = await stranger!.query('query ($id: ID!) { invoice(id: $id) { deal { id title } } }', {
      id: data.createInvoice.invoice.id,
    });
    return [answer.data.invoice, codeOf(answer)];
  };
  const subgraph = await startHosted(graph.environment, ['billing']);
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Deal { id invoices(first: 50) { nodes { id } } } } }`;
  const variables = { of: ids.map((id) => ({ __typename: 'Deal', id })) };

  const { data } = await askSubgraph(subgraph, 'billing', graph.environment['INTERNAL_SECRET']!, globex, {
    ...{ query, variables },
  });
  await subgraph.close();

  expect(data._entities).toEqual(ids.map((id) => ({ id, invoices: { nodes: [] } })));
  expect(await Promise.all(ids.map(written))).toEqual(Array(2).fill([{ deal: null }, undefined]));
});

test('the invoices of many deals take as many statements as those of one', async () => {
  const ids = [];
  for (const title of ['One', 'Two', 'Three', 'Four']) {
    const dealId = await newDeal(title);
    await draft(dealId);
    ids.push(dealId);
  }
  const query = `query ($first: Int!) { deals(first: $first) { nodes { id invoices(first: 3) { nodes { id total { decimal } } } } } }`;
  const readsOf = async (first: number) => {
    await owner!.query(query, { first });
    await publishedAll(graph);
    await owner!.query('{ me { id } }');
    const statements = await statementsOf(async () => {
      const { data } = await owner!.query(query, { first });
      expect(data.deals.nodes.map((deal: any) => deal.invoices.nodes.length)).toEqual(Array(first).fill(1));
    });
    return statements.filter((text) => /\bbilling\.invoices\b/.test(text)).length;
  };

  expect([await readsOf(1), await readsOf(4)]).toEqual([1, 1]);
  expect(ids).toHaveLength(4);
});

test('a deal that is deleted is forgotten by its documents, which stay', async () => {
  const dealId = await newDeal('Called off');
  const issued = await invoicing.issue({ dealId, lines: lines() });
  const draftId = await draft(dealId);

  await staff!.query('mutation ($id: ID!) { deleteDeal(input: { id: $id }) { deletedId } }', { id: dealId });

  for (const id of [issued.id, draftId])
    await eventually(async () => {
      const { data, errors } = await staff!.query(
        'query ($id: ID!) { invoice(id: $id) { dealId deal { title } total { decimal } } }',
        { id },
      );
      expect(errors).toBeUndefined();
      expect(data.invoice).toEqual({ dealId: null, deal: null, total: { decimal: '119.00' } });
    });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { acme, globex } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { draftByHand, type HandWritten, issueByHand, seriesByHand } from './issue-by-hand.js';

let graph: Graph;
let invoice: HandWritten;
let invoiceId: string;

const run = (work: (client: pg.Client) => Promise<unknown>) => asApplication(graph, acme.id, work);
const statement = (text: string) => run((client) => client.query(text));

beforeAll(async () => {
  graph = await leaseGraph();
  const [customer] = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 limit 1',
    [acme.id],
  );
  const failure = await run(async (client) => {
    const seriesId = await seriesByHand(client, acme.id, 'invoice');
    invoice = { businessId: acme.id, customerId: customer!.id, sequence: 1, seriesId };
    invoiceId = await issueByHand(client, invoice);
  });
  expect(failure).toBeUndefined();
});
afterAll(() => graph?.stop());

describe('taxes of documents are those of their business', () => {
  /** A copy of a row of the business, in a draft, that names something else. */
  const copy = (table: string, column: string, value: string) =>
    run(async (client) => {
      const draftId = await draftByHand(client, invoice, false);
      await client.query(
        `insert into billing.${table} select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
           '${column}', $2::text, 'document_id', $3::text))).* from billing.${table} r where document_id = $1`,
        [invoiceId, value, draftId],
      );
    });

  test.each([
    ['document_lines', 'tax_code_id', 'tax_codes'],
    ['document_taxes', 'component_id', 'tax_components'],
  ])('%s name no %s of another one', async (table, column, target) => {
    const [foreign] = await graph.sql<{ id: string }>(
      `insert into billing.tax_codes (business_id, id, code, name, category, created_by, created_at, updated_at)
       values ($1, gen_random_uuid(), $2, 'Foreign', 's', $1, now(), now()) returning id`,
      [globex.id, `F-${column}`],
    );
    let id = foreign!.id;
    if (target === 'tax_components') {
      const [component] = await graph.sql<{ id: string }>(
        `insert into billing.tax_components (business_id, id, tax_code_id, position, name, rate_e4, valid_from,
           tax_account_id, pending_account_id, created_by, created_at)
         select a.business_id, gen_random_uuid(), $2, 1, 'Foreign', 190000, '2026-01-01', a.id, a.id, a.business_id, now()
         from billing.ledger_accounts a where a.business_id = $1 and a.code = '4000' returning id`,
        [globex.id, id],
      );
      id = component!.id;
    }

    const constraint = `${table}_business_id_${column}_fkey`;
    expect(await copy(table, column, id)).toBe(`23503 ${constraint}`);
    expect(await copy(table, column, crypto.randomUUID())).toBe(`23503 ${constraint}`);
  });

  test('and none of them is deleted', async () => {
    expect(await statement('delete from billing.tax_codes')).toBe('42501');
    expect(await statement('delete from billing.tax_components')).toBe('42501');
  });
});

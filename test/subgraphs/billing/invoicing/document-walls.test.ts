import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { acme } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import {
  draftByHand,
  type HandWritten,
  issueByHand,
  numberByHand,
  seriesByHand,
  stepByHand,
} from './issue-by-hand.js';

let graph: Graph;
let invoice: HandWritten;
let creditNote: HandWritten;
let invoiceId: string;

const run = (work: (client: pg.Client) => Promise<unknown>) => asApplication(graph, acme.id, work);
const statement = (text: string, ...values: unknown[]) =>
  run((client) => client.query(text, values.length > 0 ? values : undefined));

beforeAll(async () => {
  graph = await leaseGraph();
  const [customer] = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 limit 1',
    [acme.id],
  );
  const base = { businessId: acme.id, customerId: customer!.id, sequence: 1 };
  const failure = await run(async (client) => {
    invoice = { ...base, seriesId: await seriesByHand(client, acme.id, 'invoice') };
    creditNote = {
      ...base,
      seriesId: await seriesByHand(client, acme.id, 'credit_note'),
      kind: 'credit_note',
    };
    invoiceId = await issueByHand(client, invoice);
  });
  expect(failure).toBeUndefined();
  creditNote = { ...creditNote, creditedDocumentId: invoiceId };
});
afterAll(() => graph?.stop());

describe('an issued document is frozen', () => {
  test.each([
    ['its total', 'net_minor = 1, total_minor = 1901'],
    ['its day', "issue_date = '2026-11-04'"],
    ['its number', "number = 'HAND-2'"],
    ['its buyer', `buyer = '{"name": "Else"}'`],
    ['its deal, for another one', 'deal_id = gen_random_uuid()'],
    ['its draft, as if it were one again', "status = 'draft', issued_at = null, draft = '{}'"],
  ])('%s', async (_, change) => {
    expect(await statement(`update billing.documents set ${change} where id = $1`, invoiceId)).toBe(
      '23514 documents_frozen',
    );
  });

  test('the row itself, and its lines and taxes', async () => {
    expect(await statement('delete from billing.documents where id = $1', invoiceId)).toBe(
      '23514 documents_frozen',
    );
    expect(await statement('update billing.document_lines set net_minor = 1')).toBe('42501');
    expect(await statement('delete from billing.document_taxes')).toBe('42501');
  });

  test.each(['document_lines', 'document_taxes'])('%s that come later', async (table) => {
    const another = { document_lines: 'position = 2', document_taxes: 'tax_group = 1' }[table];
    const failure = await statement(
      `insert into billing.${table} select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
         '${another!.split(' ')[0]}', 2))).* from billing.${table} r where document_id = $1`,
      invoiceId,
    );

    expect(failure).toBe('23514 documents_frozen');
  });

  test('what is credited of it, other than by a credit note', async () => {
    expect(
      await statement('update billing.documents set credit_noted_minor = 1 where id = $1', invoiceId),
    ).toBe('23514 documents_frozen');
  });
});

describe('an invoice is settled up to its total', () => {
  /** Past all triggers, and undone: the checks hold for themselves. */
  const settle = async (counters: string) => {
    try {
      await graph.sql(`do $$ begin
        perform set_config('session_replication_role', 'replica', true);
        update billing.documents set ${counters} where id = '${invoiceId}';
        raise exception using errcode = 'P0001', constraint = 'none'; end $$`);
      return undefined;
    } catch (error) {
      return (error as { constraint: string }).constraint;
    }
  };

  test.each([
    ['more than it', 'paid_minor = 11901', 'documents_residual'],
    ['together more than it', 'paid_minor = 11000, credited_minor = 901', 'documents_residual'],
    ['a part, as if it were all', "paid_minor = 11899, status = 'paid'", 'documents_paid_when_settled'],
    ['all, as if it were a part', 'paid_minor = 11900', 'documents_paid_when_settled'],
    ['less than nothing', 'paid_minor = -1', 'documents_paid_minor_check'],
    ['credit of more than it', 'credit_noted_minor = 11901', 'documents_credit_noted'],
    [
      'credit of what was let off',
      'credit_noted_minor = 11801, discounted_minor = 100',
      'documents_credited_without_discount',
    ],
    ['credit of what was not', 'credit_noted_minor = 11800, discounted_minor = 100', 'none'],
    ['refunds, which are of credit', 'refunded_minor = 1', 'documents_credit_note_of'],
    ['what is void', "status = 'void', voided_at = now(), paid_minor = 1", 'documents_counters_of_issued'],
    [
      'by all ways',
      "paid_minor = 10000, credited_minor = 1000, discounted_minor = 500, written_off_minor = 400, status = 'paid'",
      'none',
    ],
  ])('%s', async (_, counters, constraint) => {
    expect(await settle(counters)).toBe(constraint);
  });
});

describe('numbers have no gap', () => {
  const issue = (document: Partial<HandWritten>, steps = 1, hasRows = true) =>
    run(async (client) => {
      const whole = { ...invoice, ...document };
      const id = await draftByHand(client, whole, hasRows);
      for (let step = 0; step < steps; step += 1) await stepByHand(client, acme.id, whole.seriesId);
      await numberByHand(client, id, whole);
    });

  test.each([
    ['a number that is left out', { sequence: 3 }, 2, '23514 documents_without_gap'],
    ['one that the counter did not give', { sequence: 2 }, 0, '23514 documents_without_gap'],
    ['one that is there', { sequence: 1 }, 1, '23505 documents_sequence_unique'],
    ['a day before the last one', { sequence: 2, issueDate: '2026-11-02' }, 1, '23514 documents_in_order'],
  ])('%s', async (_, document, steps, failure) => {
    expect(await issue(document, steps)).toBe(failure);
  });

  test('lines and taxes are what the document says', async () => {
    expect(await issue({ sequence: 2, lineMinor: 9_999 })).toBe('23514 documents_equal_their_lines');
    expect(await issue({ sequence: 2 }, 1, false)).toBe('23514 documents_equal_their_lines');
  });

  test('nothing begins as an issued document', async () => {
    const failure = await statement(
      `insert into billing.documents (business_id, id, kind, status, party_kind, customer_id, currency, price_mode,
         tax_rounding, created_at, updated_at, issued_at)
       values ($1, gen_random_uuid(), 'invoice', 'finalized', 'customer', $2, 'EUR', 'net', 'document', now(), now(), now())`,
      ...[acme.id, invoice.customerId],
    );

    expect(failure).toBe('23514 documents_begin_as_draft');
  });
});

describe('credit notes never exceed their invoice', () => {
  const credit = (document: Partial<HandWritten>) =>
    run((client) => issueByHand(client, { ...creditNote, ...document }));
  const creditNoted = async () => {
    const [row] = await graph.sql<{ minor: string }>(
      'select credit_noted_minor as minor from billing.documents where id = $1',
      [invoiceId],
    );
    return Number(row!.minor);
  };

  test('the first takes a part, the second no more than is left', async () => {
    expect(await credit({ netMinor: 6_000, taxMinor: 1_140 })).toBeUndefined();
    expect(await creditNoted()).toBe(7_140);

    expect(await credit({ sequence: 2, netMinor: 4_001, taxMinor: 760 })).toBe(
      '23514 documents_credit_noted',
    );
    expect(await creditNoted()).toBe(7_140);
    expect(await credit({ sequence: 2, netMinor: 4_000, taxMinor: 760 })).toBeUndefined();
    expect(await creditNoted()).toBe(11_900);
  });

  test('they are in the currency of an issued invoice', async () => {
    expect(await credit({ sequence: 3, currency: 'USD', netMinor: 1, taxMinor: 0 })).toBe(
      '23514 documents_credit_of_invoice',
    );
    const ofDraft = await run(async (client) => {
      const creditedDocumentId = await draftByHand(client, invoice);
      await issueByHand(client, { ...creditNote, sequence: 3, creditedDocumentId, netMinor: 0, taxMinor: 0 });
    });
    expect(ofDraft).toBe('23514 documents_credit_of_invoice');
  });

  test('an invoice with a credit note is never void', async () => {
    expect(
      await statement(
        "update billing.documents set status = 'void', voided_at = now() where id = $1",
        invoiceId,
      ),
    ).toBe('23514 documents_counters_of_issued');
  });
});

import type { CastBusiness } from '../../shared/config/cast.js';
import type { Client } from './client.js';
import type { Graph } from './start-graph.js';

/** Invoices of a business, each for operations that change it. */
export interface DocumentRecords {
  readonly billedTaxCodeId: string;
  /** A draft that stays one. */
  readonly invoiceId: string;
  readonly deletableInvoiceId: string;
  /** Drafts to be issued: one alone, one among many. */
  readonly issuableInvoiceIds: readonly [string, string];
  /** Issued, for one operation each. */
  readonly creditableInvoiceId: string;
  readonly voidableInvoiceId: string;
  readonly creditNoteId: string;
  /** A line of the creditable one. */
  readonly documentLineId: string;
}

const written = 7;

/** Writes drafts for a customer of a business, which mention its name. */
export async function makeDocuments(
  graph: Graph,
  owner: Client,
  { id, name }: CastBusiness,
): Promise<DocumentRecords> {
  const [customer] = await graph.sql<{ id: string }>(
    'select customer_id as id from billing.customers where business_id = $1 order by 1 limit 1',
    [id],
  );
  const customerId = customer!.id;
  const made = await owner.query(
    `mutation ($input: CreateTaxCodeInput!, $seller: UpdateBillingSettingsInput!) {
      createTaxCode(input: $input) { taxCode { id } }
      updateBillingSettings(input: $seller) { billingSettings { version } } }`,
    {
      input: {
        ...{ code: 'BILLED', name: `Billed by ${name}`, category: 'S', validFrom: '2007-01-01' },
        components: [{ name: 'VAT 19 %', rate: '19' }],
      },
      seller: { address: { country: 'DE' } },
    },
  );
  const taxCodeId: string = made.data.createTaxCode.taxCode.id;
  const line = { description: `Work of ${name}`, unitPrice: '10', taxCodeId };
  const write = Array.from(
    { length: written },
    (_, index) => `i${index}: createInvoice(input: $input) { invoice { id } }`,
  );
  const { data } = await owner.query(`mutation ($input: InvoiceInput!) { ${write.join(' ')} }`, {
    input: { customerId, reference: `Order of ${name}`, lines: [line] },
  });
  const ids = write.map((_, index) => data[`i${index}`].invoice.id as string);
  const issue =
    'mutation ($ids: [ID!]!) { finalizeInvoices(input: { ids: $ids }) { invoices { id lines { id } } } }';
  const issued = await owner.query(issue, { ids: ids.slice(4) });
  const credited = await owner.query(
    `mutation ($input: CreditInvoiceInput!) { creditInvoice(input: $input) { creditNote { id } } }`,
    {
      input: {
        ...{ invoiceId: ids[6], reason: `Return to ${name}` },
        amount: { amountMinor: '1', currency: await currencyOf(graph, id) },
      },
    },
  );
  return {
    billedTaxCodeId: taxCodeId,
    ...{ invoiceId: ids[0]!, deletableInvoiceId: ids[1]! },
    issuableInvoiceIds: [ids[2]!, ids[3]!],
    ...{ creditableInvoiceId: ids[4]!, voidableInvoiceId: ids[5]! },
    creditNoteId: credited.data.creditInvoice.creditNote.id,
    documentLineId: issued.data.finalizeInvoices.invoices[0].lines[0].id,
  };
}

async function currencyOf(graph: Graph, businessId: string): Promise<string> {
  const [row] = await graph.sql<{ currency: string }>(
    'select currency from kernel.business_profiles where business_id = $1',
    [businessId],
  );
  return row!.currency;
}

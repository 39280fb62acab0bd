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
}

const written = 5;

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
  return {
    billedTaxCodeId: taxCodeId,
    ...{ invoiceId: ids[0]!, deletableInvoiceId: ids[1]! },
    issuableInvoiceIds: [ids[2]!, ids[3]!],
  };
}

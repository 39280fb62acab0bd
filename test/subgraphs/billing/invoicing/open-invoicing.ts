import type { CastBusiness } from '../../../../shared/config/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import type { Graph } from '../../../kit/start-graph.js';

const money = '{ amountMinor currency decimal }';

/** What the tests of documents ask of an invoice. */
export const invoiceFields = `id number status currency priceMode issueDate supplyTo dueDate discountUntil paymentReference
  reference notes discount ${money} net ${money} tax ${money} total ${money} residual ${money} creditNoted ${money}
  credited ${money} paid ${money} writtenOff ${money} baseNet ${money} baseTax ${money} baseTotal ${money} version
  rate rateOn customerId issuedAt
  lines { id position description quantity unitPrice amount ${money} discountShare ${money} net ${money} baseNet ${money} accountId }
  taxes { category name rate taxable ${money} tax ${money} baseTax ${money} }`;

export type Line = Readonly<Record<string, unknown>>;

/** Amounts as whole numbers of minor units. */
export const minors = (amounts: readonly { amountMinor: string }[]) =>
  amounts.map(({ amountMinor }) => Number(amountMinor));

interface Refused {
  readonly errors?: { extensions: { errors?: { field: string; code: string }[] } }[];
}

/** What was wrong, and where: `lines[0].quantity not_allowed`. */
export const faultsOf = ({ errors }: Refused) =>
  errors?.[0]?.extensions.errors?.map(({ field, code }) => `${field} ${code}`);

/** What a business needs to bill: settings, three tax codes, a customer. Operations are those of the owner unless said. */
export async function openInvoicing(graph: Graph, owner: Client, { id: businessId, name }: CastBusiness) {
  const [customer] = await eventually(async () => {
    const rows = await graph.sql<{ id: string }>(
      'select customer_id as id from billing.customers where business_id = $1 order by 1 limit 1',
      [businessId],
    );
    if (rows.length === 0) throw new Error('Billing has no customer yet.');
    return rows;
  });
  const code = (
    code: string,
    rate: string,
  ) => `${code}: createTaxCode(input: { code: "${code}", name: "${code}",
    category: S, validFrom: "2007-01-01", components: [{ name: "VAT ${rate} %", rate: "${rate}" }] }) { taxCode { id } }`;
  const { data } = await owner.query(
    `mutation ($seller: UpdateBillingSettingsInput!) { updateBillingSettings(input: $seller) { billingSettings { version } }
       ${code('S19', '19')} ${code('S7', '7')} ${code('S0', '0')} }`,
    { seller: { legalName: `${name} GmbH`, address: { city: 'Berlin', country: 'DE' } } },
  );
  const taxCodes = { s19: data.S19.taxCode.id, s7: data.S7.taxCode.id, s0: data.S0.taxCode.id } as const;
  const customerId = customer!.id;
  const write = (input: object, client = owner) =>
    client.query(
      `mutation ($input: InvoiceInput!) { createInvoice(input: $input) { invoice { ${invoiceFields} } } }`,
      { input: { customerId, ...input } },
    );
  const finalize = (id: string, client = owner) =>
    client.query(
      `mutation ($id: ID!) { finalizeInvoice(input: { id: $id }) { invoice { ${invoiceFields} } } }`,
      { id },
    );
  return {
    ...{ taxCodes, customerId, write, finalize },
    /** A line of one piece. */
    line: (unitPrice: string, taxCodeId: string = taxCodes.s19, more: object = {}): Line => ({
      ...{ description: 'Work', unitPrice, taxCodeId, ...more },
    }),
    /** 215.38 EUR at 19, 7 and 0 percent, with 3 percent off. */
    invoice5: {
      documentDiscountPercent: '3',
      lines: [
        { description: 'Work', unitPrice: '123.45', taxCodeId: taxCodes.s19 },
        { description: 'Work', unitPrice: '67.89', taxCodeId: taxCodes.s7 },
        { description: 'Work', unitPrice: '2.50', taxCodeId: taxCodes.s0 },
      ],
    },
    preview: (input: object, client = owner) =>
      client.query(
        `query ($input: InvoiceInput!) { invoicePreview(input: $input) { issueDate dueDate
          discount ${money} net ${money} tax ${money} total ${money}
          lines { amount ${money} discountShare ${money} net ${money} } taxes { rate taxable ${money} tax ${money} } } }`,
        { input: { customerId, ...input } },
      ),
    update: (input: object, client = owner) =>
      client.query(
        `mutation ($input: UpdateInvoiceInput!) { updateInvoice(input: $input) { invoice { ${invoiceFields} } } }`,
        { input },
      ),
    remove: (id: string, client = owner) =>
      client.query('mutation ($id: ID!) { deleteInvoice(input: { id: $id }) { deletedId } }', { id }),
    finalizeMany: (ids: readonly string[], client = owner) =>
      client.query(
        `mutation ($ids: [ID!]!) { finalizeInvoices(input: { ids: $ids }) { invoices { id number issueDate } } }`,
        { ids },
      ),
    read: async (id: string) => {
      const answer = await owner.query(`query ($id: ID!) { invoice(id: $id) { ${invoiceFields} } }`, { id });
      return answer.data.invoice;
    },
    /** Writes an invoice and issues it. */
    async issue(input: object) {
      const { data: written, errors } = await write(input);
      if (errors) throw new Error(JSON.stringify(errors));
      const answer = await finalize(written.createInvoice.invoice.id);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data.finalizeInvoice.invoice;
    },
  };
}

export type Invoicing = Awaited<ReturnType<typeof openInvoicing>>;

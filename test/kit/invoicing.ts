import type { CastBusiness } from '../../shared/config/cast.js';
import type { Client } from './client.js';
import type { Graph } from './start-graph.js';

/** What documents of a business are made with. */
export interface InvoicingRecords {
  /** A tax code that nobody needs. */
  readonly taxCodeId: string;
  readonly customerProfileId: string;
}

/** Gives a business a tax code, and a customer of it a profile, which mention its name. */
export async function makeInvoicing(
  graph: Graph,
  owner: Client,
  { id, name }: CastBusiness,
): Promise<InvoicingRecords> {
  const [customer] = await graph.sql<{ id: string }>(
    'select customer_id as id from billing.customers where business_id = $1 order by 1 limit 1',
    [id],
  );
  const { data } = await owner.query(
    `mutation ($taxCode: CreateTaxCodeInput!, $profile: SetCustomerProfileInput!) {
      createTaxCode(input: $taxCode) { taxCode { id } }
      setCustomerProfile(input: $profile) { customerProfile { id } }
    }`,
    {
      taxCode: {
        code: 'S19',
        name: `Standard rate of ${name}`,
        category: 'S',
        validFrom: '2007-01-01',
        components: [{ name: 'VAT 19 %', rate: '19' }],
      },
      profile: { customerId: customer!.id, legalName: `Buyer of ${name}` },
    },
  );
  return {
    taxCodeId: data.createTaxCode.taxCode.id,
    customerProfileId: data.setCustomerProfile.customerProfile.id,
  };
}

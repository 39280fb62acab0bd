import { acme } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import type { Graph } from '../../../kit/start-graph.js';

/** What documents are made with, as callers write it; the owner unless said. */
export function invoicingOf(graph: Graph, owner: Client) {
  const settings = (input: object, client = owner) =>
    client.query(
      `mutation ($input: UpdateBillingSettingsInput!) { updateBillingSettings(input: $input) { billingSettings {
      legalName vatId address { city country } termsDays discountPercent discountDays reminderDays version } } }`,
      { input },
    );
  const createTaxCode = (input: object, client = owner) =>
    client.query(
      `mutation ($input: CreateTaxCodeInput!) { createTaxCode(input: $input) { taxCode { id code category version
      components { position name rate validFrom taxAccountId pendingAccountId returnBox } } } }`,
      { input: { name: 'Standard rate', category: 'S', validFrom: '2007-01-01', ...input } },
    );
  const setProfile = (input: object, client = owner) =>
    client.query(
      `mutation ($input: SetCustomerProfileInput!) { setCustomerProfile(input: $input) { customerProfile {
      customerId kind legalName vatId vatIdState termsKind termsDays version } } }`,
      { input },
    );
  const customersOf = async (businessId: string, count: number) =>
    (
      await graph.sql<{ id: string }>(
        'select id from crm.customers where business_id = $1 order by id limit $2',
        [businessId, count],
      )
    ).map(({ id }) => id);
  const eventsOf = (type: string) =>
    graph.sql<{ payload: object }>(
      'select payload from kernel.event_log where business_id = $1 and event_type = $2 order by event_id',
      [acme.id, type],
    );
  return { settings, createTaxCode, setProfile, customersOf, eventsOf };
}

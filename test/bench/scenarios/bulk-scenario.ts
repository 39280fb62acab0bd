import { graphqlScenario } from './scenario.js';

const size = 500;
let asked = 0;

/** New customers, each with an e-mail of its own. */
function nextCustomers() {
  asked += 1;
  return Array.from({ length: size }, (_, index) => ({
    name: `Nora Keller ${index}`,
    email: `nora-${asked}-${index}@keller.example`,
    tags: ['new'],
  }));
}

export const bulk = graphqlScenario({
  name: 'bulk',
  title: `${size} new customers at once, with their events and audit rows`,
  isWrite: true,
  query: `mutation ($customers: [CustomerRowInput!]!) {
    upsertCustomers(input: { customers: $customers }) { results { status customer { id email } } }
  }`,
  variables: () => ({ customers: nextCustomers() }),
  limit: { method: 'POST', path: '/customers/bulk', body: () => JSON.stringify(nextCustomers()) },
  comparable: (text) => text.replace(/"(id|email)":"[^"]*"/g, '"$1":""'),
});

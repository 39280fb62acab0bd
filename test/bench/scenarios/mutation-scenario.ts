import { graphqlScenario } from './scenario.js';

/** What differs between answers about new records. */
export const newValues = /"(id|createdAt)":"[^"]*"/g;

/** The rows that are due: the customer, its event, the audit row and the relay's note, in one transaction. */
export const mutation = graphqlScenario({
  name: 'mutation',
  title: 'a new customer, with its event and audit row',
  isWrite: true,
  query: /* GraphQL */ `
    mutation {
      createCustomer(input: { name: "Nora Keller", tags: ["new"] }) {
        customer {
          id
          name
          tags
          version
          createdAt
          createdBy {
            id
            name
          }
        }
      }
    }
  `,
  limit: { method: 'POST', path: '/customers', body: JSON.stringify({ name: 'Nora Keller', tags: ['new'] }) },
  comparable: (text) => text.replace(newValues, '"$1":""'),
});

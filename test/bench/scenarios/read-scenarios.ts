import { customerPage } from './customer-page.js';
import { graphqlScenario, type Scenario } from './scenario.js';

const me = /* GraphQL */ `
  me {
    id
    email
    role
    business {
      id
      name
    }
  }
`;

export const small = graphqlScenario({
  name: 'small',
  title: 'who the caller is',
  query: `query { ${me} }`,
  limit: { method: 'GET', path: '/me' },
});

export const overview = graphqlScenario({
  name: 'overview',
  title: 'who the caller is, and 20 customers with their authors and newest contacts',
  query: `query { ${me} customers(first: 20) { ${customerPage} } }`,
  limit: { method: 'GET', path: '/overview?customers=20&interactions=3' },
});

/** Two pages, since a page has 100 records at the most. */
export const large = graphqlScenario({
  name: 'large',
  title: '200 customers with their authors and newest contacts',
  query: `query {
    newest: customers(first: 100) { ${customerPage} }
    oldest: customers(first: 100, orderBy: { field: CREATED_AT, direction: ASC }) { ${customerPage} }
  }`,
  limit: { method: 'GET', path: '/both-ends?customers=100&interactions=3' },
});

/** REST is the platform's alone: the stock gateway has none. */
export const rest: Scenario = {
  name: 'rest',
  title: 'the REST list of 25 customers, in its envelope',
  questions: {
    platform: { method: 'GET', path: '/v1/crm/customers?limit=25', headers: {} },
    limit: { method: 'GET', path: '/v1/crm/customers?limit=25', headers: {} },
  },
};

import { demoPassword } from '../../shared/demo/cast.js';

/** Records that the operations name: one set of Acme's. */
export interface Records {
  readonly customerId: string;
  readonly erasableId: string;
  readonly interactionId: string;
  readonly userId: string;
  readonly email: string;
}

/**
 * `answered`: with data of the caller's own business only. A code with its status: refused, and nothing is written.
 */
export type Outcome = 'answered' | `${string} ${number}`;

export interface RootField {
  readonly operation: string;
  readonly variables?: (records: Records) => object;
  readonly nobody: Outcome;
  /** The owner of another business, who holds every permission there. */
  readonly stranger: Outcome;
  /** A member of the records' business whose every permission was taken away. */
  readonly unpermitted: Outcome;
  /** The owner of the records' business. */
  readonly permitted: Outcome;
}

const open = {
  nobody: 'answered',
  stranger: 'answered',
  unpermitted: 'answered',
  permitted: 'answered',
} as const;
const guarded = { nobody: 'AUTH-004 401', unpermitted: 'AUTH-004 403', permitted: 'answered' } as const;
/** Names a record by id: of another business it is not found. */
const byId = { ...guarded, stranger: 'NOT-FOUND-001 404' } as const;
/** Names no record: every business has its own. */
const own = { ...guarded, stranger: 'answered' } as const;

/** What each root field of the served schema answers to each caller. A field without an entry fails the suite. */
export const rootFields: Readonly<Record<string, RootField>> = {
  'Query.jwks': { operation: '{ jwks }', ...open },
  'Query.me': {
    operation: '{ me { id name email role } }',
    nobody: 'AUTH-004 401',
    stranger: 'answered',
    unpermitted: 'answered',
    permitted: 'answered',
  },
  'Query.user': {
    operation: 'query ($id: UUID!) { user(id: $id) { id name email } }',
    variables: ({ userId }) => ({ id: userId }),
    ...byId,
  },
  'Query.users': { operation: '{ users { nodes { id name email } } }', ...own },
  'Query.customer': {
    operation: 'query ($id: UUID!) { customer(id: $id) { id name email } }',
    variables: ({ customerId }) => ({ id: customerId }),
    ...byId,
  },
  'Query.customers': { operation: '{ customers(first: 100) { nodes { id name email } } }', ...own },
  'Query.interaction': {
    operation: 'query ($id: UUID!) { interaction(id: $id) { id notes customer { id name email } } }',
    variables: ({ interactionId }) => ({ id: interactionId }),
    ...byId,
  },
  'Query.interactions': {
    operation: '{ interactions(first: 100) { nodes { id customer { id name email } } } }',
    ...own,
  },
  'Mutation.login': {
    operation: 'mutation ($input: LoginInput!) { login(input: $input) { tokenType } }',
    variables: ({ email }) => ({ input: { email, password: demoPassword } }),
    ...open,
  },
  'Mutation.createCustomer': {
    operation:
      'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }',
    variables: () => ({ input: { name: 'Four Callers' } }),
    ...own,
  },
  'Mutation.updateCustomer': {
    operation:
      'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { id name email } } }',
    variables: ({ customerId }) => ({ input: { id: customerId, name: 'Changed' } }),
    ...byId,
  },
  'Mutation.deleteCustomer': {
    operation: 'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }',
    variables: ({ erasableId }) => ({ input: { id: erasableId } }),
    ...byId,
  },
  'Mutation.logInteraction': {
    operation:
      'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { customer { email } } } }',
    variables: ({ customerId }) => ({ input: { customerId, type: 'call', channel: 'phone' } }),
    ...byId,
  },
};

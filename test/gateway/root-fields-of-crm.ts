import { anyMember, byId, own, type RootField } from './outcomes.js';

/** Customers, interactions, tags and custom fields. */
export const crmFields: Readonly<Record<string, RootField>> = {
  'Query.customer': {
    operation: 'query ($id: ID!) { customer(id: $id) { id name email } }',
    variables: ({ customerId }) => ({ id: customerId }),
    ...byId,
  },
  'Query.node': {
    operation: 'query ($id: ID!) { node(id: $id) { id ... on Customer { name email } } }',
    variables: ({ customerId }) => ({ id: customerId }),
    ...anyMember,
  },
  'Query.customers': { operation: '{ customers(first: 100) { nodes { id name email } } }', ...own },
  'Subscription.customerChanged': {
    operation: 'subscription { customerChanged { id customer { name } } }',
    ...own,
  },
  'Subscription.interactionChanged': { operation: 'subscription { interactionChanged { id } }', ...own },
  'Query.interaction': {
    operation: 'query ($id: ID!) { interaction(id: $id) { id notes customer { id name email } } }',
    variables: ({ interactionId }) => ({ id: interactionId }),
    ...byId,
  },
  'Query.interactions': {
    operation: '{ interactions(first: 100) { nodes { id customer { id name email } } } }',
    ...own,
  },
  'Query.searchCustomers': {
    operation: '{ searchCustomers(text: "customer7", first: 100) { nodes { customer { id name email } } } }',
    ...own,
  },
  'Query.customerTags': { operation: '{ customerTags { nodes { name customerCount } } }', ...own },
  'Query.customFields': { operation: '{ customFields { id key label createdBy { email } } }', ...own },
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
  'Mutation.upsertCustomer': {
    operation:
      'mutation ($input: UpsertCustomerInput!) { upsertCustomer(input: $input) { customer { id email } } }',
    variables: () => ({ input: { name: 'Four Callers', email: 'four@callers.example' } }),
    ...own,
  },
  'Mutation.upsertCustomers': {
    operation:
      'mutation ($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { results { status customer { id email } } } }',
    variables: () => ({ input: { customers: [{ name: 'Four Callers', email: 'five@callers.example' }] } }),
    ...own,
  },
  'Mutation.logInteraction': {
    operation:
      'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { customer { email } } } }',
    variables: ({ customerId }) => ({ input: { customerId, type: 'call', channel: 'phone' } }),
    ...byId,
  },
  'Mutation.updateInteraction': {
    operation:
      'mutation ($input: UpdateInteractionInput!) { updateInteraction(input: $input) { interaction { customer { email } } } }',
    variables: ({ interactionId }) => ({ input: { id: interactionId, notes: 'Changed' } }),
    ...byId,
  },
  'Mutation.deleteInteraction': {
    operation:
      'mutation ($input: DeleteInteractionInput!) { deleteInteraction(input: $input) { deletedId } }',
    variables: ({ erasableInteractionId }) => ({ input: { id: erasableInteractionId } }),
    ...byId,
  },
  'Mutation.renameCustomerTag': {
    operation:
      'mutation ($input: RenameCustomerTagInput!) { renameCustomerTag(input: $input) { customerTag { name } } }',
    variables: () => ({ input: { name: 'vip', newName: 'four callers' } }),
    ...own,
  },
  'Mutation.deleteCustomerTag': {
    operation:
      'mutation ($input: DeleteCustomerTagInput!) { deleteCustomerTag(input: $input) { deletedName } }',
    variables: () => ({ input: { name: 'regular' } }),
    ...own,
  },
  'Mutation.createCustomField': {
    operation:
      'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { customField { id } } }',
    variables: () => ({ input: { key: 'four_callers', label: 'Four Callers', type: 'NUMBER' } }),
    ...own,
  },
  'Mutation.updateCustomField': {
    operation:
      'mutation ($input: UpdateCustomFieldInput!) { updateCustomField(input: $input) { customField { id label } } }',
    variables: ({ customFieldId }) => ({ input: { id: customFieldId, label: 'Changed' } }),
    ...byId,
  },
  'Mutation.deleteCustomer': {
    operation: 'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }',
    variables: ({ erasableId }) => ({ input: { id: erasableId } }),
    ...byId,
  },
};

import { byId, own, type RootField } from './outcomes.js';

/** Duplicates, merges and personal data of customers. */
export const personFields: Readonly<Record<string, RootField>> = {
  'Query.customerDuplicates': {
    operation: '{ customerDuplicates { nodes { score first { id email } second { id email } } } }',
    ...own,
  },
  'Query.previewMerge': {
    operation:
      'query ($one: ID!, $other: ID!) { previewMerge(survivorId: $one, mergedId: $other) { survivor { email } fields { mergedValue } } }',
    variables: ({ twinIds: [one, other] }) => ({ one, other }),
    ...byId,
  },
  'Query.customerMerge': {
    operation: 'query ($id: ID!) { customerMerge(id: $id) { id mergedBy { email } } }',
    variables: ({ mergeId }) => ({ id: mergeId }),
    ...byId,
  },
  'Query.customerPersonalData': {
    operation: 'query ($id: ID!) { customerPersonalData(id: $id) { parts { label records } } }',
    variables: ({ customerId }) => ({ id: customerId }),
    ...byId,
  },
  'Query.customerErasure': {
    operation: 'query ($id: ID!) { customerErasure(id: $id) { id requestedBy { email } } }',
    variables: ({ erasureId }) => ({ id: erasureId }),
    ...byId,
  },
  'Mutation.dismissDuplicate': {
    operation:
      'mutation ($input: DismissDuplicateInput!) { dismissDuplicate(input: $input) { customerIds } }',
    variables: ({ twinIds: [customerId, otherCustomerId] }) => ({ input: { customerId, otherCustomerId } }),
    ...byId,
  },
  'Mutation.mergeCustomers': {
    operation:
      'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { customer { email } merge { id } } }',
    variables: ({ twinIds: [survivorId, mergedId] }) => ({ input: { survivorId, mergedId } }),
    ...byId,
  },
  'Mutation.undoMerge': {
    operation:
      'mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { survivor { email } restored { email } } }',
    variables: ({ mergeId }) => ({ input: { id: mergeId } }),
    ...byId,
  },
  'Mutation.eraseCustomer': {
    operation: 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erasure { id } } }',
    variables: ({ personId }) => ({ input: { id: personId } }),
    ...byId,
  },
};

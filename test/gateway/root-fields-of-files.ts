import { byId, own, type RootField } from './outcomes.js';

/** Imports and exports of customers. */
export const fileFields: Readonly<Record<string, RootField>> = {
  'Query.import': {
    operation: 'query ($id: ID!) { import(id: $id) { id fileName columns { column } createdBy { email } } }',
    variables: ({ importId }) => ({ id: importId }),
    ...byId,
  },
  'Query.imports': { operation: '{ imports { nodes { id fileName createdBy { email } } } }', ...own },
  'Query.importErrors': {
    operation: 'query ($id: ID!) { importErrors(id: $id) { name content } }',
    variables: ({ importId }) => ({ id: importId }),
    ...byId,
  },
  'Query.exportContent': {
    operation: 'query ($id: ID!) { exportContent(id: $id) { name content } }',
    variables: ({ exportId }) => ({ id: exportId }),
    ...byId,
  },
  'Subscription.importChanged': {
    operation: 'subscription { importChanged { id import { fileName } } }',
    ...own,
  },
  'Mutation.createImport': {
    operation: 'mutation ($input: CreateImportInput!) { createImport(input: $input) { import { id } } }',
    variables: () => ({ input: { fileName: 'four-callers.csv' } }),
    ...own,
  },
  // Without a file, which is told to those only who may start it; a run would go on behind the tests that follow.
  'Mutation.startImport': {
    operation: 'mutation ($input: StartImportInput!) { startImport(input: $input) { import { id } } }',
    variables: ({ importId }) => ({ input: { id: importId } }),
    ...byId,
    permitted: 'VAL-001 422',
  },
  'Mutation.appendImportContent': {
    operation:
      'mutation ($input: AppendImportContentInput!) { appendImportContent(input: $input) { import { receivedBytes } } }',
    variables: ({ importId }) => ({ input: { id: importId, offset: 0, content: 'bmFtZQo=' } }),
    ...byId,
  },
  'Mutation.cancelImport': {
    operation: 'mutation ($input: CancelImportInput!) { cancelImport(input: $input) { import { status } } }',
    variables: ({ importId }) => ({ input: { id: importId } }),
    ...byId,
  },
  'Mutation.createExport': {
    operation: 'mutation ($input: CreateExportInput!) { createExport(input: $input) { export { id } } }',
    variables: () => ({ input: {} }),
    ...own,
  },
};

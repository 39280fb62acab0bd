import { filePartSelection } from '../../../../shared/records/file-part.type.js';
import type { Route } from '../../../../shared/records/route.js';

const imported = `id fileName format status matchBy onExisting phoneCountry isDryRun locale delimiter encoding receivedBytes processedBytes
  rowCount createdCount updatedCount unchangedCount skippedCount failedCount failure warnings columns { column field sample }
  createdBy { id name } createdAt startedAt finishedAt`;
const exported = 'id format createdAt expiresAt';

/** Imports and exports of /v1/crm. */
export const crmFileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/imports',
    summary: 'List imports, newest first',
    list: {},
    document: `query ListImports($first: Int!, $after: String) {
      imports(first: $first, after: $after) { nodes { ${imported} } pageInfo { hasNextPage endCursor } }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/crm/imports',
    summary: 'Make an import; its file is sent next',
    status: 201,
    document: `mutation CreateImport($input: CreateImportInput!) { createImport(input: $input) { import { ${imported} } } }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/crm/imports/{id}',
    summary: 'Read an import: how far it is',
    document: `query ReadImport($id: ID!) { import(id: $id) { ${imported} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'POST',
    path: '/crm/imports/{id}/content',
    summary: 'Send the file of an import, or with `offset` a part of it',
    parameters: ['offset'],
    upload: ['text/csv', 'application/x-ndjson', 'application/jsonl', 'application/octet-stream'],
    document: `mutation AppendImportContent($input: AppendImportContentInput!) {
      appendImportContent(input: $input) { import { ${imported} } }
    }`,
    variables: ({ params, query }) => ({ input: { id: params.id, offset: query.offset } }),
  },
  {
    method: 'POST',
    path: '/crm/imports/{id}/start',
    summary: 'Start an import, or a dry run of it',
    document: `mutation StartImport($input: StartImportInput!) { startImport(input: $input) { import { ${imported} } } }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/crm/imports/{id}/cancel',
    summary: 'Cancel an import; customers that it has written stay',
    document: `mutation CancelImport($input: CancelImportInput!) { cancelImport(input: $input) { import { ${imported} } } }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'GET',
    path: '/crm/imports/{id}/errors',
    summary: 'Download the rows of an import that failed',
    download: ['text/csv'],
    document: `query ReadImportErrors($id: ID!, $after: String) { importErrors(id: $id, after: $after) ${filePartSelection} }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'POST',
    path: '/crm/exports',
    summary: 'Take customers out as a file; it can be downloaded for an hour',
    status: 201,
    document: `mutation CreateExport($input: CreateExportInput!) { createExport(input: $input) { export { ${exported} } } }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/crm/exports/{id}/content',
    summary: 'Download an export',
    download: ['text/csv', 'application/x-ndjson'],
    document: `query ReadExport($id: ID!, $after: String) { exportContent(id: $id, after: $after) ${filePartSelection} }`,
    variables: ({ params }) => ({ id: params.id }),
  },
];

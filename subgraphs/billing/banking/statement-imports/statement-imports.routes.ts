import type { Route } from '../../../../shared/records/route.js';
import { bankStatementSelection } from '../bank-statements/bank-statement.record.js';

/** Files for a bank account: /v1/payments/bank-accounts/{id}/statements. */
export const statementImportRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/payments/bank-accounts/{id}/statements',
    summary: 'Import a file of a bank',
    upload: [
      'application/xml',
      'text/xml',
      'text/csv',
      'text/plain',
      'application/x-ofx',
      'application/octet-stream',
    ],
    parts: `mutation AppendStatementContent($input: AppendStatementContentInput!) {
      appendStatementContent(input: $input) { receivedBytes }
    }`,
    document: `mutation ImportStatement($input: ImportStatementInput!) {
      importStatement(input: $input) {
        bankStatements { ${bankStatementSelection} } addedCount knownCount faults { path code message } warnings
      }
    }`,
    variables: ({ params }) => ({ input: { bankAccountId: params.id } }),
  },
];

import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { bankStatementReader } from '../bank-statements/bank-statement.record.js';
import { BankStatement } from '../bank-statements/bank-statement.type.js';
import { appendContent } from './append-content.service.js';
import { AppendStatementContentInput, ImportStatementInput } from './import-statement.input.js';
import { importStatement } from './import-statement.service.js';
import { AppendStatementContentPayload, ImportStatementPayload } from './import-statement.type.js';

const importing: GraphOperation = {
  kind: 'mutation',
  name: 'importStatement',
  type: () => ImportStatementPayload,
  description:
    'Imports a file of a bank. A booking is there once, however often and in whichever overlapping files it comes; one that cannot be read is left out, and no other. Bookings that fit exactly one invoice are matched soon after. BANK-001 for a file that cannot be read, BANK-002 when its balances do not add up, BANK-003 for another account or currency. Publishes bank_statement.imported.',
  args: [{ name: 'input', type: () => ImportStatementInput, description: 'The account, and the file.' }],
  async resolve({ kernel, context, args }: GraphCall<never, { input: ImportStatementInput }>) {
    const { statementIds, ...counts } = await importStatement(kernel, actorOf(context), args.input);
    const { loader } = bankStatementReader.reference;
    return {
      ...counts,
      bankStatements: await Promise.all(statementIds.map((id) => context.loaders.load(loader, id))),
    };
  },
};

const appending: GraphOperation = {
  kind: 'mutation',
  name: 'appendStatementContent',
  type: () => AppendStatementContentPayload,
  description:
    'Sends a part of a file that is larger than one request; importStatement then names its `uploadId`, within a day. CONFLICT-001 when it does not begin where the part before ended, VAL-003 when the file is larger than 16 MiB.',
  args: [{ name: 'input', type: () => AppendStatementContentInput, description: 'The part.' }],
  resolve: async ({ kernel, context, args }: GraphCall<never, { input: AppendStatementContentInput }>) => ({
    receivedBytes: await appendContent(kernel, actorOf(context), args.input),
  }),
};

/** Files of banks. */
export const statementImportResolvers = [resolverClass(BankStatement, [importing, appending])];

import type { GraphField } from '../../../../shared/records/graph-classes.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { CalendarDate, Id } from '../../../../shared/records/scalars.js';
import { FilePart } from '../../../../shared/records/file-part.type.js';
import type { GraphOperation } from '../../../../shared/records/graph-operations.js';
import { ledgerAccount } from '../ledger-accounts/ledger-account.record.js';

/** An account, as a row of a report names it. */
export const accountFields: readonly GraphField[] = [
  { name: 'accountId', type: () => Id, description: 'The id of the account.' },
  { name: 'accountCode', type: () => String, description: 'The code of the account.' },
  { name: 'accountName', type: () => String, description: 'The name of the account.' },
  {
    name: 'accountType',
    type: ledgerAccount.fields.type.graphType,
    description: 'On which side of the books the account stands.',
  },
];

/** An amount in the currency of the books. */
export function amount(name: string, description: string, isNullable = false): GraphField {
  return { name, type: () => MoneyType, description, isNullable };
}

/** A day of the calendar. */
export function day(name: string, description: string, isNullable = false): GraphField {
  return { name, type: () => CalendarDate, description, isNullable };
}

/** A report as a file of comma-separated values; `resolve` answers its only part. */
export function csvField(resolve: GraphOperation['resolve']): GraphOperation {
  return {
    kind: 'field',
    name: 'csv',
    type: () => FilePart,
    description: 'The same as a file of comma-separated values; amounts are decimals.',
    resolve,
  };
}

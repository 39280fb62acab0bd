import { Field, ObjectType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { type GraphField, interfaceClass } from '../../../../shared/records/graph-classes.js';
import { graphFields, outputField } from '../../../../shared/records/record-graph.js';
import { LedgerEntry } from '../../accounting/ledger-entries/ledger-entry.type.js';
import { Customer } from '../customers/customer.type.js';
import { documentFields } from './document-fields.record.js';
import { DocumentFile } from './document-file.type.js';
import { DocumentLine, DocumentTax } from './document.type.js';
import { invoice } from './invoice.record.js';
import { type WarningCode, warningCodes } from './document-warnings.rules.js';

const WarningCodeType = choiceType(warningCodes);

@ObjectType('DocumentWarning', {
  description: 'What somebody should look at; it does not keep the document from being issued.',
})
export class DocumentWarning {
  @Field(() => WarningCodeType, { description: 'What it is.' })
  code!: WarningCode;

  @Field({ description: 'What to do about it.' })
  message!: string;
}

/** What leads on from a document. */
export const documentParts = {
  lines: { name: 'lines', type: () => [DocumentLine], description: 'Its lines, in order.' },
  taxes: { name: 'taxes', type: () => [DocumentTax], description: 'Its taxes, by group of lines.' },
  isOverdue: {
    name: 'isOverdue',
    type: () => Boolean,
    description:
      'Whether something is left of it after the day by which it is to be paid; a credit note never is.',
  },
  ledgerEntries: {
    name: 'ledgerEntries',
    type: () => [LedgerEntry],
    isNullable: true,
    description:
      'What was posted for it and for what settles it, by day; at most the first 1,000. Needs `accounting.view`; null without it.',
  },
  files: {
    name: 'files',
    type: () => [DocumentFile],
    description: 'Its files; those that are made after its issue are there or pending.',
  },
  warnings: {
    name: 'warnings',
    type: () => [DocumentWarning],
    description: 'What to look at, by the draft as it is or the document as it was issued.',
  },
} as const satisfies Readonly<Record<string, GraphField>>;

const shared = [...Object.keys(documentFields), 'customerId'];
const values = invoice.columns.filter(({ key }) => shared.includes(key));

/** What invoices and credit notes have in common. */
export const Document = interfaceClass(
  'Document',
  'An invoice or a credit note. Its amounts are zero or more: the kind says the direction.',
  [
    ...graphFields(
      'document',
      values.map((column) => outputField(invoice, column)),
    ),
    {
      name: 'customer',
      type: () => Customer,
      isNullable: true,
      description: 'The customer; null once it is erased, and for a business of the platform.',
    },
    ...Object.values(documentParts),
  ],
);

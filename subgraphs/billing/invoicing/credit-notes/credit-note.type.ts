import { Field, ObjectType } from 'type-graphql';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import { Document } from '../documents/document-interface.type.js';
import { Invoice } from '../documents/invoice.type.js';
import { creditNote } from './credit-note.record.js';

export const creditNoteGraph = recordGraph(creditNote, { interfaces: [Document] });
export const CreditNote = creditNoteGraph.type;

@ObjectType('CreditInvoicePayload', {
  description: 'The credit note that was issued, and its invoice after it.',
})
export class CreditInvoicePayload {
  @Field(() => CreditNote, { description: 'The credit note.' })
  creditNote!: object;

  @Field(() => Invoice, { description: 'The invoice.' })
  invoice!: object;
}

@ObjectType('CreditNotePreview', { description: 'A credit note as it would be; nothing is written.' })
export class CreditNotePreview {
  @Field(() => MoneyType, { description: 'The sum without tax.' })
  net!: MoneyType;

  @Field(() => MoneyType, { description: 'The sum of its taxes.' })
  tax!: MoneyType;

  @Field(() => MoneyType, { description: 'Net and tax.' })
  total!: MoneyType;
}

import { Field, ObjectType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import { CalendarDate, Decimal, Id } from '../../../../shared/records/scalars.js';
import type { PriceMode } from '../../money/tax-group.rules.js';
import { priceMode } from '../settings/party.record.js';
import { DocumentLine, DocumentTax } from './document.type.js';
import { Document, DocumentWarning } from './document-interface.type.js';
import { invoice } from './invoice.record.js';

export const PriceModeType = choiceType(priceMode);
export const invoiceGraph = recordGraph(invoice, { interfaces: [Document] });
export const Invoice = invoiceGraph.type;

@ObjectType('InvoicePreview', {
  description: 'An invoice as it would be, with every figure; nothing is written.',
})
export class InvoicePreview {
  @Field(() => Id, { description: 'The customer; the survivor for the id of a merged one.' })
  customerId!: string;

  @Field({ description: 'ISO 4217 code of its amounts.' })
  currency!: string;

  @Field(() => PriceModeType, { description: 'Whether the prices of its lines include tax.' })
  priceMode!: PriceMode;

  @Field(() => CalendarDate, { description: 'The day of issue, were it issued now.' })
  issueDate!: string;

  @Field(() => CalendarDate, { description: 'The day by which it would have to be paid.' })
  dueDate!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day for the early payment discount.' })
  discountUntil!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'What is taken off for paying early, in percent.' })
  discountPercent!: bigint | null;

  @Field(() => MoneyType, { description: 'What is taken off all its lines, in its price mode.' })
  discount!: MoneyType;

  @Field(() => MoneyType, { description: 'The sum without tax.' })
  net!: MoneyType;

  @Field(() => MoneyType, { description: 'The sum of its taxes.' })
  tax!: MoneyType;

  @Field(() => MoneyType, { description: 'Net and tax.' })
  total!: MoneyType;

  @Field(() => [DocumentLine], { description: 'Its lines, in order.' })
  lines!: DocumentLine[];

  @Field(() => [DocumentTax], { description: 'Its taxes, by group of lines.' })
  taxes!: DocumentTax[];

  @Field(() => [DocumentWarning], { description: 'What to look at before it is issued.' })
  warnings!: DocumentWarning[];
}

@ObjectType('FinalizeInvoicesPayload', { description: 'The invoices that were issued together.' })
export class FinalizeInvoicesPayload {
  @Field(() => [Invoice], { description: 'In the order that was asked for.' })
  invoices!: object[];
}

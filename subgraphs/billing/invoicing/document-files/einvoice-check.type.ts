import { Field, ObjectType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { Id } from '../../../../shared/records/scalars.js';
import { type EinvoiceFormat, einvoiceFormats } from '../documents/document-file-kinds.rules.js';

export const EinvoiceFormatType = choiceType(einvoiceFormats);

@ObjectType('EinvoiceFault', {
  description: 'What keeps a document from being a structured invoice of a format.',
})
export class EinvoiceFaultType {
  @Field({ description: 'The rule that says so, such as `BR-DE-15`.' })
  rule!: string;

  @Field({ description: 'Where to mend it, such as `customerProfile.buyerReference`.' })
  field!: string;

  @Field({ description: 'What is missing or wrong.' })
  message!: string;
}

@ObjectType('EinvoiceCheck', {
  description: 'Whether a document can be told in a format of structured invoices.',
})
export class EinvoiceCheckType {
  @Field(() => Id, { description: 'The document.' })
  documentId!: string;

  @Field(() => EinvoiceFormatType, { description: 'The format.' })
  format!: EinvoiceFormat;

  @Field({ description: 'Whether nothing is in the way.' })
  isPossible!: boolean;

  @Field(() => [EinvoiceFaultType], { description: 'What is in the way, all of it.' })
  faults!: readonly EinvoiceFaultType[];
}

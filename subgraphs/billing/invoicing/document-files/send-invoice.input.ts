import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { HasFormat } from '../../../../shared/records/formats.js';
import { OptionalText } from '../../../../shared/records/input-text.js';
import { NoControlCharacters } from '../../../../shared/records/no-control-characters.js';
import { Id } from '../../../../shared/records/scalars.js';
import type { EinvoiceFormat } from '../documents/document-file-kinds.rules.js';
import { EinvoiceFormatType } from './einvoice-check.type.js';

@InputType({ description: 'An invoice to send by mail.' })
export class SendInvoiceInput {
  @Field(() => Id, { description: 'The invoice. STATE-001 for a draft, and for one that is void.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'To whom. Default: the e-mail address of the buyer, as the invoice has it.',
  })
  @IsOptional()
  @MaxLength(320)
  @NoControlCharacters()
  @HasFormat('email')
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the mail says, up to 5,000 characters. Default: what is sent, in the language of the buyer.',
  })
  @IsOptional()
  @OptionalText(5_000)
  message?: string | null;

  @Field(() => EinvoiceFormatType, {
    nullable: true,
    description:
      'A structured invoice that goes with the PDF. EINVOICE-001 when the invoice has no such form.',
  })
  @IsOptional()
  einvoiceFormat?: EinvoiceFormat | null;
}

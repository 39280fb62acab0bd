import { IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CalendarDate, Id } from '../../../../shared/records/scalars.js';

@InputType({ description: 'An invoice of which nobody will pay what is left.' })
export class WriteOffInvoiceInput {
  @Field(() => Id, { description: 'The invoice. NOT-FOUND-001 for an id of another business.' })
  id!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day of the write-off, not before that of the issue and not in the future. PERIOD-001 when its month is closed. Default: today.',
  })
  @IsOptional()
  date?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the tax in it comes back, in the shares of the taxes of the invoice. Tax that is owed with the payment always does. Default: false.',
  })
  @IsOptional()
  hasTaxRelief?: boolean | null;
}

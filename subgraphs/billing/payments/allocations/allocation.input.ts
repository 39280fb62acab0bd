import { IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { MoneyInput } from '../../../../shared/records/money.type.js';
import { Id } from '../../../../shared/records/scalars.js';
import { Allocation } from './allocation.type.js';

@InputType({ description: 'An open credit that is to settle an invoice: a payment or a credit note.' })
export class ApplyCreditInput {
  @Field(() => Id, { description: 'The invoice. NOT-FOUND-001 for an id of another business.' })
  invoiceId!: string;

  @Field(() => Id, { nullable: true, description: 'The payment whose credit is used.' })
  @IsOptional()
  paymentId?: string | null;

  @Field(() => Id, { nullable: true, description: 'The credit note whose credit is used.' })
  @IsOptional()
  creditNoteId?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'How much, above zero. Default: as much as both have left.',
  })
  @IsOptional()
  @ValidateNested()
  amount?: MoneyInput | null;
}

@InputType({ description: 'An allocation to take back.' })
export class ReleaseAllocationInput {
  @Field(() => Id, { description: 'The allocation. NOT-FOUND-001 for an id of another business.' })
  id!: string;
}

@ObjectType({ description: 'What settles the invoice by now.' })
export class ApplyCreditPayload {
  @Field(() => [Allocation], {
    description: 'The new allocations: of the credit, and of a discount that it earned.',
  })
  allocations!: Allocation[];
}

@ObjectType({ description: 'The allocation that was taken back.' })
export class ReleaseAllocationPayload {
  @Field(() => Allocation, { description: 'It, with what takes it back.' })
  allocation!: Allocation;
}

import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { CalendarDate, DateTime, Id } from '../../../../shared/records/scalars.js';

export enum AllocationSource {
  PAYMENT = 'payment',
  CREDIT_NOTE = 'credit_note',
  DISCOUNT = 'discount',
  WRITE_OFF = 'write_off',
}
registerEnumType(AllocationSource, {
  name: 'AllocationSource',
  description: 'What settles an invoice.',
  valuesConfig: {
    PAYMENT: { description: 'A payment.' },
    CREDIT_NOTE: { description: 'A credit note.' },
    DISCOUNT: { description: 'A discount for an early payment.' },
    WRITE_OFF: { description: 'It was written off.' },
  },
});

@ObjectType('Allocation', {
  description:
    'What settles some of an invoice. Never changed: it is taken back by another one, whose amount is below zero.',
})
export class Allocation {
  @Field(() => Id, { description: 'The allocation id.' })
  id!: string;

  @Field(() => AllocationSource, { description: 'What settles the invoice.' })
  source!: AllocationSource;

  @Field(() => Id, { description: 'The invoice, by its id.' })
  invoiceId!: string;

  @Field(() => Id, { nullable: true, description: 'The payment, by its id; null for anything else.' })
  paymentId!: string | null;

  @Field(() => Id, { nullable: true, description: 'The credit note, by its id; null for anything else.' })
  creditNoteId!: string | null;

  @Field(() => CalendarDate, { description: 'The day that it counts on.' })
  entryDate!: string;

  @Field(() => Id, {
    nullable: true,
    description: 'Of a release: the allocation that it takes back, by its id.',
  })
  reversesId!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;
}

export const AllocationConnection = connectionOf(() => Allocation, 'Allocation');

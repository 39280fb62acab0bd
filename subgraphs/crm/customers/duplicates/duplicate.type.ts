import { Field, Float, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { Id } from '../../../../shared/records/scalars.js';
import type { CustomerRow } from '../customers/customer.record.js';
import { Customer } from '../customers/customer.type.js';

export enum DuplicateReasonValue {
  SAME_PHONE = 'same_phone',
  SAME_EMAIL_NAME = 'same_email_name',
  SAME_EMAIL_DOMAIN = 'same_email_domain',
  SAME_NAME = 'same_name',
  SIMILAR_NAME = 'similar_name',
  SAME_COMPANY = 'same_company',
}
registerEnumType(DuplicateReasonValue, {
  name: 'DuplicateReason',
  description: 'Why two customers may be the same.',
  valuesConfig: {
    SAME_PHONE: { description: 'They share a phone number.' },
    SAME_EMAIL_NAME: { description: 'Their e-mails are the same before the @, but for dots and a plus.' },
    SAME_EMAIL_DOMAIN: { description: 'Their e-mails have a domain in common that is no large provider’s.' },
    SAME_NAME: { description: 'Their names are the same in any order of words, without case and accents.' },
    SIMILAR_NAME: { description: 'Their names are spelt alike.' },
    SAME_COMPANY: { description: 'They belong to the same company.' },
  },
});

@ObjectType({ description: 'Two customers that may be the same.' })
export class DuplicatePair {
  @Field(() => [DuplicateReasonValue], { description: 'Why.' })
  reasons!: DuplicateReasonValue[];
}

export const DuplicatePairConnection = connectionOf(() => DuplicatePair, 'DuplicatePair');

@ObjectType({ description: 'A customer that may be the same as the one in question.' })
export class CustomerDuplicate {
  @Field(() => Customer, { description: 'The other customer.' })
  customer!: CustomerRow;

  @Field(() => Float, { description: 'How likely they are the same: 0 to 1.' })
  score!: number;

  @Field(() => [DuplicateReasonValue], { description: 'Why.' })
  reasons!: DuplicateReasonValue[];
}

@ObjectType({ description: 'The pair is no longer suggested.' })
export class DismissDuplicatePayload {
  @Field(() => [Id], { description: 'The two customers.' })
  customerIds!: string[];
}

@InputType({ description: 'Two customers that are not the same.' })
export class DismissDuplicateInput {
  @Field(() => Id, { description: 'One of them.' })
  customerId!: string;

  @Field(() => Id, { description: 'The other one.' })
  otherCustomerId!: string;
}

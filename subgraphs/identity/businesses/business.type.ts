import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../../shared/records/node.type.js';
import { DateTime, Id } from '../../../shared/records/scalars.js';

export enum BusinessStatus {
  ACTIVE = 'active',
  SUSPENDED = 'suspended',
  CLOSED = 'closed',
}
registerEnumType(BusinessStatus, {
  name: 'BusinessStatus',
  description: 'Whether the business can work on the platform.',
  valuesConfig: {
    ACTIVE: { description: 'Works as usual.' },
    SUSPENDED: { description: 'Every request answers AUTH-008.' },
    CLOSED: { description: 'Ended by its owner or the platform.' },
  },
});

@ObjectType('Business', {
  implements: Node,
  description: 'A tenant of the platform. Callers see their own only.',
})
@Directive('@key(fields: "id")')
export class Business {
  @Field(() => Id, { description: 'The `business_id` of every record it owns.' })
  id!: string;

  @Field({ description: 'Its name, as customers know it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What kind of business it is, such as "retail".' })
  category!: string | null;

  @Field(() => String, { nullable: true, description: 'Its line of trade, such as "bakery".' })
  industry!: string | null;

  @Field(() => BusinessStatus, { description: 'Whether it can work on the platform.' })
  status!: BusinessStatus;

  @Field({ description: 'ISO 4217 code of its books, such as `EUR`.' })
  currency!: string;

  @Field({ description: 'IANA time zone, such as `Europe/Berlin`.' })
  timezone!: string;

  @Field({ description: 'BCP 47 language tag, such as `de-DE`.' })
  locale!: string;

  @Field(() => [String], {
    description: 'Ids of the modules it has activated, such as `crm`, in alphabetical order.',
  })
  activeModules!: string[];

  @Field(() => [String], {
    description:
      'Ids of the modules that keep books in the currency, in alphabetical order. While there is one, the currency stays.',
  })
  currencyLockedBy!: string[];

  @Field(() => Int, { description: 'Raised by each change of the profile and of the status.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it signed up.' })
  createdAt!: string;
}

@ObjectType({ description: 'The business as it is now.' })
export class BusinessPayload {
  @Field(() => Business, { description: 'The business.' })
  business!: Business;
}

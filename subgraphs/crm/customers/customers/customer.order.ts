import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { SortDirection } from '../../../../shared/records/sort-direction.js';

export enum CustomerSortField {
  CREATED_AT = 'created_at',
  UPDATED_AT = 'updated_at',
  NAME = 'name',
  EMAIL = 'email',
  LAST_ACTIVITY_AT = 'last_activity_at',
  CUSTOM = 'custom',
}
registerEnumType(CustomerSortField, {
  name: 'CustomerSortField',
  description: 'What customers can be sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When they were added.' },
    UPDATED_AT: { description: 'When they were last changed.' },
    NAME: { description: 'Their name, in any case.' },
    EMAIL: { description: 'Their e-mail; those without one are the smallest.' },
    LAST_ACTIVITY_AT: {
      description: 'When the last interaction was noted; those without one are the smallest.',
    },
    CUSTOM: { description: 'The custom field that `customKey` names; those without a value are left out.' },
  },
});

@InputType({ description: 'The order of a list of customers.' })
export class CustomerOrder {
  @Field(() => CustomerSortField, { description: 'What to sort by.' })
  field!: CustomerSortField;

  @Field(() => SortDirection, { description: 'Upwards or downwards.' })
  direction!: SortDirection;

  @Field(() => String, { nullable: true, description: 'The key of the custom field to sort by.' })
  @IsOptional()
  @MaxLength(40)
  customKey?: string | null;
}

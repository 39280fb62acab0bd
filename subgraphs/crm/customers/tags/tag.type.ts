import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';

@ObjectType('CustomerTag', { description: 'A tag that customers carry.' })
export class CustomerTag {
  @Field({ description: 'The tag, lower-cased.' })
  name!: string;

  @Field(() => Int, { description: 'How many customers carry it.' })
  customerCount!: number;
}

export const CustomerTagConnection = connectionOf(() => CustomerTag, 'CustomerTag');

@ObjectType({ description: 'The tag after the change.' })
export class CustomerTagPayload {
  @Field(() => CustomerTag, { description: 'The tag under its new name.' })
  customerTag!: CustomerTag;
}

@ObjectType({ description: 'The tag is gone.' })
export class DeleteCustomerTagPayload {
  @Field({ description: 'The tag that no customer carries any more.' })
  deletedName!: string;
}

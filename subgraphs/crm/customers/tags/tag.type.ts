import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { Line } from '../../../../shared/records/input-text.js';

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

@InputType({ description: 'A new name for a tag.' })
export class RenameCustomerTagInput {
  @Field({ description: 'The tag, in any case. NOT-FOUND-001 when no customer carries it.' })
  @Line(1, 50)
  name!: string;

  @Field({
    description: 'Its new name; kept lower-cased. A tag that has it already is joined with this one.',
  })
  @Line(1, 50)
  newName!: string;
}

@InputType({ description: 'A tag to take from all customers.' })
export class DeleteCustomerTagInput {
  @Field({ description: 'The tag, in any case. NOT-FOUND-001 when no customer carries it.' })
  @Line(1, 50)
  name!: string;
}

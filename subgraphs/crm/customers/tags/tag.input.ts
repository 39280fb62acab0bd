import { Field, InputType } from 'type-graphql';
import { Line } from '../../../../shared/records/input-text.js';

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

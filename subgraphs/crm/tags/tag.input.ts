import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/errors/no-control-characters.js';

@InputType({ description: 'A new name for a tag.' })
export class RenameCustomerTagInput {
  @Field({ description: 'The tag, in any case. NOT-FOUND-001 when no customer carries it.' })
  @Length(1, 50)
  @NoControlCharacters()
  name!: string;

  @Field({
    description: 'Its new name; kept lower-cased. A tag that has it already is joined with this one.',
  })
  @Length(1, 50)
  @NoControlCharacters()
  newName!: string;
}

@InputType({ description: 'A tag to take from all customers.' })
export class DeleteCustomerTagInput {
  @Field({ description: 'The tag, in any case. NOT-FOUND-001 when no customer carries it.' })
  @Length(1, 50)
  @NoControlCharacters()
  name!: string;
}

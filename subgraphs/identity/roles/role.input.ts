import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Form } from '../../../shared/records/form.js';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { Line } from '../../../shared/records/input-text.js';

@InputType({ description: 'A role to define, or to define anew.' })
export class DefineRoleInput {
  @Field({ description: 'Name: 2 to 40 of a to z, 0 to 9 and `_`, beginning with a letter.' })
  @Form(/^[a-z][a-z0-9_]{1,39}$/, '2 to 40 of a to z, 0 to 9 and _, beginning with a letter')
  name!: string;

  @Field({ description: 'What it is for, 1 to 500 characters.' })
  @Line(1, 500)
  description!: string;

  @Field(() => [String], {
    description: 'All that it holds from now on: up to 100 permission ids, or wildcards such as `crm.*`.',
  })
  @ArrayMaxSize(100)
  @MaxLength(100, { each: true })
  permissions!: string[];
}

@InputType({ description: 'A role to delete.' })
export class DeleteRoleInput {
  @Field({ description: 'Its name.' })
  @MaxLength(100)
  @NoControlCharacters()
  name!: string;
}

import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';

@InputType({ description: 'A module to activate or deactivate.' })
export class ModuleInput {
  @Field({ description: 'Its id, one of `modules`.' })
  @MaxLength(100)
  @NoControlCharacters()
  moduleId!: string;
}

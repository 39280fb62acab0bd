import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from './no-control-characters.js';

@InputType({ description: 'Conditions on a currency.' })
export class CurrencyFilter {
  @Field({ description: 'This ISO 4217 code, in any case, such as `EUR`.' })
  @Length(3, 3)
  @NoControlCharacters()
  eq!: string;
}

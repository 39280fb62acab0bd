import { Length } from 'class-validator';
import { ArgsType, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { NoControlCharacters } from '../../../../shared/records/no-control-characters.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';

export enum MatchedField {
  NAME = 'name',
  EMAIL = 'email',
  PHONE = 'phone',
  NOTES = 'notes',
}
registerEnumType(MatchedField, {
  name: 'MatchedField',
  description: 'Where a search found its words.',
  valuesConfig: {
    NAME: { description: 'In the name.' },
    EMAIL: { description: 'In the e-mail.' },
    PHONE: { description: 'In the phone number.' },
    NOTES: { description: 'In the notes of an interaction.' },
  },
});

@ObjectType('CustomerMatch', { description: 'A customer that a search found.' })
export class CustomerMatch {
  @Field(() => Float, {
    description:
      '0 to 1: 1 when each word stands in the name as it is written; less for words misspelt or elsewhere.',
  })
  score!: number;
}

export const CustomerMatchConnection = connectionOf(() => CustomerMatch, 'CustomerMatch');

/** The arguments of a search. */
@ArgsType()
export class SearchArguments extends PageArguments {
  @Field({
    description:
      'What to look for: 1 to 200 characters. Its first 8 words count; where no blanks part words, its first 8 pairs of letters. A number finds phone numbers that begin or end with it.',
  })
  @Length(1, 200)
  @NoControlCharacters()
  text!: string;
}

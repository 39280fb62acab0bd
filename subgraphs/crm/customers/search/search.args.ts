import { Length } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { NoControlCharacters } from '../../../../shared/records/no-control-characters.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';

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

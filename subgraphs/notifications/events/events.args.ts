import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';

/** The arguments of the list of events; `after` takes a bare sequence number as well. */
@ArgsType()
export class EventsArguments extends PageArguments {
  @Field(() => [String], {
    nullable: true,
    description: 'Up to 500 types, such as `customer.created`; an unknown one has no events. Default: all.',
  })
  @IsOptional()
  @ArrayMaxSize(500)
  @MaxLength(100, { each: true })
  @NoControlCharacters({ each: true })
  types?: string[] | null;
}

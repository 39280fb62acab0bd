import { MaxLength } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';

/** Which request. */
@ArgsType()
export class ApiRequestArguments {
  @Field({ description: 'The request id, as `X-Request-Id` answered it: 100 characters at the most.' })
  @MaxLength(100)
  @NoControlCharacters()
  requestId!: string;
}

import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { Id } from '../../../shared/records/scalars.js';

@InputType({ description: 'What prolongs a session.' })
export class RefreshSessionInput {
  @Field({ description: 'The newest refresh token of the session.' })
  @MaxLength(200)
  @NoControlCharacters()
  refreshToken!: string;
}

@InputType({ description: 'A session to end.' })
export class EndSessionInput {
  @Field(() => Id, { description: 'One of the caller’s own sessions.' })
  id!: string;
}

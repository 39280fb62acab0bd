import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A mail tells how to go on.' })
export class SignUpPayload {
  @Field({ description: 'Where the mail goes.' })
  email!: string;
}

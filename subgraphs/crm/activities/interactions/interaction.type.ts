import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { DateTime, Uuid } from '../../../../shared/records/scalars.js';

@ObjectType('Interaction', { description: 'A contact with a customer.' })
@Directive('@key(fields: "id")')
export class Interaction {
  @Field(() => Uuid, { description: 'The interaction id.' })
  id!: string;

  @Field({ description: 'What it was, such as `call`, `meeting` or `complaint`.' })
  type!: string;

  @Field({ description: 'How it came about, such as `phone`, `email` or `shop`.' })
  channel!: string;

  @Field(() => String, { nullable: true, description: 'Free text, up to 10,000 characters.' })
  notes!: string | null;

  @Field(() => Int, {
    description: 'Counts up with each change; name it in an update to be told of a lost race.',
  })
  version!: number;

  @Field(() => DateTime, { description: 'When it was noted.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: string;
}

export const InteractionConnection = connectionOf(() => Interaction, 'Interaction');

@ObjectType({ description: 'The interaction after the change.' })
export class InteractionPayload {
  @Field(() => Interaction, { description: 'The new state.' })
  interaction!: Interaction;
}

@ObjectType({ description: 'The interaction is gone.' })
export class DeleteInteractionPayload {
  @Field(() => Uuid, { description: 'The id that was deleted.' })
  deletedId!: string;
}

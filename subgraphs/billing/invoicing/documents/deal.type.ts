import { Directive, Field, ObjectType } from 'type-graphql';
import type { Reference } from '../../../../shared/records/reference.js';
import { Id } from '../../../../shared/records/scalars.js';

/** crm describes it. */
@ObjectType('Deal')
@Directive('@key(fields: "id")')
export class Deal {
  @Field(() => Id, { description: 'The deal id.' })
  id!: string;
}

/** `Deal` by id, for what billing has of it. Which deals there are crm knows: it answered for one before billing is asked. */
export const dealReference: Reference = {
  typename: 'Deal',
  resolve: ({ id }, { principal }) => (principal ? { id } : null),
};

import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { EventNode } from '../../../../shared/records/event-node.type.js';

@ObjectType({ description: 'The invariants of the books were computed anew.' })
@Directive('@key(fields: "id")')
export class InvariantsEvent extends EventNode {
  @Field(() => [String], {
    description: 'Those that do not hold, as `ledgerIntegrity` names them; none as it should be.',
  })
  failed!: string[];

  @Field(() => Int, { description: 'How many were computed.' })
  checks!: number;
}

import { Field, InterfaceType } from 'type-graphql';
import { Id } from './scalars.js';

/** What the owners of records implement; the gateway finds them (gateway/supergraph/nodes). */
@InterfaceType('Node', { description: 'A record that is found by its id alone.' })
export abstract class Node {
  @Field(() => Id, { description: 'The id of the record, of which no two kinds have the same.' })
  id!: string;
}

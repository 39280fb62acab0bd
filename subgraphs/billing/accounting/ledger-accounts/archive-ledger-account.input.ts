import { Field, InputType } from 'type-graphql';
import { Id } from '../../../../shared/records/scalars.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';

@InputType({ description: 'An account that nothing new is posted on.' })
export class ArchiveLedgerAccountInput extends VersionedInput {
  @Field(() => Id, { description: 'The account. NOT-FOUND-001 for an id of another business.' })
  id!: string;
}

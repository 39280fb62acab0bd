import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Id } from '../../../shared/records/scalars.js';

export enum AuditFaultReason {
  ALTERED_ROW = 'altered_row',
  MISSING_ROW = 'missing_row',
  BROKEN_LINK = 'broken_link',
  FOREIGN_ROW = 'foreign_row',
}
registerEnumType(AuditFaultReason, {
  name: 'AuditFaultReason',
  description: 'What is wrong with an audit trail.',
  valuesConfig: {
    ALTERED_ROW: { description: 'The entry is not what was sealed, or its hash was replaced.' },
    MISSING_ROW: { description: 'The entry was sealed and is gone.' },
    BROKEN_LINK: {
      description: 'The link does not follow the one before it: a link was taken out, put in or replaced.',
    },
    FOREIGN_ROW: {
      description: 'The entry is neither sealed nor about to be: the platform did not write it.',
    },
  },
});

@ObjectType({ description: 'Where an audit trail is not what was written.' })
export class AuditFault {
  @Field(() => Float, { nullable: true, description: 'Place in the chain; null for an entry outside of it.' })
  seq!: number | null;

  @Field(() => Id, { description: 'The entry.' })
  auditId!: string;

  @Field(() => AuditFaultReason, { description: 'What is wrong.' })
  reason!: AuditFaultReason;
}

@ObjectType({ description: 'Whether an audit trail is as it was written.' })
export class AuditIntegrity {
  @Field({ description: 'Whether no fault was found.' })
  isIntact!: boolean;

  @Field(() => Int, { description: 'Sealed entries that were found as they were sealed, up to the fault.' })
  checkedEntries!: number;

  @Field(() => Int, { description: 'Entries that are yet to be sealed, which takes about a second.' })
  unsealedEntries!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Hash of the last link that is in order: SHA-256 in hex; null without links. Kept elsewhere, it proves later that the end of the chain was not cut off and replaced.',
  })
  headHash!: string | null;

  @Field(() => AuditFault, { nullable: true, description: 'The first fault; null when there is none.' })
  firstFault!: AuditFault | null;
}

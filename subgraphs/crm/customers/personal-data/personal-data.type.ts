import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, JsonObject, Id } from '../../../../shared/records/scalars.js';
import { User } from '../../users/user.type.js';

@ObjectType({ description: 'Records of one kind about a person.' })
export class PersonalDataPart {
  @Field({ description: 'The part of the platform that has them, such as `crm`.' })
  subgraph!: string;

  @Field({ description: 'What they are, such as `interactions`.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The law that retains such records when the person is erased; null where there is none.',
  })
  basis?: string | null;

  @Field(() => [JsonObject], { description: 'The records as they are stored.' })
  records!: Record<string, unknown>[];
}

@ObjectType({ description: 'Everything that the platform has about a customer.' })
export class PersonalData {
  @Field(() => Id, { description: 'The customer.' })
  customerId!: string;

  @Field(() => [Id], { description: 'Ids of customers that were merged with it.' })
  formerIds!: string[];

  @Field(() => DateTime, { description: 'When it was gathered.' })
  gatheredAt!: string;

  @Field(() => [PersonalDataPart], { description: 'The records, by what they are.' })
  parts!: PersonalDataPart[];
}

export enum ErasureStatus {
  RUNNING = 'running',
  PROVED = 'proved',
  REMAINS = 'remains',
}
registerEnumType(ErasureStatus, {
  name: 'ErasureStatus',
  description: 'How far an erasure has come.',
  valuesConfig: {
    RUNNING: { description: 'What crm holds is erased; the other parts follow, and all is being searched.' },
    PROVED: {
      description:
        'A search of every table of the business found nothing of the person but what a law retains: see `retained`.',
    },
    REMAINS: {
      description: 'Something is left, such as a name in the notes about somebody else: see `remains`.',
    },
  },
});

@ObjectType({ description: 'A table in which something of the person was found.' })
export class ErasureRemains {
  @Field({ description: 'The table.' })
  table!: string;

  @Field(() => Int, {
    description: 'How many of its rows have a name, an e-mail or a phone number of the person.',
  })
  rows!: number;
}

@ObjectType({ description: 'A table with rows of the person that a law retains; they are marked as erased.' })
export class RetainedData {
  @Field({ description: 'The table.' })
  table!: string;

  @Field(() => Int, {
    description: 'How many of its rows have a name, an e-mail or a phone number of the person.',
  })
  rows!: number;

  @Field({ description: 'The law.' })
  basis!: string;

  @Field(() => Int, { description: 'The year at whose end the last of them may go.' })
  until!: number;
}

@ObjectType({ description: 'That a person was erased, and the proof.' })
export class CustomerErasure {
  @Field(() => Id, { description: 'The erasure id.' })
  id!: string;

  @Field(() => Id, { description: 'The customer that was erased.' })
  customerId!: string;

  @Field(() => ErasureStatus, { description: 'How far it has come.' })
  status!: ErasureStatus;

  @Field(() => Int, { description: 'Events and audit entries from which the person was blanked.' })
  blankedEntries!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many names, e-mails and phone numbers were searched for: those of the person that no other customer has. Null before the search.',
  })
  searchedValues!: number | null;

  @Field(() => User, { nullable: true, description: 'Who asked for it.' })
  requestedBy!: User;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the search ended; null before.' })
  provedAt!: string | null;
}

@ObjectType({ description: 'The customer is erased.' })
export class EraseCustomerPayload {
  @Field(() => CustomerErasure, { description: 'The erasure; read it again for the proof.' })
  erasure!: CustomerErasure;
}

@InputType({ description: 'A customer to erase.' })
export class EraseCustomerInput {
  @Field(() => Id, { description: 'The customer.' })
  id!: string;
}

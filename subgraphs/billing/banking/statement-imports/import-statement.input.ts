import { IsOptional, MaxLength, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Id } from '../../../../shared/records/scalars.js';

/** Base64 of what one request carries. */
const longestContent = 700_000;

@InputType({ description: 'A file of a bank to import: CAMT.053, CAMT.052, CAMT.054, MT940, OFX or CSV.' })
export class ImportStatementInput {
  @Field(() => Id, { description: 'The bank account. NOT-FOUND-001 for an id of another business.' })
  bankAccountId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The file in base64: up to 524,288 bytes. A larger one is sent by appendStatementContent.',
  })
  @IsOptional()
  @MaxLength(longestContent)
  content?: string | null;

  @Field(() => Id, {
    nullable: true,
    description: 'The upload whose parts are the file, in place of `content`.',
  })
  @IsOptional()
  uploadId?: string | null;
}

@InputType({ description: 'A part of a file of a bank that is larger than one request.' })
export class AppendStatementContentInput {
  @Field(() => Id, { description: 'The bank account. NOT-FOUND-001 for an id of another business.' })
  bankAccountId!: string;

  @Field(() => Id, { description: 'A new UUID for the file, the same for all of its parts.' })
  uploadId!: string;

  @Field(() => Int, {
    description:
      'Where in the file the part begins, in bytes; `receivedBytes` of the part before, 0 at first.',
  })
  @Min(0)
  offset!: number;

  @Field({ description: 'The bytes in base64: up to 524,288 of them. A part that is there already is left.' })
  @MaxLength(longestContent)
  content!: string;
}

import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { connectionOf } from '../../../../shared/records/connection.js';
import { Node } from '../../../../shared/records/node.type.js';
import { EventNode } from '../../../../shared/records/event-node.type.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';
import {
  type ImportFormat,
  importFormats,
  type ImportKey,
  importKeys,
  importStates,
  type ImportStatus,
  onExisting,
  type OnExisting,
} from './import.rules.js';

export const ImportFormatType = choiceType(importFormats);
const ImportStatusType = choiceType(importStates);
export const ImportKeyType = choiceType(importKeys);
export const OnExistingType = choiceType(onExisting);

@ObjectType({ description: 'Which field of a customer a column fills.' })
export class ImportColumn {
  @Field({ description: 'The column, as the header of the file names it.' })
  column!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '`name` or a part of it, `email`, `phone`, `tags`, `external_reference`, `company`, `company_id` or `custom.<key>`; null when it is left out.',
  })
  field!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The first value of the column, as it is read; null when the first rows have none, and once the file is gone.',
  })
  sample!: string | null;
}

@ObjectType('Import', {
  implements: Node,
  description: 'A file of customers on its way in. It is forgotten after 30 days.',
})
@Directive('@key(fields: "id")')
export class Import {
  @Field(() => Id, { description: 'The import id.' })
  id!: string;

  @Field({ description: 'What the file is called.' })
  fileName!: string;

  @Field(() => ImportFormatType, { description: 'The form of the file.' })
  format!: ImportFormat;

  @Field(() => ImportStatusType, { description: 'How far it is.' })
  status!: ImportStatus;

  @Field(() => ImportKeyType, { description: 'By what rows find customers.' })
  matchBy!: ImportKey;

  @Field(() => OnExistingType, {
    description: 'What becomes of rows about customers that are there.',
  })
  onExisting!: OnExisting;

  @Field(() => String, {
    nullable: true,
    description: 'Where phone numbers without a country code are from; null when such a number is a fault.',
  })
  phoneCountry!: string | null;

  @Field({ description: 'Whether nothing is written: the counts tell what would be.' })
  isDryRun!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Whose forms days, numbers and yes or no have; null for those of ISO 8601 and English alone.',
  })
  locale!: string | null;

  @Field(() => Float, { description: 'How much of the file has arrived, in bytes.' })
  receivedBytes!: number;

  @Field(() => Float, { description: 'How much of it has been read, in bytes.' })
  processedBytes!: number;

  @Field(() => Int, { description: 'Rows read so far, header and empty lines apart.' })
  rowCount!: number;

  @Field(() => Int, { description: 'Rows that added a customer.' })
  createdCount!: number;

  @Field(() => Int, { description: 'Rows that changed a customer.' })
  updatedCount!: number;

  @Field(() => Int, { description: 'Rows about a customer that was as they say.' })
  unchangedCount!: number;

  @Field(() => Int, { description: 'Rows left out since their customer was there.' })
  skippedCount!: number;

  @Field(() => Int, { description: 'Rows that failed; the error file names each.' })
  failedCount!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it could not go on, and what to do; null unless it failed, or lost its file since a person was erased or nobody started it.',
  })
  failure!: string | null;

  @Field(() => DateTime, { description: 'When the import was made.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last started.' })
  startedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: string | null;
}

export const ImportConnection = connectionOf(() => Import, 'Import');

@ObjectType({ description: 'The import after the change.' })
export class ImportPayload {
  @Field(() => Import, { description: 'The new state.' })
  import!: Import;
}

@ObjectType('ImportEvent', { description: 'That an import started, came further or ended.' })
@Directive('@key(fields: "id")')
export class ImportEvent extends EventNode {
  @Field(() => Id, { description: 'The import, whether or not it is still kept.' })
  recordId!: string;
}

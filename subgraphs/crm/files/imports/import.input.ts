import { ArrayMaxSize, IsOptional, Length, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Line } from '../../../../shared/records/input-text.js';
import { Id } from '../../../../shared/records/scalars.js';
import type { ImportFormat, ImportKey, OnExisting } from './import.rules.js';
import { ImportFormatType, ImportKeyType, OnExistingType } from './import.type.js';

@InputType({ description: 'How a file is written, where it does not say so itself.' })
export abstract class FileTermsInput {
  @Field(() => String, {
    nullable: true,
    description:
      'How the characters of the file are written: a name of the Encoding standard, such as `windows-1251`, `shift_jis`, `gbk` or `macintosh`. A byte order mark decides over it. Default: found out; `encoding` of the import tells it before the start.',
  })
  @IsOptional()
  @MaxLength(40)
  encoding?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What divides the fields of a CSV file: one character, such as `;`. Default: found out among `,`, `;`, tab and `|`, or said by a first line `sep=;`.',
  })
  @IsOptional()
  @MaxLength(1)
  delimiter?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whose forms days, numbers and yes or no have in custom fields: BCP 47, such as `de-DE` for `31.12.1990`, `1.234,50` and `ja`. Default: `1990-12-31`, `1234.5`, `yes` alone.',
  })
  @IsOptional()
  @MaxLength(35)
  locale?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where phone numbers without a country code are from: two letters of ISO 3166, such as `DE`. Default: such a number is a fault.',
  })
  @IsOptional()
  @Length(2, 2)
  phoneCountry?: string | null;
}

@InputType({ description: 'An import to make. Its file is sent next.' })
export class CreateImportInput extends FileTermsInput {
  @Field({ description: 'What the file is called, such as `customers.csv`: 1 to 200 characters.' })
  @Line(1, 200)
  fileName!: string;

  @Field(() => ImportFormatType, {
    nullable: true,
    description: 'The form of the file. Default: CSV.',
  })
  @IsOptional()
  format?: ImportFormat | null;

  @Field(() => ImportKeyType, {
    nullable: true,
    description: 'By what a row finds the customer that it is about. Default: ANY.',
  })
  @IsOptional()
  matchBy?: ImportKey | null;

  @Field(() => OnExistingType, {
    nullable: true,
    description: 'What becomes of rows about customers that are there. Default: UPDATE.',
  })
  @IsOptional()
  onExisting?: OnExisting | null;
}

@InputType({ description: 'The next part of the file of an import.' })
export class AppendImportContentInput {
  @Field(() => Id, { description: 'The import.' })
  id!: string;

  @Field(() => Int, {
    description: 'Where in the file the part begins, in bytes; `receivedBytes` of the import, 0 at first.',
  })
  @Min(0)
  offset!: number;

  @Field({ description: 'The bytes in base64: up to 524,288 of them. A part that is there already is left.' })
  @MaxLength(700_000)
  content!: string;
}

@InputType({ description: 'Which field of a customer a column fills.' })
export class ImportColumnInput {
  @Field({ description: 'The column, as the header names it; in JSON Lines, the key.' })
  @Length(1, 200)
  column!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '`customer_id`, `name`, `name_prefix`, `given_name`, `middle_name`, `family_name`, `name_suffix`, `email`, `phone`, `tags`, `external_reference`, `company`, `company_id` or `custom.<key>`; null leaves the column out. Parts make up a name where `name` is empty. Several columns can be for `name` and its parts, put together with blanks, for `tags`, and for `email` and `phone`, where the first with a value counts.',
  })
  @IsOptional()
  @MaxLength(60)
  field?: string | null;
}

@InputType({ description: 'An import to start.' })
export class StartImportInput extends FileTermsInput {
  @Field(() => Id, {
    description: 'The import, with its whole file. CONFLICT-001 when it runs, is done or was cancelled.',
  })
  id!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Reads all rows and writes none; it can be started again afterwards. Default: no.',
  })
  @IsOptional()
  isDryRun?: boolean | null;

  @Field(() => [ImportColumnInput], {
    nullable: true,
    description: 'What the columns are for; others are left out. Default: as far as their names tell.',
  })
  @IsOptional()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  mapping?: ImportColumnInput[] | null;
}

@InputType({ description: 'An import to cancel.' })
export class CancelImportInput {
  @Field(() => Id, { description: 'The import. CONFLICT-001 when it is done or was cancelled.' })
  id!: string;
}

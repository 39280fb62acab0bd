import { IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import type { RecordPage } from '../../../../shared/records/record-reader.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';
import { CustomerFilter, CustomerOrder } from '../../customers/customers/customer.type.js';
import { type ExportFormat, exportFormats } from './export.rules.js';

const ExportFormatType = choiceType(exportFormats);

@ObjectType('Export', { description: 'Customers taken out as a file.' })
export class Export {
  @Field(() => Id, { description: 'The export id.' })
  id!: string;

  @Field(() => ExportFormatType, { description: 'The form of the file.' })
  format!: ExportFormat;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'Until when it can be downloaded: for an hour.' })
  expiresAt!: string;
}

@ObjectType({ description: 'The export that was made.' })
export class ExportPayload {
  @Field(() => Export, { description: 'What to download.' })
  export!: Export;
}

@InputType({ description: 'Customers to take out.' })
export class CreateExportInput {
  @Field(() => ExportFormatType, {
    nullable: true,
    description: 'The form of the file. Default: CSV.',
  })
  @IsOptional()
  format?: ExportFormat | null;

  @Field(() => CustomerFilter, { nullable: true, description: 'Which customers. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: RecordPage['filter'];

  @Field(() => CustomerOrder, { nullable: true, description: 'In which order. Default: oldest first.' })
  @IsOptional()
  @ValidateNested()
  orderBy?: CustomerOrder | null;
}

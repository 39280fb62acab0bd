import { IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { RecordPage } from '../../../../shared/records/record-reader.js';
import { CustomerFilter, CustomerOrder } from '../../customers/customers/customer.type.js';
import { ExportFormat } from './export-format.js';

@InputType({ description: 'Customers to take out.' })
export class CreateExportInput {
  @Field(() => ExportFormat, { nullable: true, description: 'The form of the file. Default: CSV.' })
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

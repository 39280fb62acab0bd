import { Field, ObjectType } from 'type-graphql';
import { DateTime, Id } from '../../../../shared/records/scalars.js';
import { ExportFormat } from './export-format.js';

@ObjectType('Export', { description: 'Customers taken out as a file.' })
export class Export {
  @Field(() => Id, { description: 'The export id.' })
  id!: string;

  @Field(() => ExportFormat, { description: 'The form of the file.' })
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

import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { enumFilter } from '../../../shared/records/filters/shared-filters.js';
import type { Sought } from '../../../shared/records/filters/sought.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { Id } from '../../../shared/records/scalars.js';
import { WebhookDeliveryStatus } from './webhook-delivery.type.js';

const WebhookDeliveryStatusFilter = enumFilter('WebhookDeliveryStatus', WebhookDeliveryStatus);

@InputType({ description: 'Which deliveries; all conditions must hold.' })
export class WebhookDeliveryFilter {
  @Field(() => WebhookDeliveryStatusFilter, { nullable: true, description: 'By how far they are.' })
  @IsOptional()
  @ValidateNested()
  status?: Sought<WebhookDeliveryStatus> | null;
}

/** The arguments of the log of deliveries. */
@ArgsType()
export class WebhookDeliveriesArguments extends PageArguments {
  @Field(() => Id, { description: 'Deliveries to this endpoint.' })
  endpointId!: string;

  @Field(() => WebhookDeliveryFilter, { nullable: true, description: 'Which deliveries. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: WebhookDeliveryFilter | null;
}

import { IsOptional } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { Id } from '../../../shared/records/scalars.js';
import { WebhookDeliveryStatus } from './webhook-delivery.type.js';

/** The arguments of the log of deliveries. */
@ArgsType()
export class WebhookDeliveriesArguments extends PageArguments {
  @Field(() => Id, { description: 'Deliveries to this endpoint.' })
  endpointId!: string;

  @Field(() => WebhookDeliveryStatus, { nullable: true, description: 'Those in this state. Default: all.' })
  @IsOptional()
  status?: WebhookDeliveryStatus | null;
}

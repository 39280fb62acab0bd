import type { Kernel } from '../../../shared/kernel/kernel.js';
import { accessOfGuarantor, guarantorColumn } from '../webhook-endpoints/guarantor.reader.js';
import type { DeliveryFailure } from './webhook-delivery.entity.js';

/** A delivery with all that a try needs. */
export interface PendingDelivery {
  readonly businessId: string;
  readonly id: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly body: string;
  readonly endpointId: string;
  readonly endpointStatus: 'active' | 'disabled';
  readonly guarantorId: string;
  readonly url: string;
  readonly sealedSecret: string;
  /** Null when it has ceased to sign. */
  readonly previousSealedSecret: string | null;
  readonly businessStatus: string;
  readonly inactiveModules: readonly string[];
}

const pending = `
  select d.business_id as "businessId", d.id, d.event_id as "eventId", d.event_type as "eventType", d.body,
    e.id as "endpointId", e.status as "endpointStatus", ${guarantorColumn} as "guarantorId", e.url, e.sealed_secret as "sealedSecret",
    case when e.previous_secret_until > $3 then e.previous_sealed_secret end as "previousSealedSecret",
    coalesce(b.status, 'active') as "businessStatus", coalesce(b.inactive_modules, '{}') as "inactiveModules"
  from notifications.webhook_deliveries d
  join notifications.webhook_endpoints e on e.business_id = d.business_id and e.id = d.endpoint_id
  left join notifications.business_states b on b.business_id = d.business_id
  where d.business_id = $1 and d.id = $2 and d.status = 'pending'`;

/** The delivery if it still waits to be made. */
export async function findPendingDelivery(
  { database, clock }: Pick<Kernel, 'database' | 'clock'>,
  businessId: string,
  id: string,
): Promise<PendingDelivery | undefined> {
  const [delivery] = await database.rows<PendingDelivery>(businessId, pending, [businessId, id, clock.now()]);
  return delivery;
}

/** Why the delivery will not be made any more; undefined when nothing is in its way. */
export async function obstacleTo(
  kernel: Pick<Kernel, 'catalogue' | 'findMemberAccess'>,
  { businessId, endpointStatus, guarantorId, eventType, inactiveModules }: PendingDelivery,
): Promise<DeliveryFailure | undefined> {
  if (endpointStatus === 'disabled') return 'endpoint_disabled';
  const event = kernel.catalogue.events.find(({ type }) => type === eventType);
  const module = event?.permission.module;
  if (module !== undefined && inactiveModules.includes(module)) return 'module_inactive';
  const permissions = await accessOfGuarantor(kernel, businessId, guarantorId);
  return event && permissions?.allows(event.permission.id) ? undefined : 'not_permitted';
}

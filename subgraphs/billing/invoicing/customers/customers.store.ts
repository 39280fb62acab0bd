import { z } from 'zod';
import type { PublishedEvent } from '../../../../shared/changes/published-event.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';

/** Whose offset says how far crm’s events were read. */
export const customersConsumerName = 'billing.customers';

/** What billing reads of crm’s events about customers. */
const customerPayload = z.object({
  customer_id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  company_id: z.uuid().nullable(),
});
export type ProjectedCustomer = z.output<typeof customerPayload>;

export const parseCustomer = (payload: unknown): ProjectedCustomer => customerPayload.parse(payload);

const moved = z.object({ customer_id: z.uuid(), company_id: z.uuid().nullable() });
const company = z.object({ company_id: z.uuid(), name: z.string() });

const upsert = `insert into billing.customers (business_id, customer_id, name, email, phone, company_id)
  values (?, ?, ?, ?, ?, ?)
  on conflict (business_id, customer_id) do update set name = excluded.name, email = excluded.email,
    phone = excluded.phone, company_id = excluded.company_id, survivor_id = null`;
const move = 'update billing.customers set company_id = ? where business_id = ? and customer_id = ?';
const merge = `update billing.customers
  set survivor_id = ?, name = null, email = null, phone = null, company_id = null
  where business_id = ? and customer_id = ?`;
const upsertCompany = `insert into billing.companies (business_id, company_id, name) values (?, ?, ?)
  on conflict (business_id, company_id) do update set name = excluded.name`;
const removeCompany = 'delete from billing.companies where business_id = ? and company_id = ?';

const insert = `insert into billing.customers (business_id, customer_id, name, email, phone, company_id)
  values (?, ?, ?, ?, ?, ?) on conflict (business_id, customer_id) do nothing`;

/** Adds a customer whose events are not read yet; they will say the same. */
export function addUnreadCustomer(unit: UnitOfWork, customer: ProjectedCustomer): void {
  const { customer_id, name, email, phone, company_id } = customer;
  unit.send(insert, [unit.actor.businessId, customer_id, name, email, phone, company_id]);
}

type Projection = (unit: UnitOfWork, event: PublishedEvent) => void;

const projectCustomer: Projection = (unit, { businessId, payload }) => {
  const { customer_id, name, email, phone, company_id } = customerPayload.parse(payload);
  unit.send(upsert, [businessId, customer_id, name, email, phone, company_id]);
};

const projectCompany: Projection = (unit, { businessId, payload }) => {
  const { company_id, name } = company.parse(payload);
  unit.send(upsertCompany, [businessId, company_id, name]);
};

/** What becomes of the projection, by the event. Merged and erased customers are the references’ as well. */
export const projections: Readonly<Record<string, Projection>> = {
  'customer.created': projectCustomer,
  'customer.updated': projectCustomer,
  'customer.company_changed': (unit, { businessId, payload }) => {
    const { customer_id, company_id } = moved.parse(payload);
    unit.send(move, [company_id, businessId, customer_id]);
  },
  'customer.merged': (unit, { businessId, payload }) =>
    unit.send(merge, [payload['customer_id'], businessId, payload['merged_customer_id']]),
  'company.created': projectCompany,
  'company.updated': projectCompany,
  'company.deleted': (unit, { businessId, payload }) =>
    unit.send(removeCompany, [businessId, payload['company_id']]),
};

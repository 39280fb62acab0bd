import { toIsoTimestamp } from '../../../../shared/values/iso-timestamp.js';
import { joinList } from '../../../../shared/values/quoted-list.js';
import type { CustomFields } from '../../customers/custom-fields/custom-fields.js';
import type { CustomValues } from '../../customers/custom-fields/custom-values.js';

/** A customer as a file has it. */
export interface ExportedCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly externalReference: string | null;
  readonly tags: readonly string[];
  readonly company: { readonly id: string; readonly name: string } | null;
  readonly custom: CustomValues;
  readonly lastActivityAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The columns, as an import guesses them again. */
export function headerOf(fields: CustomFields): string[] {
  const custom = Array.from(fields.keys(), (key) => `custom.${key}`);
  const times = ['last_activity_at', 'created_at', 'updated_at'];
  return [
    'customer_id',
    'name',
    'email',
    'phone',
    'external_reference',
    'tags',
    'company',
    'company_id',
    ...custom,
    ...times,
  ];
}

/** What a list of tags in one cell is divided at, there or in another program, and what an import takes off. */
const specialInTags = /[,;|]|:::|^\*/;

/** Tags are separated by semicolons. */
export function cellsOf(customer: ExportedCustomer, fields: CustomFields): (string | number | null)[] {
  const { id, name, email, phone, externalReference, tags, company, custom } = customer;
  const values = Array.from(fields.keys(), (key) => {
    const value = custom[key];
    return typeof value === 'boolean' ? String(value) : (value ?? null);
  });
  const own = [id, name, email, phone, externalReference, joinList(tags, ';', specialInTags)];
  return [...own, company?.name ?? null, company?.id ?? null, ...values, ...timesOf(customer)];
}

export function objectOf(customer: ExportedCustomer, fields: CustomFields): object {
  const { id, name, email, phone, externalReference, tags, company, custom } = customer;
  const [last_activity_at, created_at, updated_at] = timesOf(customer);
  return {
    customer_id: id,
    name,
    email,
    phone,
    external_reference: externalReference,
    tags,
    company: company?.name ?? null,
    company_id: company?.id ?? null,
    custom: Object.fromEntries(Object.entries(custom).filter(([key]) => fields.has(key))),
    last_activity_at,
    created_at,
    updated_at,
  };
}

function timesOf({ lastActivityAt, createdAt, updatedAt }: ExportedCustomer): (string | null)[] {
  return [
    lastActivityAt && toIsoTimestamp(lastActivityAt),
    toIsoTimestamp(createdAt),
    toIsoTimestamp(updatedAt),
  ];
}

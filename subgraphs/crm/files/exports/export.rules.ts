import { choices } from '../../../../shared/records/choices.js';
import { toIsoTimestamp } from '../../../../shared/values/iso-timestamp.js';
import { joinList } from '../../../../shared/values/quoted-list.js';
import type { CustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import { customer as customerRecord, type CustomerRow } from '../../customers/customers/customer.record.js';

export const exportFormats = choices('ExportFormat', 'The form of a file of customers.', {
  csv: 'Comma-separated values in UTF-8 with a byte order mark and CRLF; texts are quoted, and an apostrophe stands wherever a spreadsheet would compute, which an import takes away.',
  json_lines: 'One JSON object a line, in UTF-8.',
});

export type ExportFormat = keyof typeof exportFormats.values;

/** A customer as a file has it. */
export type ExportedCustomer = CustomerRow & {
  readonly company: { readonly id: string; readonly name: string } | null;
};

/** What inputs say of a customer; the company and custom values have columns of their own. */
const ownColumns = customerRecord.columns.filter(
  ({ key, field }) => field.mode !== 'never' && key !== 'companyId' && key !== 'custom',
);

/** The columns, as an import guesses them again. */
export function headerOf(fields: CustomFields): string[] {
  const custom = Array.from(fields.keys(), (key) => `custom.${key}`);
  const times = ['last_activity_at', 'created_at', 'updated_at'];
  const own = ownColumns.map(({ column }) => column);
  return ['customer_id', ...own, 'company', 'company_id', ...custom, ...times];
}

/** What a list of tags in one cell is divided at, there or in another program, and what an import takes off. */
const specialInTags = /[,;|]|:::|^\*/;

/** Tags are separated by semicolons. */
export function cellsOf(customer: ExportedCustomer, fields: CustomFields): (string | number | null)[] {
  const { id, company, custom } = customer;
  const values = Array.from(fields.keys(), (key) => {
    const value = custom[key];
    return typeof value === 'boolean' ? String(value) : (value ?? null);
  });
  const own = valuesOf(customer).map(([, value]) =>
    Array.isArray(value) ? joinList(value as string[], ';', specialInTags) : (value as string | null),
  );
  return [id, ...own, company?.name ?? null, company?.id ?? null, ...values, ...timesOf(customer)];
}

export function objectOf(customer: ExportedCustomer, fields: CustomFields): object {
  const { id, company, custom } = customer;
  const [last_activity_at, created_at, updated_at] = timesOf(customer);
  return {
    customer_id: id,
    ...Object.fromEntries(valuesOf(customer)),
    company: company?.name ?? null,
    company_id: company?.id ?? null,
    custom: Object.fromEntries(Object.entries(custom).filter(([key]) => fields.has(key))),
    last_activity_at,
    created_at,
    updated_at,
  };
}

function valuesOf(customer: ExportedCustomer): [column: string, value: unknown][] {
  const values = customer as unknown as Readonly<Record<string, unknown>>;
  return ownColumns.map(({ key, column, field }) => [column, field.toPayload(values[key])]);
}

function timesOf({ lastActivityAt, createdAt, updatedAt }: ExportedCustomer): (string | null)[] {
  return [lastActivityAt, createdAt, updatedAt].map((time) => time && toIsoTimestamp(String(time)));
}

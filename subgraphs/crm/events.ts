import { z } from 'zod';
import { defineEvent } from '../../shared/events/define-event.js';
import { crmEdit, crmExport, crmView } from './permissions.js';

const customer = z.object({
  customer_id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  external_reference: z.string().nullable(),
  tags: z.array(z.string()),
  custom: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const customerCreated = defineEvent('customer.created', {
  version: 1,
  description: 'A customer was added.',
  permission: crmView,
  payload: customer,
});

export const customerUpdated = defineEvent('customer.updated', {
  version: 1,
  description: 'A customer was changed; the payload has the new state.',
  permission: crmView,
  payload: customer,
});

export const customerErased = defineEvent('customer.erased', {
  version: 1,
  description: 'A customer was deleted with all interactions.',
  permission: crmView,
  payload: z.object({ customer_id: z.uuid() }),
});

const interaction = z.object({
  interaction_id: z.uuid(),
  customer_id: z.uuid(),
  type: z.string(),
  channel: z.string(),
});

export const interactionLogged = defineEvent('interaction.logged', {
  version: 1,
  description: 'A contact with a customer was noted.',
  permission: crmView,
  payload: interaction,
});

export const interactionUpdated = defineEvent('interaction.updated', {
  version: 1,
  description: 'What was noted of a contact was changed; the payload has the new state.',
  permission: crmView,
  payload: interaction,
});

export const interactionDeleted = defineEvent('interaction.deleted', {
  version: 1,
  description: 'A contact with a customer was deleted.',
  permission: crmView,
  payload: z.object({ interaction_id: z.uuid(), customer_id: z.uuid() }),
});

const tagChange = z.object({ tag: z.string(), customers: z.int() });

export const customerTagRenamed = defineEvent('customer_tag.renamed', {
  version: 1,
  description:
    'A tag got another name, or became one with another tag, on all customers that carry it: one event for all.',
  permission: crmView,
  payload: tagChange.extend({ new_tag: z.string() }),
});

export const customerTagDeleted = defineEvent('customer_tag.deleted', {
  version: 1,
  description: 'A tag was taken from all customers that carried it: one event for all.',
  permission: crmView,
  payload: tagChange,
});

const customField = z.object({
  custom_field_id: z.uuid(),
  key: z.string(),
  label: z.string(),
  type: z.string(),
  options: z.array(z.string()),
  is_required: z.boolean(),
  is_archived: z.boolean(),
});

export const customFieldCreated = defineEvent('custom_field.created', {
  version: 1,
  description: 'A custom field of customers was defined.',
  permission: crmView,
  payload: customField,
});

export const customFieldUpdated = defineEvent('custom_field.updated', {
  version: 1,
  description: 'A custom field of customers was changed, archived or taken back into use.',
  permission: crmView,
  payload: customField,
});

const customerImport = z.object({
  import_id: z.uuid(),
  file_name: z.string(),
  status: z.string(),
  is_dry_run: z.boolean(),
  received_bytes: z.int(),
  processed_bytes: z.int(),
  row_count: z.int(),
  created_count: z.int(),
  updated_count: z.int(),
  unchanged_count: z.int(),
  skipped_count: z.int(),
  failed_count: z.int(),
});

export const customerImportStarted = defineEvent('customer_import.started', {
  version: 1,
  description: 'An import of customers, or a dry run of one, was started.',
  permission: crmEdit,
  payload: customerImport,
});

export const customerImportProgressed = defineEvent('customer_import.progressed', {
  version: 1,
  description: 'An import came further; told every few seconds while it runs.',
  permission: crmEdit,
  payload: customerImport,
});

export const customerImportFinished = defineEvent('customer_import.finished', {
  version: 1,
  description: 'An import ended; `status` is done, checked after a dry run, cancelled or failed.',
  permission: crmEdit,
  payload: customerImport,
});

export const customerExportCreated = defineEvent('customer_export.created', {
  version: 1,
  description: 'Somebody took customers out as a file.',
  permission: crmExport,
  payload: z.object({ export_id: z.uuid(), format: z.string() }),
});

/** What happens to imports. */
export const importEvents = [customerImportStarted, customerImportProgressed, customerImportFinished];

/** What happens to customers. */
export const customerEvents = [customerCreated, customerUpdated, customerErased];

/** What happens to interactions. */
export const interactionEvents = [interactionLogged, interactionUpdated, interactionDeleted];

/** Events that crm publishes. */
export const crmEvents = [
  ...customerEvents,
  ...interactionEvents,
  customerTagRenamed,
  customerTagDeleted,
  customFieldCreated,
  customFieldUpdated,
  ...importEvents,
  customerExportCreated,
];

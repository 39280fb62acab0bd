import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { creditNoteEvents, creditNoteReader } from './credit-notes/credit-note.record.js';
import { creditNoteResolvers } from './credit-notes/credit-notes.resolver.js';
import { creditNoteRoutes } from './credit-notes/credit-notes.routes.js';
import { customerProfileReader } from './customer-profiles/customer-profile.record.js';
import { customerProfileResolvers } from './customer-profiles/customer-profiles.resolver.js';
import { customerProfileRoutes } from './customer-profiles/customer-profiles.routes.js';
import { customerReference } from './customers/customers.reader.js';
import { documentFileResolvers } from './document-files/document-files.resolver.js';
import { documentFileRoutes } from './document-files/document-files.routes.js';
import { documentFilesConsumer } from './document-files/make-documents-files.consumer.js';
import { makeDocumentFile } from './document-files/make-document-file.job.js';
import { sendDocument } from './document-files/send-document.job.js';
import { dealReference } from './documents/deal.type.js';
import { dealsConsumer } from './documents/forget-deals.consumer.js';
import { invoiceEvents, invoiceReader } from './documents/invoice.record.js';
import { invoiceResolvers } from './documents/invoices.resolver.js';
import { invoiceRoutes } from './documents/invoices.routes.js';
import { invoicingErrors } from './errors.js';
import { documentFileEvents, invoicingEvents, settlementEvents } from './events.js';
import { logoResolvers } from './logo/logo.resolver.js';
import { logoRoutes } from './logo/logo.routes.js';
import { numberSeriesEvents, numberSeriesReader } from './number-series/number-series.record.js';
import { numberSeriesResolvers } from './number-series/number-series.resolver.js';
import { numberSeriesRoutes } from './number-series/number-series.routes.js';
import { overdueConsumer } from './overdue-invoices/ask-for-overdue.consumer.js';
import { markOverdue } from './overdue-invoices/mark-overdue.job.js';
import { invoicingReferences } from './references.js';
import { invoicingConsumer } from './settings/install-invoicing.consumer.js';
import { installInvoicingOfBusiness } from './settings/install-invoicing.job.js';
import { endRetention } from './retention/end-retention.job.js';
import { settingsResolvers } from './settings/settings.resolver.js';
import { settingsRoutes } from './settings/settings.routes.js';
import { remindersConsumer } from './reminders/ask-for-reminders.consumer.js';
import { sendReminder } from './reminders/send-reminder.job.js';
import { sendReminders } from './reminders/send-reminders.job.js';
import { invoicingShield } from './shield.js';
import { taxCodeReader } from './tax-codes/tax-code.record.js';
import { taxCodeResolvers } from './tax-codes/tax-codes.resolver.js';
import { taxCodeRoutes } from './tax-codes/tax-codes.routes.js';

/** Documents, and what they are made with: the seller, customers, taxes and numbers. */
export const invoicingArea: AreaDefinition = {
  resolvers: [
    ...settingsResolvers,
    ...logoResolvers,
    ...customerProfileResolvers,
    ...taxCodeResolvers,
    ...numberSeriesResolvers,
    ...invoiceResolvers,
    ...creditNoteResolvers,
    ...documentFileResolvers,
  ],
  references: [
    customerReference,
    dealReference,
    customerProfileReader.reference,
    numberSeriesReader.reference,
    taxCodeReader.reference,
    invoiceReader.reference,
    creditNoteReader.reference,
    eventReference('InvoiceEvent'),
  ],
  recordReferences: invoicingReferences,
  shield: invoicingShield,
  routes: [
    ...settingsRoutes,
    ...logoRoutes,
    ...customerProfileRoutes,
    ...taxCodeRoutes,
    ...numberSeriesRoutes,
    ...invoiceRoutes,
    ...creditNoteRoutes,
    ...documentFileRoutes,
  ],
  events: [
    ...[...invoicingEvents, numberSeriesEvents.created],
    ...Object.values(invoiceEvents),
    ...Object.values(settlementEvents),
    creditNoteEvents.finalized,
    ...documentFileEvents,
  ],
  consumers: [invoicingConsumer, dealsConsumer, overdueConsumer, remindersConsumer, documentFilesConsumer],
  jobs: [
    installInvoicingOfBusiness,
    markOverdue,
    sendReminders,
    sendReminder,
    makeDocumentFile,
    sendDocument,
    endRetention,
  ],
  errors: invoicingErrors,
};

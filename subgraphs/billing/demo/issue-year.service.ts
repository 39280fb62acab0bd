import { parseMillionths } from '../../../shared/values/decimal.js';
import { creditInvoice } from '../payments/settled-documents/credit-invoice.service.js';
import { finalizeInvoices } from '../payments/settled-documents/finalize-invoices.service.js';
import type { DemoBooks } from './demo-year.rules.js';
import { findYearsInvoices } from './years-invoices.reader.js';

/** Issues the year's drafts under their days, and credits what came back. */
export async function issueYear({ kernel, unit, actor, year, dayOf }: DemoBooks): Promise<void> {
  const drafts = await findYearsInvoices(unit);
  const issued = year.invoices.flatMap(({ reference, daysAgo }) =>
    daysAgo === null ? [] : drafts.get(reference)!.id,
  );
  await finalizeInvoices(kernel, actor, issued);
  for (const { reference, daysAgo, quantity, reason } of year.credits) {
    const { id: invoiceId, firstLineId: lineId } = (await findYearsInvoices(unit)).get(reference)!;
    const lines = [{ lineId: lineId!, quantity: parseMillionths(quantity)! }];
    await creditInvoice(kernel, actor, { invoiceId, lines, reason, issueDate: dayOf(daysAgo) });
  }
}

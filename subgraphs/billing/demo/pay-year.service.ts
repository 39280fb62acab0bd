import { recordPayment } from '../payments/payments/record-payment.service.js';
import { refundPayment } from '../payments/refunds/refund-payment.service.js';
import { writeOffInvoice } from '../payments/settled-documents/write-off-invoice.service.js';
import type { DemoBooks, DemoPayment } from './demo-year.rules.js';
import { findYearsInvoices } from './years-invoices.reader.js';

/** Records what came in for the year's invoices, what went back, and what never came. */
export async function payYear({ kernel, unit, actor, year, dayOf }: DemoBooks): Promise<void> {
  const invoices = await findYearsInvoices(unit);
  await Promise.all(
    year.payments.map(async (payment) => {
      const { id: invoiceId, customerId, currency, residual } = invoices.get(payment.reference)!;
      const paidMinor = paidOf(BigInt(residual), payment);
      const amount = { amountMinor: paidMinor, currency };
      const paymentId = await recordPayment(kernel, actor, {
        ...{ customerId, amount, valueDate: dayOf(payment.daysAgo) },
        allocations: [{ invoiceId, amount }],
      });
      if (!payment.isRefunded) return;
      const back = { amountMinor: paidMinor - BigInt(residual), currency };
      await refundPayment(kernel, actor, { paymentId, amount: back, reason: 'Paid too much' });
    }),
  );
  for (const { reference, daysAgo } of year.writeOffs)
    await writeOffInvoice(kernel, actor, {
      ...{ id: invoices.get(reference)!.id, date: dayOf(daysAgo), hasTaxRelief: true },
    });
}

/** Part of what is left; what is left off is rounded as discounts are. */
function paidOf(residualMinor: bigint, { percent }: DemoPayment): bigint {
  const leftOff = residualMinor * BigInt(100 - percent);
  return residualMinor - (leftOff < 0n ? leftOff / 100n : (leftOff + 50n) / 100n);
}

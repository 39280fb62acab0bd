import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { lockInvoice } from '../documents/locked-invoices.reader.js';
import type { CreditInvoiceInput } from './credit-invoice.input.js';
import { prepareCredit, refuseUncreditable } from './credit-invoice.service.js';
import { totalsOf } from './credit-rows.rules.js';
import { readCredited } from './credited-invoice.reader.js';

/** What a credit note would sum to. Throws as `issueCredit`. */
export function previewCreditNote({ database }: Kernel, actor: UserActor, input: CreditInvoiceInput) {
  return database.write(actor, async (unit) => {
    const { row: invoice } = await lockInvoice(unit, input.invoiceId);
    refuseUncreditable(invoice);
    const rows = await readCredited(unit, invoice.id);
    return { ...totalsOf(prepareCredit(unit.newId(), invoice, rows, input)), currency: invoice.currency };
  });
}

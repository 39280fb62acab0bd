import { presentMoney } from '../../../../shared/records/present-money.js';
import { linesOfDraft, taxesOfDraft } from './document-rows.reader.js';
import { presentLine, presentTax } from './document-rows.rules.js';
import { termsOf } from './draft-basis.reader.js';
import { warningsOf } from './document-warnings.rules.js';
import { storedDraft } from './drafts.store.js';
import type { InvoicePreview } from './invoice.type.js';
import { buyerOf } from './party-snapshot.rules.js';
import { dueDaysOf } from './terms.rules.js';
import type { TriedInvoice } from './write-invoice.service.js';

/** What was tried out as clients get it, by the same way as a draft that is stored. */
export function presentPreview({ draft, computed, basis }: TriedInvoice): InvoicePreview {
  const { currency, customerId, priceMode } = draft;
  const { discountMinor, netMinor, taxMinor, totalMinor } = computed.document;
  const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
  const issueDate = draft.issueDate ?? basis.today;
  const { dueDate, discountUntil, discountPercentE4 } = dueDaysOf(issueDate, termsOf(basis));
  const stored = storedDraft({ draft, computed });
  return {
    ...{ customerId, currency, priceMode, issueDate, dueDate: draft.dueDate ?? dueDate, discountUntil },
    discountPercent: discountPercentE4 === null ? null : discountPercentE4 * 100n,
    ...{
      discount: money(discountMinor),
      net: money(netMinor),
      tax: money(taxMinor),
      total: money(totalMinor),
    },
    lines: linesOfDraft(stored, '', currency).map(presentLine),
    taxes: taxesOfDraft(stored, '', currency).map(presentTax),
    warnings: warningsOf({ ...buyerOf(basis), categories: computed.taxes.map(({ code }) => code.category) }),
  };
}

import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import type { Invoice } from '../../invoicing/documents/invoice.record.js';
import {
  type DraftsToIssue,
  issueDrafts,
  lockDrafts,
} from '../../invoicing/documents/issue-invoices.service.js';
import { lockInvoices } from '../../invoicing/documents/locked-invoices.reader.js';
import { applyOpenCredits } from '../allocations/apply-credit.service.js';
import { type CustomerCurrency, lockOpenCredits } from '../allocations/open-credits.reader.js';

/**
 * Issues drafts, all or none, under numbers in the order of their days. Where the settings say so they take the open credit
 * of their customers, in the order of their numbers. Throws as `lockDrafts` and `issueDrafts`.
 */
export function finalizeInvoices(
  { database }: Kernel,
  actor: UserActor,
  ids: readonly string[],
): Promise<Invoice[]> {
  return database.writeAnswer(actor, async (unit) => {
    const drafts = await lockDrafts(unit, ids);
    const { settings, today } = drafts.seller;
    const credits = settings.isOpenCreditApplied
      ? await lockOpenCredits(unit, customerCurrenciesOf(drafts))
      : [];
    const issued = await issueDrafts(unit, drafts);
    if (credits.length === 0) return issued;
    const inOrder = drafts.documents.map(({ before }) => before.id);
    await applyOpenCredits(unit, today, inOrder, credits);
    return (await lockInvoices(unit, ids)).map(({ row }) => row);
  });
}

function customerCurrenciesOf({ documents }: DraftsToIssue): CustomerCurrency[] {
  const drafts = documents.map(({ prepared }) => prepared.draft);
  const byKey = new Map(
    drafts.map(({ customerId, currency }) => [`${customerId} ${currency}`, { customerId, currency }]),
  );
  return [...byKey.values()];
}

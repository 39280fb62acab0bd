import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Money } from '../../../../shared/values/money.js';
import type { AccountReference } from '../../accounting/posting/entry.rules.js';

/** Where money comes in or goes out. */
export interface BankOfPayment {
  readonly account: AccountReference;
  /** Null for the account that the chart has for banks: whatever comes there. */
  readonly currency: string | null;
}

const find = `select currency, ledger_account_id as "accountId" from billing.bank_accounts
  where business_id = ? and id = ?`;

/** The bank account; the chart's own for none. NOT-FOUND-001. */
export async function findBank(unit: UnitOfWork, id: string | null | undefined): Promise<BankOfPayment> {
  if (id == null) return { account: { role: 'bank' }, currency: null };
  const [row] = await unit.execute<{ currency: string; accountId: string }>(find, [
    unit.actor.businessId,
    id,
  ]);
  if (!row) throw recordNotFound('bank account', id);
  return { account: { accountId: row.accountId }, currency: row.currency };
}

/** What came to the bank: as it says, else the amount. VAL-001 when the bank keeps another currency than that. */
export function bankAmountOf({ currency }: BankOfPayment, amount: Money, asked: Money | null): Money {
  const kept = currency ?? asked?.currency ?? amount.currency;
  if (asked && asked.currency !== kept) {
    const message = `bankAmount.currency must be ${kept}, the currency of the bank account.`;
    throw invalidField('bankAmount.currency', 'one_of', message);
  }
  if (!asked && kept !== amount.currency) {
    const message = `bankAmount is required: the bank account is in ${kept}, the payment in ${amount.currency}.`;
    throw invalidField('bankAmount', 'required', message);
  }
  if (asked && asked.currency === amount.currency && asked.amountMinor !== amount.amountMinor) {
    const message = 'bankAmount must be the amount, since both are in the same currency.';
    throw invalidField('bankAmount.amountMinor', 'conflicting', message);
  }
  return asked ?? amount;
}

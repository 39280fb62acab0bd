import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { PayeeAccount } from '../payment-blocks/payment-block.rules.js';

/** A bank account that documents can ask to be paid on. */
export interface SellerAccount extends PayeeAccount {
  readonly currency: string;
}

const most = 100;

const select = `select iban, qr_iban as "qrIban", bic, currency from billing.bank_accounts
  where business_id = ? and coalesce(iban, qr_iban) is not null order by created_at, id limit ${most}`;

/** The bank accounts of the business that have a number, the oldest first. */
export function readSellerAccounts(unit: UnitOfWork): Promise<SellerAccount[]> {
  return unit.execute<SellerAccount>(select, [unit.actor.businessId]);
}

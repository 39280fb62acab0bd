import type { StoredDocument } from '../documents/stored-document.rules.js';
import { ibanFor, type PaymentBlock, paymentBlockOf } from '../payment-blocks/payment-block.rules.js';
import type { Writing } from './writing.rules.js';

/** What programs read the payment from; null for what nobody pays. */
export function blockOf(document: StoredDocument): PaymentBlock | null {
  const { seller, buyer, number, currency, totalMinor, paymentReference } = document;
  if (number === null || document.status === 'void') return null;
  return paymentBlockOf({
    account: seller.bankAccount,
    creditor: slipParty(seller),
    debtor: slipParty(buyer),
    amountMinor: BigInt(totalMinor),
    ...{ currency, reference: paymentReference, message: number },
  });
}

function slipParty({ name, address }: StoredDocument['seller'] | StoredDocument['buyer']) {
  return {
    ...{ name, street: address?.street ?? '', postalCode: address?.postalCode ?? '' },
    ...{ city: address?.city ?? '', country: address?.country ?? '' },
  };
}

/** The account and the reference, for people. */
export function paymentLinesOf(document: StoredDocument, { labels }: Writing): string[] {
  const { seller, kind, paymentReference } = document;
  const account = seller.bankAccount;
  const iban = account ? ibanFor(account, paymentReference) : null;
  if (kind !== 'invoice' || iban === null || document.status === 'void') return [];
  const bic = account?.bic ? `, BIC ${account.bic}` : '';
  return [
    `${labels.account}: ${grouped(iban)}${bic}`,
    ...(paymentReference === null ? [] : [`${labels.paymentReference}: ${grouped(paymentReference)}`]),
  ];
}

/** `DE89370400440532013000` as people read it, in fours. */
function grouped(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1 ');
}

import { isEpcAmount, isSepaIban, epcText } from './epc-code.rules.js';
import {
  isQrIban,
  isReferenceOf,
  isSlipAmount,
  isSlipParty,
  isSwissIban,
  type SlipParty,
  type SwissBill,
} from './swiss-bill.rules.js';

/** The account that a document asks to be paid on, as it says it for good. */
export interface PayeeAccount {
  readonly iban: string | null;
  readonly qrIban: string | null;
  readonly bic: string | null;
}

/** What a block for payment is made of. */
export interface PaymentFacts {
  readonly account: PayeeAccount | null | undefined;
  readonly creditor: SlipParty;
  readonly debtor: SlipParty;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly reference: string | null;
  /** For a person who reads the statement of the account: the number of the document. */
  readonly message: string;
}

/** What a document shows so that a program fills in the transfer. */
export type PaymentBlock =
  { readonly kind: 'epc'; readonly text: string } | { readonly kind: 'swiss'; readonly bill: SwissBill };

/** The block of a document; null where neither kind fits it, and the account alone is told. */
export function paymentBlockOf(facts: PaymentFacts): PaymentBlock | null {
  const { account } = facts;
  if (!account) return null;
  return swissBlock(facts, account) ?? epcBlock(facts, account);
}

/** The account that a transfer with this reference is sent to. */
export function ibanFor(account: PayeeAccount, reference: string | null): string | null {
  const fitting = [account.qrIban, account.iban].find(
    (iban) => iban !== null && isReferenceOf(iban, reference),
  );
  return fitting ?? account.iban;
}

function swissBlock(facts: PaymentFacts, account: PayeeAccount): PaymentBlock | null {
  const { creditor, debtor, amountMinor, currency, reference, message } = facts;
  const iban = ibanFor(account, reference);
  if (iban === null || !isSwissIban(iban) || !isReferenceOf(iban, reference)) return null;
  if ((currency !== 'CHF' && currency !== 'EUR') || !isSlipAmount(amountMinor)) return null;
  if (!isSlipParty(creditor)) return null;
  return {
    kind: 'swiss',
    bill: {
      ...{ iban, creditor, debtor: isSlipParty(debtor) ? debtor : null },
      ...{ amountMinor, currency, reference, message },
    },
  };
}

function epcBlock(facts: PaymentFacts, { iban, bic }: PayeeAccount): PaymentBlock | null {
  const { creditor, amountMinor, currency, reference, message } = facts;
  if (currency !== 'EUR' || iban === null || !isSepaIban(iban) || isQrIban(iban)) return null;
  if (!isEpcAmount(amountMinor)) return null;
  const creditorReference = reference?.startsWith('RF') ? reference : null;
  const text = epcText({
    ...{ name: creditor.name, iban, bic, amountMinor },
    ...{ reference: creditorReference, text: message },
  });
  return { kind: 'epc', text };
}

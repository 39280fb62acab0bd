import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidFields } from '../../../../shared/errors/errors.js';
import { readCurrencyCode } from '../../../../shared/values/currency.js';
import type { Money } from '../../../../shared/values/money.js';
import { farDay } from '../../accounting/ledger-entries/entry-day.rules.js';
import type { RecordPaymentInput } from './record-payment.input.js';

/** The largest amount of a payment, in minor units. */
export const largestPayment = 10n ** 15n;

/** A payment as its input says it, in the form that is stored. */
export interface PaymentRequest {
  readonly amount: Money;
  /** Null where the input leaves it to the amount. */
  readonly bankAmount: Money | null;
  readonly uses: readonly { readonly invoiceId: string; readonly amountMinor: bigint }[];
  readonly isOldestFirst: boolean;
}

/** What the input says. VAL-001 with each fault: amounts below one, far days, other currencies, invoices named twice. */
export function readPayment(input: RecordPaymentInput): PaymentRequest {
  const { amount, bankAmount = null, valueDate, allocations, isOldestFirst } = input;
  const uses = allocations ?? [];
  const paid = moneyOf(amount, 'amount');
  const faults = [
    ...faultsOfAmount(amount, 'amount'),
    ...(bankAmount ? faultsOfAmount(bankAmount, 'bankAmount') : []),
    ...farDay('valueDate', valueDate),
    ...uses.flatMap((use, index) => faultsOfAmount(use.amount, `allocations[${index}].amount`)),
    ...uses.flatMap((use, index) => faultsOfCurrency(use.amount, paid, `allocations[${index}].amount`)),
    ...uses.flatMap(({ invoiceId }, index) =>
      uses.findIndex((use) => use.invoiceId === invoiceId) === index
        ? []
        : faultOf(`allocations[${index}].invoiceId`, 'repeated', 'is named before'),
    ),
    ...(isOldestFirst && uses.length > 0
      ? faultOf('isOldestFirst', 'conflicting', 'cannot be true beside allocations')
      : []),
    ...(sumOf(uses) > amount.amountMinor
      ? faultOf('allocations', 'too_large', 'sum to more than the amount of the payment')
      : []),
  ];
  if (faults.length > 0) throw invalidFields(faults);
  return {
    amount: paid,
    bankAmount: bankAmount && moneyOf(bankAmount, 'bankAmount'),
    uses: uses.map(({ invoiceId, amount: { amountMinor } }) => ({ invoiceId, amountMinor })),
    isOldestFirst: isOldestFirst ?? false,
  };
}

/** The faults of an amount that must be one minor unit or more. */
export function faultsOfAmount({ amountMinor }: Money, field: string): FieldFault[] {
  if (amountMinor < 1n) return faultOf(`${field}.amountMinor`, 'too_small', 'must be at least 1');
  if (amountMinor <= largestPayment) return [];
  const most = largestPayment.toLocaleString('en');
  return faultOf(`${field}.amountMinor`, 'too_large', `must be at most ${most}`);
}

function faultsOfCurrency({ currency }: Money, paid: Money, field: string): FieldFault[] {
  if (currency.toUpperCase() === paid.currency) return [];
  return faultOf(`${field}.currency`, 'one_of', `must be ${paid.currency}, the currency of the payment`);
}

export function moneyOf({ amountMinor, currency }: Money, field: string): Money {
  return { amountMinor, currency: readCurrencyCode(currency, `${field}.currency`) };
}

function faultOf(field: string, code: FieldFault['code'], words: string): FieldFault[] {
  return [{ field, code, message: `${field} ${words}.` }];
}

function sumOf(uses: readonly { readonly amount: Money }[]): bigint {
  return uses.reduce((sum, { amount }) => sum + amount.amountMinor, 0n);
}

import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidFields } from '../../../../shared/errors/errors.js';
import type { Money } from '../../../../shared/values/money.js';
import { faultsOfAmount, largestPayment, moneyOf } from '../../payments/payments/read-payment.rules.js';
import type { LockedBooking } from './bank-matches.store.js';
import type { MatchBankTransactionInput } from './match-transaction.input.js';

/** What somebody takes a booking for. */
export type MatchRequest =
  | {
      readonly kind: 'receipt';
      readonly customerId: string | null;
      readonly amount: Money;
      readonly feeMinor: bigint;
      readonly uses: readonly { readonly invoiceId: string; readonly amountMinor: bigint | null }[];
      readonly excess: 'credit' | 'refuse';
    }
  | { readonly kind: 'payment'; readonly id: string }
  | { readonly kind: 'refund'; readonly id: string }
  | { readonly kind: 'payout'; readonly grossMinor: bigint }
  | { readonly kind: 'ledger'; readonly accountId: string; readonly memo: string | null };

/** What the input says of a booking. VAL-001 with each fault. */
export function readMatch(input: MatchBankTransactionInput, booking: LockedBooking): MatchRequest {
  const kinds = kindsOf(input);
  if (kinds.length !== 1) {
    const message =
      'Name one of invoices or customerId, paymentId, refundId, payout and ledgerAccountId: what the booking is.';
    throw invalidFields([{ field: 'bankTransactionId', code: 'conflicting', message }]);
  }
  const faults = [...faultsOf(input, booking, kinds[0]!), ...faultsOfUses(input, booking)];
  if (faults.length > 0) throw invalidFields(faults);
  if (input.paymentId != null) return { kind: 'payment', id: input.paymentId };
  if (input.refundId != null) return { kind: 'refund', id: input.refundId };
  if (input.payout != null) return { kind: 'payout', grossMinor: input.payout.amountMinor };
  if (input.ledgerAccountId != null)
    return { kind: 'ledger', accountId: input.ledgerAccountId, memo: input.memo ?? null };
  return readReceipt(input, booking);
}

function readReceipt(
  input: MatchBankTransactionInput,
  { amountMinor, currency }: LockedBooking,
): MatchRequest {
  const feeMinor = input.fee?.amountMinor ?? 0n;
  return {
    ...{ kind: 'receipt', feeMinor, customerId: input.customerId ?? null, excess: input.excess ?? 'credit' },
    amount: input.amount
      ? moneyOf(input.amount, 'amount')
      : { amountMinor: amountMinor + feeMinor, currency },
    uses: (input.invoices ?? []).map(({ invoiceId, amount }) => ({
      invoiceId,
      amountMinor: amount?.amountMinor ?? null,
    })),
  };
}

type Kind = 'receipt' | 'paymentId' | 'refundId' | 'payout' | 'ledgerAccountId';

function kindsOf(input: MatchBankTransactionInput): Kind[] {
  const isReceipt = input.invoices != null || input.customerId != null;
  const others = (['paymentId', 'refundId', 'payout', 'ledgerAccountId'] as const).filter(
    (name) => input[name] != null,
  );
  return [...(isReceipt ? (['receipt'] as const) : []), ...others];
}

/** What does not go with the kind, and amounts that cannot be. */
function faultsOf(input: MatchBankTransactionInput, booking: LockedBooking, kind: Kind): FieldFault[] {
  const { fee, amount, payout } = input;
  const isIn = booking.amountMinor > 0n;
  const ofReceipt = (['fee', 'amount', 'excess'] as const).filter((name) => input[name] != null);
  return [
    ...(kind === 'receipt'
      ? []
      : ofReceipt.map((name) => conflict(name, 'goes with invoices or customerId alone'))),
    ...(input.memo != null && kind !== 'ledgerAccountId'
      ? [conflict('memo', 'goes with ledgerAccountId alone')]
      : []),
    ...(!isIn && kind !== 'refundId' && kind !== 'ledgerAccountId'
      ? [conflict(kind === 'receipt' ? 'invoices' : kind, 'cannot be a booking of money that went out')]
      : []),
    ...(isIn && kind === 'refundId'
      ? [conflict('refundId', 'cannot be a booking of money that came in')]
      : []),
    ...(fee ? [...faultsOfAmount(fee, 'fee'), ...sameCurrency(fee, booking.currency, 'fee')] : []),
    ...(fee && booking.amountMinor + fee.amountMinor > largestPayment
      ? [conflict('fee', 'and what was booked are more than a payment can be')]
      : []),
    ...(payout ? faultsOfPayout(payout, booking) : []),
    ...(amount ? faultsOfPaid(amount, booking, fee ?? null) : []),
  ];
}

function faultsOfPayout(payout: Money, { amountMinor, currency }: LockedBooking): FieldFault[] {
  return [
    ...sameCurrency(payout, currency, 'payout'),
    ...(payout.amountMinor < amountMinor
      ? [
          {
            field: 'payout.amountMinor',
            code: 'too_small',
            message: 'payout must be at least what was booked.',
          } as const,
        ]
      : []),
    ...faultsOfAmount(payout, 'payout'),
  ];
}

function faultsOfPaid(
  amount: Money,
  { amountMinor, currency }: LockedBooking,
  fee: Money | null,
): FieldFault[] {
  const isSame = amount.currency.toUpperCase() === currency;
  const expected = amountMinor + (fee?.amountMinor ?? 0n);
  return [
    ...faultsOfAmount(amount, 'amount'),
    ...(isSame && amount.amountMinor !== expected
      ? [conflict('amount', 'must be what was booked and the fee, since both are in the same currency')]
      : []),
    ...(!isSame && fee
      ? [conflict('fee', 'goes with a payment in the currency of the bank account alone')]
      : []),
  ];
}

function faultsOfUses({ invoices, amount }: MatchBankTransactionInput, booking: LockedBooking): FieldFault[] {
  const currency = amount?.currency.toUpperCase() ?? booking.currency;
  const uses = invoices ?? [];
  return uses.flatMap(({ invoiceId, amount: used }, index) => {
    const path = `invoices[${index}]`;
    const isRepeated = uses.findIndex((use) => use.invoiceId === invoiceId) !== index;
    return [
      ...(isRepeated
        ? [
            {
              field: `${path}.invoiceId`,
              code: 'repeated',
              message: `${path}.invoiceId is named before.`,
            } as const,
          ]
        : []),
      ...(used
        ? [...faultsOfAmount(used, `${path}.amount`), ...sameCurrency(used, currency, `${path}.amount`)]
        : []),
    ];
  });
}

function sameCurrency(money: Money, currency: string, field: string): FieldFault[] {
  if (money.currency.toUpperCase() === currency) return [];
  return [{ field: `${field}.currency`, code: 'one_of', message: `${field}.currency must be ${currency}.` }];
}

function conflict(field: string, words: string): FieldFault {
  return { field, code: 'conflicting', message: `${field} ${words}.` };
}

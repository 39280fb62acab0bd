import { Field, ObjectType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { choices } from '../../../../shared/records/choices.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';
import { bankTransactionGraph } from '../bank-transactions/bank-transaction.type.js';

const BankMatchTarget = choiceType(
  choices('BankMatchTarget', 'What an amount of a booking is.', {
    payment: 'A payment of a customer.',
    refund: 'A refund to a customer, or a chargeback.',
    payout: 'What a provider of payments paid out.',
    ledger: 'An amount of an account of the books, such as fees.',
  }),
);

const BankMatchRule = choiceType(
  choices('BankMatchRule', 'Why a booking was matched without anybody.', {
    creditor_reference:
      'It has the creditor reference of one open invoice, and the amount that is left of it.',
    document_number: 'It has the number of one open invoice, and the amount that is left of it.',
  }),
);

const MatchSuggestionReason = choiceType(
  choices('MatchSuggestionReason', 'Why a booking may be what is suggested.', {
    creditor_reference: 'It has the creditor reference of the invoice, and the amount that is left of it.',
    document_number: 'It has the number of the invoice, and the amount that is left of it.',
    partial: 'It names the invoice, and is less than is left of it.',
    early_payment: 'It names the invoice, and what is missing is the discount for paying early.',
    less_fee: 'It names the invoice, and little is missing: a fee, it may be.',
    over: 'It names the invoice, and is more than is left of it.',
    amount_of_counterparty: 'An invoice of the same counterparty has that amount left.',
    sum_of_invoices: 'Invoices of one customer sum to it.',
    recorded_payment: 'A payment of that amount was recorded by hand.',
    recorded_refund: 'A refund of that amount was recorded by hand.',
  }),
);

@ObjectType({ description: 'What a booking is, or a part of it. The parts of a booking sum to it.' })
export class BankMatch {
  @Field(() => Id, { description: 'The match id.' })
  id!: string;

  @Field(() => BankMatchTarget, { description: 'What it is.' })
  target!: string;

  @Field(() => Id, { description: 'The payment, the refund or the account of the books, by its id.' })
  targetId!: string;

  @Field(() => MoneyType, { description: 'How much of the booking; below zero for what went out.' })
  amount!: MoneyType;

  @Field(() => Boolean, {
    description: 'Whether the match made what it names: then that goes when the booking is unmatched.',
  })
  isMade!: boolean;

  @Field(() => BankMatchRule, {
    nullable: true,
    description: 'By which rule it was matched without anybody; null where a person did.',
  })
  rule!: string | null;

  @Field(() => DateTime, { description: 'When it was matched.' })
  createdAt!: string;
}

@ObjectType({ description: 'An invoice that a booking may pay, and how much of it.' })
export class SuggestedInvoice {
  @Field(() => Id, { description: 'The invoice, by its id.' })
  invoiceId!: string;

  @Field({ description: 'Its number.' })
  number!: string;

  @Field(() => MoneyType, { description: 'What of the booking settles it.' })
  amount!: MoneyType;
}

@ObjectType({ description: 'What a booking may be: what matchBankTransaction takes, and why.' })
export class MatchSuggestion {
  @Field(() => MatchSuggestionReason, { description: 'Why.' })
  reason!: string;

  @Field({ description: 'Why, in words.' })
  explanation!: string;

  @Field(() => Id, { nullable: true, description: 'Whose payment it is, by id.' })
  customerId!: string | null;

  @Field(() => [SuggestedInvoice], { description: 'The invoices that it pays; none for what was recorded.' })
  invoices!: readonly SuggestedInvoice[];

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What may have been kept as a fee; null for nothing.',
  })
  fee!: MoneyType | null;

  @Field(() => Id, { nullable: true, description: 'The payment that was recorded by hand, by its id.' })
  paymentId!: string | null;

  @Field(() => Id, { nullable: true, description: 'The refund that was recorded by hand, by its id.' })
  refundId!: string | null;
}

/** The booking after the change. */
export const BankTransactionPayload = bankTransactionGraph.payload;

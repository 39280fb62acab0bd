import { rational } from '../../../shared/values/rational.js';
import { hundredPercent } from '../money/tax-rates.rules.js';
import { discountOf, letOff, type Step, useCredit } from '../payments/allocations/settle-step.rules.js';
import { openOf, type Side } from '../payments/allocations/settled-side.rules.js';
import { percent } from './exact-text.rules.js';
import {
  explained,
  explainedInput,
  type Explanation,
  figure,
  type FigureSource,
  money,
} from './explanation.rules.js';
import { explainedStep } from './explain-step.rules.js';
import type { SettlementFacts } from './settlement-facts.reader.js';

/** The step of settling anew, of both sides as they were; `hasTaxRelief` of a write-off. Not for releases. */
export function stepOf({ allocation, invoice, credit }: SettlementFacts, hasTaxRelief = true): Step {
  const { id, source, amountMinor, entryDate: date } = allocation;
  if (credit) return useCredit(id, invoice, credit, amountMinor);
  const off = {
    source: source === 'discount' ? 'discount' : 'write_off',
    amountMinor,
    date,
    hasTaxRelief,
  } as const;
  return letOff(id, invoice, off);
}

const ofAllocation = ({ allocation: { id } }: SettlementFacts, field: string): FigureSource => ({
  ...{ type: 'allocation', id, field },
});

/** How an allocation came about: how much it is, and what that is in the books on both sides. */
export function explainAllocation(facts: SettlementFacts): Explanation {
  const { allocation, baseCurrency } = facts;
  const { currency, amountMinor: storedMinor, reversesId } = allocation;
  const amount = { source: ofAllocation(facts, 'amount'), currency, storedMinor };
  if (reversesId !== null) {
    const original = (field: string): FigureSource => ({ type: 'allocation', id: reversesId, field });
    const reversed = (field: string, minor: bigint) =>
      explained({
        ...{
          rule: 'reversal',
          source: ofAllocation(facts, field),
          currency: baseCurrency,
          amountMinor: minor,
        },
        ...{ storedMinor: minor, inputs: [money('amount', -minor, baseCurrency, original(field))] },
      });
    return explained({
      ...{ ...amount, rule: 'reversal', amountMinor: storedMinor },
      inputs: [money('amount', -storedMinor, currency, original('amount'))],
      others: [
        reversed('baseInvoice', allocation.baseInvoiceMinor),
        reversed('baseSource', allocation.baseSourceMinor),
      ],
    });
  }
  const others = baseAmountsOf(facts);
  if (facts.credit) return allocated(facts, others);
  if (allocation.source === 'discount') return earlyPayment(facts, others);
  const { totalMinor, settledMinor } = facts.invoice;
  return explained({
    ...{ ...amount, rule: 'rest', amountMinor: openOf(facts.invoice), others },
    inputs: [
      money('total', totalMinor, currency, { type: 'document', id: facts.invoice.id, field: 'total' }),
      money('before', settledMinor, currency),
    ],
  });
}

/** What somebody asked for, at most what was left of both sides. */
function allocated(facts: SettlementFacts, others: readonly Explanation[]): Explanation {
  const { allocation, invoice, credit } = facts;
  const { currency, amountMinor: storedMinor } = allocation;
  const left = [openOf(invoice), openOf(credit!)] as const;
  const amountMinor = left.reduce((least, each) => (each < least ? each : least), storedMinor);
  const source = ofAllocation(facts, 'amount');
  return explained({
    ...{ rule: 'allocated', source, currency, amountMinor, storedMinor, others },
    inputs: [
      money('amount', storedMinor, currency, source),
      money('leftOfInvoice', left[0], currency),
      money('leftOfCredit', left[1], currency),
    ],
  });
}

function earlyPayment(facts: SettlementFacts, others: readonly Explanation[]): Explanation {
  const { allocation, invoice, paidOn } = facts;
  const { currency, amountMinor: storedMinor } = allocation;
  const { totalMinor, paidMinor, discountPercentE4, discountUntil } = invoice;
  const credited = owedLess(invoice);
  const owed = totalMinor - credited;
  const left = owed - paidMinor < openOf(invoice) ? owed - paidMinor : openOf(invoice);
  const ofInvoice = (field: string): FigureSource => ({ type: 'document', id: invoice.id, field });
  return explained({
    ...{
      rule: 'early_payment_discount',
      source: ofAllocation(facts, 'amount'),
      currency,
      storedMinor,
      others,
    },
    amountMinor: discountOf(invoice, paidOn ?? '9999-12-31'),
    exact: rational(owed * (discountPercentE4 ?? 0n), hundredPercent),
    inputs: [
      money('total', totalMinor, currency, ofInvoice('total')),
      money('credited', credited, currency),
      figure('discountPercent', percent(discountPercentE4 ?? 0n), ofInvoice('discountPercent')),
      money('left', left, currency),
      figure('paidOn', paidOn ?? '-'),
      figure('discountUntil', discountUntil ?? '-', ofInvoice('discountUntil')),
    ],
  });
}

/** What is credited is not owed, also while its credit is open. */
function owedLess({ creditedMinor, creditNotedMinor }: SettlementFacts['invoice']): bigint {
  return creditedMinor > creditNotedMinor ? creditedMinor : creditNotedMinor;
}

/** What receivables lose, what the credit was carried at, and what is realised between them. */
function baseAmountsOf(facts: SettlementFacts): Explanation[] {
  const { allocation, invoice, credit, baseCurrency } = facts;
  const { allocation: computed } = stepOf(facts);
  const baseInvoice = baseOf(
    facts,
    'baseInvoice',
    invoice,
    'document',
    computed.baseInvoiceMinor,
    allocation.baseInvoiceMinor,
  );
  if (!credit) return [baseInvoice];
  const owner = credit.kind === 'payment' ? 'payment' : 'document';
  const baseSource = baseOf(
    facts,
    'baseSource',
    credit,
    owner,
    computed.baseSourceMinor,
    allocation.baseSourceMinor,
  );
  const difference = explained({
    ...{
      rule: 'exchange_difference',
      source: ofAllocation(facts, 'exchangeDifference'),
      currency: baseCurrency,
    },
    ...{ amountMinor: computed.baseSourceMinor - computed.baseInvoiceMinor, storedMinor: null },
    inputs: [explainedInput('baseSource', baseSource), explainedInput('baseInvoice', baseInvoice)],
  });
  return [baseInvoice, baseSource, difference];
}

function baseOf(
  facts: SettlementFacts,
  field: string,
  side: Side,
  type: 'document' | 'payment',
  amountMinor: bigint,
  storedMinor: bigint,
): Explanation {
  const { allocation, baseCurrency } = facts;
  const { id, currency, totalMinor, baseTotalMinor, settledMinor, basePostedMinor } = side;
  const doneMinor = settledMinor + allocation.amountMinor;
  const whole = type === 'payment' ? 'amount' : 'total';
  return explainedStep({
    ...{ source: ofAllocation(facts, field), currency: baseCurrency, amountMinor, storedMinor },
    total: money('total', baseTotalMinor, baseCurrency, {
      type,
      id,
      field: type === 'payment' ? 'base' : 'baseTotal',
    }),
    ...{ totalMinor: baseTotalMinor, beforeMinor: basePostedMinor },
    ...{ whole: money('whole', totalMinor, currency, { type, id, field: whole }), wholeMinor: totalMinor },
    ...{ done: money('done', doneMinor, currency), doneMinor },
  });
}

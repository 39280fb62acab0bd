/**
 * By rule, how its inputs make the amount. `{name}` is an input, `{name*}` the sum of all inputs of that name. What is
 * rounded is rounded once, half away from zero, to the minor unit; what is shared has whole units, and `leftUnit` is the
 * unit that rounding left and the largest remainder got. What is done bit by bit takes what its share is by now, less what
 * was taken before.
 */
export const formulas = {
  line_amount: '{quantity} × {unitPrice} × (100 − {discountPercent}) / 100 − {discount}, rounded',
  no_discount: '{documentDiscount}: nothing is taken off the document',
  discount_share: '{documentDiscount} × {amount} / {amountsAboveZero}, rounded toward zero, + {leftUnit}',
  net_of_line: '{amount} − {discountShare}',
  net_in_gross: '{amount} − {discountShare} − {tax}',
  net_below_zero: '({amount} − {discountShare}) × 100 / (100 + {rate}), rounded',
  net_share:
    '({taxable} − {netsBelowZero}) × ({amount} − {discountShare}) / {amountsAboveZero}, rounded toward zero, + {leftUnit}',
  net_of_nothing: '({taxable} − {netsBelowZero}) / {lineCount}, rounded toward zero, + {leftUnit}',
  sum_of_amounts: 'sum of {amount*}',
  sum_of_nets: 'sum of {net*}',
  sum_of_base_nets: 'sum of {baseNet*}',
  sum_of_taxes: 'sum of {tax*}',
  taxable_in_gross: '{gross} − {tax}',
  tax_on_net: '{taxable} × {rate} / 100, rounded',
  tax_in_gross: '{gross} × {rate} / (100 + {rate}), rounded',
  tax_component: '{tax} × {rate} / {rates}, rounded toward zero, + {leftUnit}',
  same_currency: '{amount}, in the currency of the books',
  converted: '{amount} × {exchangeRate}, rounded',
  converted_inversely: '{amount} / {exchangeRate}, rounded',
  base_net_share:
    '({baseTotal} − {baseTax} − {baseNetsBelowZero}) × {net} / {netsAboveZero}, rounded toward zero, + {leftUnit}',
  base_net_of_nothing:
    '({baseTotal} − {baseTax} − {baseNetsBelowZero}) / {lineCount}, rounded toward zero, + {leftUnit}',
  asked: '{amount}, as it was asked for',
  step: '{total} × {done} / {whole}, rounded, − {before}',
  rest: '{total} − {before}',
  bounded_rest: '{total} − {before} + {rounding}',
  net_of_amount: '{amount}, in which is no tax',
  net_of_invoice_line: '{net}, all that its line has',
  credited_net_below_zero: '{amount} × {taxable} / {gross}, rounded',
  credited_net_share:
    '({taxable} − {netsBelowZero}) × {weight} / {weights}, rounded toward zero, + {leftUnit}',
  tax_of_gross: '{gross} − {taxable}',
  tax_by_what_is_left: '{tax} × {weight} / {weights}, rounded toward zero, + {leftUnit}',
  share_of_nothing: '{total}, of which there is nothing to share',
  base_net_step: '{total} × {done} / {whole}, rounded, − {before}, + {roundingOfGroup}',
  base_net_of_rounding: '{roundingOfGroup}',
  reversal: '0 − {amount}',
  allocated: 'the least of {amount}, {leftOfInvoice} and {leftOfCredit}',
  early_payment_discount:
    '({total} − {credited}) × {discountPercent} / 100, rounded, at most {left}; paid on {paidOn}, in time until {discountUntil}',
  exchange_difference: '{baseSource} − {baseInvoice}',
  posted: '{amount}, as its source has it',
  posted_below_zero: '0 − {amount}, as its source has it below zero',
  carried_less_paid: '{carried} − {paid}',
  mirrored: '{amount}, on the other side',
  sum_of_the_others: 'sum of {amount*}',
  part_of_reduction: '{amount} × {weight} / {weights}, rounded toward zero, + {leftUnit}',
  not_computable: 'its document cannot be computed from what is stored of it',
} as const;

export type RuleName = keyof typeof formulas;

/** Of a sum, so many terms are written out. */
const mostTerms = 12;

/** The formula in words: `unitPrice` is the unit price. */
export function inWords(rule: RuleName): string {
  return formulas[rule].replaceAll(/\{(\w+)\*?\}/g, (_, name: string) =>
    name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  );
}

/** The formula with the values of its inputs. */
export function inNumbers(
  rule: RuleName,
  inputs: readonly { readonly name: string; readonly value: string }[],
): string {
  return formulas[rule].replaceAll(/(?:sum of )?\{(\w+)(\*?)\}/g, (_, name: string, isSum: string) => {
    const values = inputs.filter((input) => input.name === name).map(({ value }) => value);
    if (isSum === '') return values[0] ?? '0';
    const rest = values.length - mostTerms;
    const terms = values.slice(0, mostTerms).join(' + ') || '0';
    return rest > 0 ? `${terms} + ${rest} more` : terms;
  });
}

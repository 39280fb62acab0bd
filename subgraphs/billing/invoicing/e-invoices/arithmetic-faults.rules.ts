import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import { rational, roundOnce } from '../../../../shared/values/rational.js';
import type { Einvoice, EinvoiceFault, EinvoiceGroup, EinvoiceLine } from './e-invoice.rules.js';

/** Decimals of an amount in EN 16931 (BR-DEC). */
const mostDecimals = 2;
/** How far tax may be from its rate, in units of the currency (BR-CO-17): several lines or prices with tax are rounded. */
const toleranceUnits = 1n;

/** Sums of an invoice that EN 16931 refuses. Of stored documents only the decimals of a currency can be wrong. */
export function arithmeticFaults(invoice: Einvoice): EinvoiceFault[] {
  const { lines, groups, totals, currency, taxCurrency } = invoice;
  const sum = <Row>(rows: readonly Row[], amount: (row: Row) => bigint) =>
    rows.reduce((before, row) => before + amount(row), 0n);
  const equal = (rule: string, field: string, said: bigint, due: bigint): EinvoiceFault[] =>
    said === due ? [] : [{ rule, field, message: `${field} is ${said}, and sums to ${due}.` }];
  return [
    ...[currency, taxCurrency].flatMap((code) =>
      code !== null && exponentOfCurrency(code) > mostDecimals
        ? [
            {
              ...{ rule: 'BR-DEC-12', field: 'currency' },
              message: `Amounts of EN 16931 have two decimals; those in ${code} have more.`,
            },
          ]
        : [],
    ),
    ...equal(
      'BR-CO-10',
      'lines',
      totals.linesMinor,
      sum(lines, ({ netMinor }) => netMinor),
    ),
    ...equal(
      'BR-CO-11',
      'discount',
      totals.allowancesMinor,
      sum(groups, (group) => group.allowanceMinor),
    ),
    ...equal('BR-CO-13', 'net', totals.netMinor, totals.linesMinor - totals.allowancesMinor),
    ...equal(
      'BR-CO-14',
      'tax',
      totals.taxMinor,
      sum(groups, ({ taxMinor }) => taxMinor),
    ),
    ...equal('BR-CO-15', 'total', totals.totalMinor, totals.netMinor + totals.taxMinor),
    ...groups.flatMap((group) =>
      equal(
        `BR-${nameOf(group)}-08`,
        'taxes.taxable',
        group.taxableMinor,
        sum(lines.filter(isOf(group)), ({ netMinor }) => netMinor) - group.allowanceMinor,
      ),
    ),
    ...groups.flatMap((group) => rateFault(group, currency)),
    ...lines.flatMap((line, index) =>
      equal('PEPPOL-EN16931-R120', `lines[${index}].net`, line.netMinor, netOf(line)),
    ),
  ];
}

function isOf(group: EinvoiceGroup) {
  return ({ category, rateE4 }: EinvoiceLine) => category === group.category && rateE4 === group.rateE4;
}

/** In the names of rules K is IC. */
function nameOf({ category }: EinvoiceGroup): string {
  return category === 'k' ? 'IC' : category.toUpperCase();
}

function rateFault({ rateE4, taxableMinor, taxMinor }: EinvoiceGroup, currency: string): EinvoiceFault[] {
  const hundredPercent = 1_000_000n;
  // Before it is rounded: of a currency without decimals half a unit is in the rounding alone.
  const exact = taxableMinor * (rateE4 ?? 0n) - taxMinor * hundredPercent;
  const difference = exact < 0n ? -exact : exact;
  if (difference < toleranceUnits * 10n ** BigInt(exponentOfCurrency(currency)) * hundredPercent) return [];
  const due = roundOnce(rational(taxableMinor * (rateE4 ?? 0n), hundredPercent));
  return [{ rule: 'BR-CO-17', field: 'taxes.tax', message: `Tax is ${taxMinor}, and ${due} by its rate.` }];
}

/** What quantity, price and allowance say. */
function netOf({ quantityE6, priceE6, baseQuantityE6, allowanceMinor }: EinvoiceLine): bigint {
  return roundOnce(rational(quantityE6 * priceE6, baseQuantityE6 * 1_000_000n)) - allowanceMinor;
}

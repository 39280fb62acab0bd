import type { OpenInvoice } from './automatic-match.rules.js';

/** So many invoices one booking pays at the most, as far as it is found out. */
const mostInvoices = 12;
/** Sums that are tried: beyond, a person says. */
const mostSteps = 100_000;

/**
 * Invoices, the first ones first, whose residuals sum to an amount; null where there are none. Two or more of them, up to
 * twelve. What is tried is bounded, so that an answer always comes.
 */
export function sumOfInvoices(amountMinor: bigint, invoices: readonly OpenInvoice[]): OpenInvoice[] | null {
  const usable = invoices.filter(({ residualMinor }) => residualMinor > 0n && residualMinor < amountMinor);
  // What all from here on sum to: with less than is missing nothing is found any more.
  const sums = [...usable, null].map((_, index) =>
    usable.slice(index).reduce((sum, { residualMinor }) => sum + residualMinor, 0n),
  );
  let steps = 0;
  const find = (index: number, missing: bigint, chosen: readonly OpenInvoice[]): OpenInvoice[] | null => {
    if (missing === 0n) return [...chosen];
    if (index === usable.length || chosen.length === mostInvoices || sums[index]! < missing) return null;
    if ((steps += 1) > mostSteps) return null;
    const invoice = usable[index]!;
    const within =
      invoice.residualMinor <= missing
        ? find(index + 1, missing - invoice.residualMinor, [...chosen, invoice])
        : null;
    return within ?? find(index + 1, missing, chosen);
  };
  return find(0, amountMinor, []);
}

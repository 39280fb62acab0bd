import type { FieldFault } from '../../../../shared/errors/domain-error.js';

/** A rate as somebody sends it. */
export interface SentRate {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly rate: string;
  readonly source?: string | null;
}

/** Its form without zeros at the ends: `01.0840` is `1.084`. */
export function plainRate(rate: string): string {
  const [whole = '', decimals = ''] = rate.split('.');
  const kept = decimals.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
}

/** The rate with its currencies in capitals, and in its plain form. */
export function readRate({ from, to, on, rate, source = null }: SentRate) {
  return { from: from.toUpperCase(), to: to.toUpperCase(), on, rate: plainRate(rate), source };
}

/** What a rate is told apart by. */
export function keyOf({ from, to, on }: Pick<SentRate, 'from' | 'to' | 'on'>): string {
  return `${from} ${to} ${on}`;
}

/** What is wrong with rates: one currency twice, a day that no books reach, zero, a pair of a day twice. */
export function faultsOfRates(rates: readonly SentRate[]): FieldFault[] {
  const seen = new Set<string>();
  return rates.flatMap((rate, index) => {
    const faults = faultsOfRate(rate, `rates[${index}]`, seen.has(keyOf(rate)));
    seen.add(keyOf(rate));
    return faults;
  });
}

function faultsOfRate({ from, to, on, rate }: SentRate, path: string, isRepeated: boolean): FieldFault[] {
  const fault = (field: string, code: FieldFault['code'], words: string): FieldFault => ({
    field: `${path}.${field}`,
    code,
    message: `${path}.${field} ${words}.`,
  });
  return [
    ...(from === to ? [fault('to', 'conflicting', 'must be another currency than from')] : []),
    ...(on < '1970-01-01' ? [fault('on', 'too_small', 'must not be before 1970-01-01')] : []),
    ...(on > '2200-12-31' ? [fault('on', 'too_large', 'must not be after 2200-12-31')] : []),
    ...(rate === '0' ? [fault('rate', 'too_small', 'must be above zero')] : []),
    ...(isRepeated ? [fault('on', 'repeated', 'has a rate of these currencies already')] : []),
  ];
}

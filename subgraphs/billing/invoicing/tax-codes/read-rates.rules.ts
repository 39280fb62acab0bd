import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { hundredPercent } from '../../money/tax-rates.rules.js';
import type { TaxCategory } from './tax-code.record.js';

/** Millionths in a ten-thousandth. */
const unit = 100n;

/** A percentage in ten-thousandths; `rate` is a decimal of the graph, in millionths. */
export function rateOf(rate: bigint): bigint {
  return rate / unit;
}

/** What is wrong with a percentage of a tax code of the category. */
export function faultsOfRate(rate: bigint, category: TaxCategory, field: string): FieldFault[] {
  const fault = (code: FieldFault['code'], words: string) => [{ field, code, message: `${field} ${words}.` }];
  if (rate < 0n) return fault('too_small', 'must be at least 0');
  if (rateOf(rate) > hundredPercent) return fault('too_large', 'must be at most 100');
  if (rate % unit !== 0n) return fault('format', 'must have at most 4 decimals');
  if (category !== 's' && rate > 0n)
    return fault('conflicting', 'must be 0: only category S has rates above zero');
  return [];
}

/** What is wrong with the day that rates hold from. */
export function faultsOfDay(day: string, field = 'validFrom'): FieldFault[] {
  if (day >= '1970-01-01' && day <= '2200-12-31') return [];
  return [
    {
      field,
      code: day < '1970' ? 'too_small' : 'too_large',
      message: `${field} must be from 1970 to 2200.`,
    },
  ];
}

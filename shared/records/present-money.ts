import { toDecimal, type Money } from '../values/money.js';
import type { MoneyType } from './money.type.js';

/** An amount as clients get it. */
export function presentMoney({ amountMinor, currency }: Money): MoneyType {
  return { amountMinor, currency, decimal: toDecimal({ amountMinor, currency }) };
}

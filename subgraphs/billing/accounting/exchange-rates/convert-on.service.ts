import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Money } from '../../../../shared/values/money.js';
import { convert } from '../../money/convert.rules.js';
import { rateOn } from './exchange-rates.reader.js';

/** An amount in another currency, in minor units, by the rate of a day. FX-001 where there is none. */
export async function convertOn(unit: UnitOfWork, amount: Money, to: string, day: string): Promise<bigint> {
  return convert(amount, to, await rateOn(unit, amount.currency, to, day));
}

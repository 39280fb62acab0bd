import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { readNumberSeries } from '../../../../shared/numbers/number-series.js';
import type { CreateOf } from '../../../../shared/records/define-record.js';
import { newValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { type NumberSeries, numberSeries, numberSeriesStore } from './number-series.record.js';

/** Adds a series of numbers. VAL-001 for a code or pattern that makes none, CONFLICT-001. */
export function createNumberSeries(
  { database }: Kernel,
  actor: UserActor,
  input: CreateOf<typeof numberSeries>,
): Promise<NumberSeries> {
  const values = readNumberSeries(newValues(numberSeries, input));
  return database.writeAnswer(actor, async (unit) => (await numberSeriesStore.insert(unit, [values]))[0]!);
}

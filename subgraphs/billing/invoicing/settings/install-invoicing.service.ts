import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { installSeries } from '../number-series/default-series.service.js';
import { installSettings } from './settings.store.js';

/** Gives the business what it lacks of settings and number series. */
export function installInvoicing(unit: UnitOfWork): void {
  installSettings(unit);
  installSeries(unit);
}

import { recordRoutes } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { numberSeries } from './number-series.record.js';

const [list, create] = recordRoutes(numberSeries, '/invoices/number-series', {
  examples: {
    create: { kind: 'INVOICE', code: 'WEB', pattern: '{series}-{year}-{seq:5}', resets: 'YEARLY' },
  },
});

/** /v1/invoices/number-series. */
export const numberSeriesRoutes: readonly Route[] = [list, create];

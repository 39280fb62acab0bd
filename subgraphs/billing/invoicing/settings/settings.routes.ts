import type { Route } from '../../../../shared/records/route.js';
import { settingsSelection } from './settings.record.js';

/** /v1/invoices/settings. */
export const settingsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/invoices/settings',
    summary: 'Read the settings of invoices',
    document: `query ReadBillingSettings { billingSettings { ${settingsSelection} } }`,
    variables: () => ({}),
  },
  {
    method: 'PATCH',
    path: '/invoices/settings',
    summary: 'Change the settings of invoices',
    document: `mutation UpdateBillingSettings($input: UpdateBillingSettingsInput!) {
      updateBillingSettings(input: $input) { billingSettings { ${settingsSelection} } }
    }`,
    example: {
      legal_name: 'Acme Bakery GmbH',
      vat_id: 'DE136695976',
      address: { street: 'Hauptstrasse 1', postal_code: '10115', city: 'Berlin', country: 'DE' },
      terms_days: 30,
    },
    variables: ({ body }) => ({ input: body }),
  },
];

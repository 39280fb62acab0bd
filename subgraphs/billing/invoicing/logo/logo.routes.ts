import { filePartSelection } from '../../../../shared/records/file-part.type.js';
import type { Route } from '../../../../shared/records/route.js';
import { settingsSelection } from '../settings/settings.record.js';

const images = ['image/png', 'image/jpeg'];

/** /v1/invoices/settings/logo. */
export const logoRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/invoices/settings/logo',
    summary: 'Download the logo of the seller',
    download: images,
    document: `query ReadBillingLogo($after: String) {
      billingLogo(after: $after) ${filePartSelection}
    }`,
    variables: () => ({}),
    errors: ['NOT-FOUND-001'],
  },
  {
    method: 'POST',
    path: '/invoices/settings/logo',
    summary: 'Send the logo of the seller',
    upload: images,
    isWholeUpload: true,
    document: `mutation SetBillingLogo($input: SetBillingLogoInput!) {
      setBillingLogo(input: $input) { billingSettings { ${settingsSelection} } }
    }`,
    variables: () => ({ input: {} }),
  },
  {
    method: 'DELETE',
    path: '/invoices/settings/logo',
    summary: 'Remove the logo of the seller',
    document: `mutation RemoveBillingLogo { removeBillingLogo { billingSettings { ${settingsSelection} } } }`,
    variables: () => ({}),
  },
];

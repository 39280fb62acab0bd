import { definePermission } from '../../shared/access/permission.js';

const module = 'accounting';

export const accountingView = definePermission('accounting.view', 'See the books and their reports.', {
  module,
});
export const accountingPost = definePermission(
  'accounting.post',
  'Post entries by hand, and take them back.',
  {
    module,
  },
);
export const accountingClose = definePermission('accounting.close', 'Close, open and lock months.', {
  module,
});
export const accountingConfigure = definePermission(
  'accounting.configure',
  'Add, rename and archive accounts, and enter opening balances.',
  { module },
);

/** Permissions that billing checks. */
export const billingPermissions = [accountingView, accountingPost, accountingClose, accountingConfigure];

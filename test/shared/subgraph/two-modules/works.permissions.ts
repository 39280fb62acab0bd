import { definePermission } from '../../../../shared/access/permission.js';

export const stockView = definePermission('crm.stock_view', 'See what lies on the shelves.', {
  module: 'stock',
});
export const staffView = definePermission('crm.staff_view', 'See who works.', { module: 'staffing' });

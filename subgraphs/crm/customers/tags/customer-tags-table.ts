/** The name of the table in the audit trail. */
export const customerTagsTable = 'crm.customer_tags';

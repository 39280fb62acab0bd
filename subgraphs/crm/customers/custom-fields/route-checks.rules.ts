import type { RouteChecks } from '../../../../shared/records/route.js';
import type { CustomFieldType } from './custom-field.rules.js';
import { type CustomFieldRow, inUseByKey } from './custom-fields.reader.js';
import { faultsOfCustomValues } from './custom-value.rules.js';

/** What a REST body says of custom fields, checked by those of the business; a new customer needs the required ones. */
export function customFieldChecks({ isNew }: { readonly isNew: boolean }): RouteChecks {
  return {
    document: 'query CheckCustomFields { customFields { key type options isRequired isArchived } }',
    faultsOf: ({ customFields }, { custom }) => {
      const rows = (customFields ?? []) as (CustomFieldRow & { readonly type: string })[];
      const fields = rows.map((row) => ({ ...row, type: row.type.toLowerCase() as CustomFieldType }));
      return faultsOfCustomValues(inUseByKey(fields), custom, isNew);
    },
  };
}

import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentedOf } from '../../../../shared/records/operations/presented.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { billingSettings } from './settings.record.js';
import { findSettings } from './settings.store.js';
import { BillingSettingsPayload, BillingSettingsType, UpdateBillingSettingsInput } from './settings.type.js';
import { updateSettings, type UpdateSettings } from './update-settings.service.js';

export const settingsResolvers = [
  resolverClass(BillingSettingsType, [
    {
      kind: 'query',
      name: 'billingSettings',
      type: () => BillingSettingsType,
      description: 'How the business sells, and what new documents begin with.',
      resolve: ({ kernel, context }: GraphCall<never, never>) =>
        findSettings(kernel, principalOf(context).businessId),
    },
    {
      kind: 'mutation',
      name: 'updateBillingSettings',
      type: () => BillingSettingsPayload,
      description:
        'Changes how the business sells; issued documents stay as they are. TAX-003 for a malformed VAT identifier. Publishes billing_settings.updated.',
      args: [{ name: 'input', type: () => UpdateBillingSettingsInput, description: 'What changes.' }],
      resolve: async ({ kernel, context, args }: GraphCall<never, { input: UpdateSettings }>) => ({
        billingSettings: await updateSettings(kernel, actorOf(context), args.input),
      }),
    },
    ...presentedOf(billingSettings),
  ]),
];

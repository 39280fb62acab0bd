import { Field, Int, ObjectType } from 'type-graphql';
import { inputClass, objectClass } from '../../../../shared/records/graph-classes.js';
import { changeFields, outputField } from '../../../../shared/records/record-graph.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';
import { billingSettings } from './settings.record.js';

// type-graphql wants to know of closed lists before it builds a schema.
for (const { field } of billingSettings.columns) field.graphType();

export const BillingSettingsType = objectClass('BillingSettings', billingSettings.description, [
  ...billingSettings.columns
    .filter(({ field }) => !field.present)
    .map((column) => outputField(billingSettings, column)),
  {
    name: 'version',
    type: () => Int,
    description: 'Counts up with each change; name it in an update to be told of a lost race.',
  },
]);

export const UpdateBillingSettingsInput = inputClass(
  'UpdateBillingSettingsInput',
  'Changes to the settings of invoices. What is absent stays; null clears. TAX-003 for a malformed VAT identifier.',
  changeFields(billingSettings),
  VersionedInput,
);

@ObjectType({ description: 'The settings after the change.' })
export class BillingSettingsPayload {
  @Field(() => BillingSettingsType, { description: 'The new state.' })
  billingSettings!: object;
}

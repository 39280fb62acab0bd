import { permitted } from '../../../../shared/access/rules.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { JsonObject } from '../../../../shared/records/scalars.js';
import { crmEdit, crmErase, crmView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { fieldsInUse } from '../custom-fields/custom-fields.reader.js';
import { createCustomer } from './create-customer.service.js';
import { customer, customerEvents, type CustomerRow } from './customer.record.js';
import { Customer, customerGraph } from './customer.type.js';
import { customerReader } from './customers.reader.js';
import { updateCustomer } from './update-customer.service.js';

export const customerShield = recordShield(customer, {
  ...{ view: permitted(crmView), edit: permitted(crmEdit), remove: permitted(crmErase) },
});

/** Customers are deleted by `personal-data`: everything about them goes. */
export const customerResolvers = [
  ...recordResolvers(customer, {
    graph: customerGraph,
    reader: customerReader,
    events: customerEvents,
    user: User,
    create: createCustomer,
    update: updateCustomer,
    remove: false,
    relations: {},
  }),
  resolverClass(Customer, [
    {
      kind: 'field',
      name: 'custom',
      type: () => JsonObject,
      description: customer.fields.custom.description,
      async resolve({ root: { custom }, context }: GraphCall<CustomerRow, never>) {
        const keys = Object.keys(custom);
        if (keys.length === 0) return custom;
        const fields = await context.loaders.load(fieldsInUse, 'all');
        return Object.fromEntries(keys.filter((key) => fields?.has(key)).map((key) => [key, custom[key]]));
      },
    },
  ]),
];

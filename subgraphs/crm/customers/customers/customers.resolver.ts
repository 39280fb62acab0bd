import { permitted } from '../../../../shared/access/rules.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { JsonObject } from '../../../../shared/records/scalars.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { crmEdit, crmErase, crmView } from '../../permissions.js';
import { companyReader } from '../../sales/companies/company.record.js';
import { Company } from '../../sales/companies/company.type.js';
import { User } from '../../users/user.type.js';
import { fieldsInUse } from '../custom-fields/custom-fields.reader.js';
import { createCustomer } from './create-customer.service.js';
import { customer, customerEvents, type CustomerRow } from './customer.record.js';
import { Customer, customerGraph, SetCustomerCompanyInput } from './customer.type.js';
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
    descriptions: {
      create: 'Adds a customer. Publishes customer.created; customer.company_changed too in a company.',
      update:
        'Changes a customer. Publishes customer.company_changed for the company, customer.updated for the rest.',
    },
    relations: {
      company: { type: Company, loader: companyReader.reference.loader, listedAs: 'customers' },
    },
  }),
  resolverClass(Customer, [
    {
      kind: 'mutation',
      name: 'setCustomerCompany',
      type: () => customerGraph.payload,
      description: 'Puts a customer into a company, or out of any. Publishes customer.company_changed.',
      args: [
        { name: 'input', type: () => SetCustomerCompanyInput, description: 'The customer and the company.' },
      ],
      async resolve({ kernel, context, args }: GraphCall<never, { input: SetCustomerCompanyInput }>) {
        const { customerId: id, companyId = null } = args.input;
        return { customer: await updateCustomer(kernel, actorOf(context), { id, companyId }) };
      },
    },
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

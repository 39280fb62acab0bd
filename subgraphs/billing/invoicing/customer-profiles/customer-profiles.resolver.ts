import { recordNotFound } from '../../../../shared/errors/errors.js';
import { inputClass } from '../../../../shared/records/graph-classes.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentedOf } from '../../../../shared/records/operations/presented.js';
import { createdByOf, relationOf } from '../../../../shared/records/operations/relations.js';
import { changeFields } from '../../../../shared/records/record-graph.js';
import { Id } from '../../../../shared/records/scalars.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import { Customer } from '../customers/customer.type.js';
import { customerReference } from '../customers/customers.reader.js';
import { customerProfile } from './customer-profile.record.js';
import { customerProfileGraph } from './customer-profile.type.js';
import { profileOfCustomer } from './customer-profiles.reader.js';
import { setCustomerProfile, type SetCustomerProfile } from './set-customer-profile.service.js';

const customerId = {
  name: 'customerId',
  type: () => Id,
  description: 'The customer. NOT-FOUND-001 for an id of another business.',
};

const SetCustomerProfileInput = inputClass(
  'SetCustomerProfileInput',
  'How a customer is billed. What is absent stays; null clears. TAX-003 for a malformed VAT identifier.',
  [customerId, ...changeFields(customerProfile)],
  VersionedInput,
);

const ofProfile = resolverClass(customerProfileGraph.type, [
  {
    kind: 'query',
    name: 'customerProfile',
    type: () => customerProfileGraph.type,
    description:
      'How a customer is billed; the id of a merged one means the survivor. NOT-FOUND-001 where nobody has said anything yet.',
    args: [customerId],
    async resolve({ context: { loaders }, args }: GraphCall<never, { customerId: string }>) {
      const customer = await loaders.load(customerReference.loader, args.customerId);
      const found = customer && (await loaders.load(profileOfCustomer, customer.id));
      if (!found) throw recordNotFound('profile of customer', args.customerId);
      return found;
    },
  },
  {
    kind: 'mutation',
    name: 'setCustomerProfile',
    type: () => customerProfileGraph.payload,
    description:
      'Says how a customer is billed; a customer has one profile. TAX-003 for a malformed VAT identifier.',
    args: [{ name: 'input', type: () => SetCustomerProfileInput, description: 'What changes.' }],
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: SetCustomerProfile }>) => ({
      customerProfile: await setCustomerProfile(kernel, actorOf(context), args.input),
    }),
  },
  ...presentedOf(customerProfile),
  relationOf(customerProfile, 'customer', { type: Customer }),
  createdByOf(customerProfile, User),
]);

const ofCustomer = resolverClass(Customer, [
  {
    kind: 'field',
    name: 'billingProfile',
    type: () => customerProfileGraph.type,
    isNullable: true,
    description: 'How the customer is billed; null where nobody has said anything yet.',
    resolve: ({ root: { id }, context }: GraphCall<{ id: string }, never>) =>
      context.loaders.load(profileOfCustomer, id),
  },
]);

export const customerProfileResolvers = [ofProfile, ofCustomer];

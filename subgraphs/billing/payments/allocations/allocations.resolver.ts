import { demandPermission } from '../../../../shared/access/rules.js';
import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { movesMoney } from '../../../../shared/records/moves-money.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { invoicesCredit } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import {
  ApplyCreditInput,
  ApplyCreditPayload,
  ReleaseAllocationInput,
  ReleaseAllocationPayload,
} from './allocation.input.js';
import { Allocation } from './allocation.type.js';
import { type AllocationReadRow, allocationById, releaseOf } from './allocations.reader.js';
import { applyCredit } from './apply-credit.service.js';
import { releaseAllocation } from './release-allocation.service.js';

const applying: GraphOperation = {
  kind: 'mutation',
  name: 'applyCredit',
  type: () => ApplyCreditPayload,
  directive: movesMoney,
  description:
    'Has an open credit of the customer settle an invoice. CREDIT-002 above what is open, PAYMENT-002 above what is left of the invoice, PAYMENT-001 for another currency. Publishes payment.allocated or credit_note.allocated, and invoice.paid.',
  args: [{ name: 'input', type: () => ApplyCreditInput, description: 'The credit, and the invoice.' }],
  async resolve({ kernel, context, args }: GraphCall<never, { input: ApplyCreditInput }>) {
    const ids = await applyCredit(kernel, actorOf(context), args.input);
    const found = ids.map((id) => context.loaders.load(allocationById, id));
    return { allocations: await Promise.all(found) };
  },
};

const releasing: GraphOperation = {
  kind: 'mutation',
  name: 'releaseAllocation',
  type: () => ReleaseAllocationPayload,
  directive: movesMoney,
  description:
    'Takes an allocation back: the invoice and the credit are open again, and what was posted is mirrored. A discount that it earned goes with it; a write-off needs the permission invoices.credit. PAYMENT-004 for one that was taken back before. Publishes payment.released or credit_note.released, and invoice.reopened.',
  args: [{ name: 'input', type: () => ReleaseAllocationInput, description: 'The allocation.' }],
  async resolve({ kernel, context, args }: GraphCall<never, { input: ReleaseAllocationInput }>) {
    const id = await releaseAllocation(kernel, actorOf(context), args.input.id, (source) => {
      // As the write-off itself did.
      if (source === 'write_off') demandPermission(invoicesCredit, principalOf(context));
    });
    return { allocation: await context.loaders.load(allocationById, id) };
  },
};

type Row = AllocationReadRow;

export const allocationResolvers = [
  resolverClass(Allocation, [
    applying,
    releasing,
    {
      kind: 'field',
      name: 'amount',
      type: () => MoneyType,
      description: 'The amount in the currency of the invoice; below zero for a release.',
      resolve: ({ root: { amountMinor, currency } }: GraphCall<Row, never>) =>
        presentMoney({ amountMinor: BigInt(amountMinor), currency }),
    },
    {
      kind: 'field',
      name: 'releasedById',
      type: () => Id,
      isNullable: true,
      description: 'The allocation that takes it back, by its id; null while it stands.',
      resolve: async ({ root: { id }, context }: GraphCall<Row, never>) =>
        (await context.loaders.load(releaseOf, id)) ?? null,
    },
    {
      kind: 'field',
      name: 'createdBy',
      type: () => User,
      isNullable: true,
      description: 'Who made it; null for the platform.',
      resolve: ({ root: { createdBy } }: GraphCall<Row, never>) => createdBy && { id: createdBy },
    },
  ]),
];

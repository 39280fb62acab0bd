import { permitted } from '../../../../shared/access/rules.js';
import { afterDescription, eventDirective } from '../../../../shared/records/event-stream.js';
import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { movesMoney } from '../../../../shared/records/moves-money.js';
import { presentedOf } from '../../../../shared/records/operations/presented.js';
import { readsOf } from '../../../../shared/records/operations/reads.js';
import { createdByOf, listOf, relationOf } from '../../../../shared/records/operations/relations.js';
import { recordOfEvent } from '../../../../shared/records/operations/streams.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { Customer } from '../../invoicing/customers/customer.type.js';
import { customerReference } from '../../invoicing/customers/customers.reader.js';
import { paymentsRecord, paymentsView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { AllocationConnection } from '../allocations/allocation.type.js';
import { allocationsOf } from '../allocations/allocations.reader.js';
import { bankAccountReader } from '../bank-accounts/bank-account.record.js';
import { BankAccount } from '../bank-accounts/bank-account.type.js';
import { paymentStream } from '../events.js';
import { payment, paymentReader } from './payment.record.js';
import { Payment, paymentGraph } from './payment.type.js';
import { RecordPaymentInput } from './record-payment.input.js';
import { recordPayment } from './record-payment.service.js';

export const paymentShield = recordShield(payment, {
  view: permitted(paymentsView),
  edit: permitted(paymentsRecord),
});

const recording: GraphOperation = {
  kind: 'mutation',
  name: 'recordPayment',
  type: () => paymentGraph.payload,
  directive: movesMoney,
  description:
    'Records a payment that came in and posts it. It settles the invoices that are named, or the oldest; the rest is credit of the customer. PAYMENT-001 for another currency, PAYMENT-002 where the rest is refused, PAYMENT-003 for a reference that is there, PERIOD-001, FX-001. Publishes payment.received, payment.allocated and invoice.paid.',
  args: [{ name: 'input', type: () => RecordPaymentInput, description: 'The payment.' }],
  async resolve({ kernel, context, args }: GraphCall<never, { input: RecordPaymentInput }>) {
    const id = await recordPayment(kernel, actorOf(context), args.input);
    return { payment: await context.loaders.load(paymentReader.reference.loader, id) };
  },
};

const stream: GraphOperation = {
  kind: 'subscription',
  name: 'paymentChanged',
  type: () => paymentGraph.event,
  directive: eventDirective(paymentStream),
  description: 'Payments that come in, are allocated, released, charged back or reversed.',
  args: [
    { name: 'paymentId', type: () => Id, isNullable: true, description: 'One payment only. Default: all.' },
    { name: 'after', type: () => String, isNullable: true, description: afterDescription },
  ],
  resolve: ({ root }: GraphCall<never, never>) => root,
};

const allocations: GraphOperation = {
  kind: 'field',
  name: 'allocations',
  type: () => AllocationConnection,
  args: PageArguments,
  description: 'What it settles or settled, newest first.',
  resolve: ({ root: { id }, args, context, info }: GraphCall<{ id: string }, PageArguments>) =>
    context.loaders.load(allocationsOf.payment, { ownerId: id, ...args, fields: pageFields(info) }),
};

const ofCustomer = { type: Customer, existing: customerReference.loader, listedAs: 'payments' };

export const paymentResolvers = [
  resolverClass(Payment, [
    ...readsOf(payment, paymentGraph, paymentReader),
    ...presentedOf(payment),
    recording,
    relationOf(payment, 'customer', ofCustomer),
    relationOf(payment, 'bankAccount', { type: BankAccount, loader: bankAccountReader.reference.loader }),
    createdByOf(payment, User),
    allocations,
  ]),
  resolverClass(paymentGraph.event, [
    stream,
    recordOfEvent(payment, { graph: paymentGraph, reader: paymentReader }),
  ]),
  resolverClass(Customer, [
    { ...listOf(payment, paymentGraph, paymentReader, 'customer', ofCustomer), isNullable: true },
  ]),
];

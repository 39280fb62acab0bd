import { permitted } from '../../../../shared/access/rules.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { movesMoney } from '../../../../shared/records/moves-money.js';
import { presentedOf } from '../../../../shared/records/operations/presented.js';
import { readsOf } from '../../../../shared/records/operations/reads.js';
import { createdByOf, listOf, relationOf } from '../../../../shared/records/operations/relations.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { paymentsRefund, paymentsView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { paymentReader } from '../payments/payment.record.js';
import { Payment } from '../payments/payment.type.js';
import { RecordChargebackInput, RefundPaymentInput } from './refund.input.js';
import { refund, refundReader } from './refund.record.js';
import { recordChargeback, refundPayment } from './refund-payment.service.js';
import { Refund, refundGraph } from './refund.type.js';

export const refundShield = recordShield(refund, {
  view: permitted(paymentsView),
  edit: permitted(paymentsRefund),
});

const refunding: GraphOperation = {
  kind: 'mutation',
  name: 'refundPayment',
  type: () => refundGraph.payload,
  directive: movesMoney,
  description:
    'Gives money of a payment back: of its own credit, of that of a credit note, or of an invoice, which is open again. REFUND-001 above what is left. Publishes refund.succeeded.',
  args: [{ name: 'input', type: () => RefundPaymentInput, description: 'The payment, and how much.' }],
  resolve: async ({ kernel, context, args }: GraphCall<never, { input: RefundPaymentInput }>) =>
    payloadOf(context, await refundPayment(kernel, actorOf(context), args.input)),
};

const chargingBack: GraphOperation = {
  kind: 'mutation',
  name: 'recordChargeback',
  type: () => refundGraph.payload,
  directive: movesMoney,
  description:
    'Records that the bank of a customer took a payment back, or some of it. What it settled is open again, the latest first. REFUND-001 above what is left. Publishes payment.charged_back, payment.released and invoice.reopened.',
  args: [
    { name: 'input', type: () => RecordChargebackInput, description: 'The payment, and what was taken.' },
  ],
  resolve: async ({ kernel, context, args }: GraphCall<never, { input: RecordChargebackInput }>) =>
    payloadOf(context, await recordChargeback(kernel, actorOf(context), args.input)),
};

async function payloadOf({ loaders }: RequestContext, id: string) {
  return { refund: await loaders.load(refundReader.reference.loader, id) };
}

const ofPayment = { type: Payment, loader: paymentReader.reference.loader, listedAs: 'refunds' };

export const refundResolvers: (new (kernel: Kernel) => object)[] = [
  resolverClass(Refund, [
    ...readsOf(refund, refundGraph, refundReader),
    ...presentedOf(refund),
    ...[refunding, chargingBack],
    relationOf(refund, 'payment', ofPayment),
    createdByOf(refund, User),
  ]),
  resolverClass(Payment, [listOf(refund, refundGraph, refundReader, 'payment', ofPayment)]),
];

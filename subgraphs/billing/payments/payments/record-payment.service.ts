import { BusinessClock } from '../../../../shared/businesses/business-clock.js';
import { readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { convertOn } from '../../accounting/exchange-rates/convert-on.service.js';
import { writeSteps } from '../allocations/settle-invoices.service.js';
import { lockDocuments } from '../allocations/settled-sides.reader.js';
import { bankAmountOf, findBank } from './bank-of-payment.reader.js';
import { findOldestOpen } from './oldest-open.reader.js';
import { lockPayer } from './payer.reader.js';
import { readPayment } from './read-payment.rules.js';
import { receivePayment } from './receive-payment.service.js';
import type { RecordPaymentInput } from './record-payment.input.js';

/**
 * Records a payment that came in, and what it settles; answers its id. NOT-FOUND-001 for the customer, an invoice or the
 * bank account, VAL-001 with each fault, PAYMENT-001 to PAYMENT-004, FX-001 and PERIOD-001.
 */
export function recordPayment(
  { database }: Kernel,
  actor: UserActor,
  input: RecordPaymentInput,
): Promise<string> {
  const request = readPayment(input);
  return database.writeAnswer(actor, async (unit) => {
    const [profile, payer, bank] = await Promise.all([
      readBusinessProfile(unit),
      lockPayer(unit, input.customerId),
      findBank(unit, input.bankAccountId),
    ]);
    const today = new BusinessClock(unit, profile.timezone).today();
    const bankAmount = bankAmountOf(bank, request.amount, request.bankAmount);
    const uses = request.isOldestFirst ? await findOldestOpen(unit, payer.id, request.amount) : request.uses;
    const [baseMinor, documents] = await Promise.all([
      convertOn(unit, bankAmount, profile.currency, input.valueDate),
      lockDocuments(
        unit,
        uses.map(({ invoiceId }) => invoiceId),
      ),
    ]);
    const payment = {
      ...{ id: unit.newId(), customerId: payer.id, erasedAt: payer.erasedAt },
      method: input.method ?? 'bank_transfer',
      ...{ amount: request.amount, bankAmount, baseMinor, valueDate: input.valueDate },
      bankAccountId: input.bankAccountId ?? null,
      externalReference: input.externalReference ?? null,
    };
    const { steps, postings } = receivePayment(unit, documents, {
      ...{ payment, account: bank.account, uses, isOldestFirst: request.isOldestFirst },
      ...{ excess: input.excess ?? 'credit', path: 'allocations', isDayChosen: true },
    });
    await writeSteps(unit, today, steps, { postings });
    return payment.id;
  });
}

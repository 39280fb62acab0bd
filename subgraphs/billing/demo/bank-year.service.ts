import { acme, demoActor } from '../../../shared/config/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { importStatement } from '../banking/statement-imports/import-statement.service.js';
import { createBankAccount } from '../payments/bank-accounts/write-bank-account.service.js';
import { type DemoBooking, demoStatement } from './demo-statement.rules.js';

const iban = 'DE89370400440532013000';

/** Who pays Acme, and from where. */
const hotel = { party: 'Hotel am Spreeufer GmbH', iban: 'DE02120300000000202051' };
const office = { party: 'Nordlicht Software AG', iban: 'DE02200505501015871393' };
const shop = { party: 'Hofladen Jansen KG', iban: 'DE02100500000054540402' };
const landlord = { party: 'Spree Immobilien GbR', iban: 'DE02300209000106531065' };
const bank = { party: 'Commerzbank', iban: 'DE89370400440532013000' };

interface OpenInvoice {
  readonly reference: string;
  readonly number: string;
  readonly paymentReference: string;
  readonly residual: string;
}

const open = `select reference, number, payment_reference as "paymentReference", residual_minor::text as residual
  from billing.documents where business_id = $1 and kind = 'invoice' and residual_minor > 0`;
const accountOfDemo = `select a.id, exists (select from billing.bank_statements s where s.business_id = $1) as "hasStatement"
  from billing.bank_accounts a where a.business_id = $1 and a.iban = $2`;

/**
 * Acme's bank account and the statement of its last week: a payment that is matched by itself, others that wait for a
 * person, and what the bank took. What is there already is left.
 */
export async function loadBankYear(kernel: Kernel, dayOf: (daysAgo: number) => string): Promise<void> {
  const actor = demoActor(acme);
  const read = <Row>(text: string, ...values: unknown[]) =>
    kernel.database.rows<Row>(acme.id, text, [acme.id, ...values]);
  const [account] = await read<{ id: string; hasStatement: boolean }>(accountOfDemo, iban);
  if (account?.hasStatement) return;
  const bankAccountId =
    account?.id ??
    (
      await createBankAccount(kernel, actor, {
        ...{ name: 'Geschäftskonto', iban, bic: 'COBADEFFXXX', currency: acme.currency },
      })
    ).id;
  const invoices = new Map((await read<OpenInvoice>(open)).map((each) => [each.reference, each]));
  const file = demoStatement({
    ...{ iban, currency: acme.currency, number: '00047', from: dayOf(7), to: dayOf(1) },
    ...{ openingMinor: 1_284_318n, bookings: bookingsOf(invoices, dayOf) },
  });
  await importStatement(kernel, actor, { bankAccountId, content: Buffer.from(file).toString('base64') });
}

function bookingsOf(
  invoices: ReadonlyMap<string, OpenInvoice>,
  dayOf: (daysAgo: number) => string,
): DemoBooking[] {
  const [ofHotel, ofOffice, early, late] = ['Hotel 12', 'Office 12', 'Shop 10', 'Shop 12'].map((reference) =>
    invoices.get(reference)!,
  ) as [OpenInvoice, OpenInvoice, OpenInvoice, OpenInvoice];
  const left = ({ residual }: OpenInvoice) => BigInt(residual);
  return [
    { ...hotel, day: dayOf(6), amountMinor: left(ofHotel), text: ofHotel.paymentReference },
    // Part of it, and two invoices of which it names one.
    { ...office, day: dayOf(5), amountMinor: left(ofOffice) / 2n, text: `Rate 1 zu ${ofOffice.number}` },
    { ...shop, day: dayOf(4), amountMinor: left(early) + left(late), text: `Brot, u.a. ${early.number}` },
    { ...landlord, day: dayOf(3), amountMinor: -115_000n, text: 'Miete Muehlenstrasse 12' },
    { ...bank, day: dayOf(1), amountMinor: -1_290n, text: 'Entgelt Kontofuehrung' },
  ];
}

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accepted } from '../kit/accepted.js';
import { Client } from '../kit/client.js';
import { startDatedHost, type DatedHost } from '../kit/dated-host.js';
import { eventually } from '../kit/eventually.js';
import { acceptInvitation, inviteByMail, newcomersPassword } from '../kit/invitations.js';
import { awaitMail, tokenIn } from '../kit/mail.js';
import { outcomeOf } from '../kit/outcome.js';
import { tokensOf } from '../kit/sign-in.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { readReports } from '../kit/reports.js';

const ownersEmail = 'ines@mill.example';
const staffsEmail = 'jonas@mill.example';
const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const dollars = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

let host: DatedHost;
let graph: Graph;

beforeAll(async () => {
  host = await startDatedHost();
  await host.moveTo('2026-11-02T08:00:00Z');
  graph = await startGraph({}, host.start);
});
afterAll(async () => {
  await graph?.stop();
  host?.stop();
});

/** Tokens last ten minutes, and days go by. */
const signIn = async (email: string) =>
  new Client(graph.url, (await tokensOf(graph, email, newcomersPassword)).access_token);

/** What a mutation with one input answers. */
async function send(client: Client, name: string, input: object, fields: string, type?: string) {
  const ofInput = type ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${ofInput}!) { ${name}(input: $input) { ${fields} } }`;
  return (await accepted(client.query(text, { input })))[name];
}

const refusal = async (client: Client, document: string) => outcomeOf(await client.query(document));

/** A mill in Berlin with its owner, who sells at three rates of tax and gives thirty days, and its staff. */
async function openMill(): Promise<Record<'s19' | 's7' | 's0' | 'bank' | 'rent', string>> {
  const mill = {
    businessName: 'Mill Ines',
    ownerName: 'Ines Adler',
    currency: 'EUR',
    timezone: 'Europe/Berlin',
  };
  await send(graph.nobody, 'signUp', { ...mill, email: ownersEmail }, 'email');
  const token = tokenIn(await awaitMail(graph, ownersEmail));
  await send(graph.nobody, 'confirmSignUp', { token, password: newcomersPassword }, 'tokenType');
  const owner = await signIn(ownersEmail);
  const invited = await inviteByMail(graph, owner, staffsEmail);
  await accepted(acceptInvitation(graph, invited.token, { name: 'Jonas Weber' }));
  const accounts = await eventually(async () => {
    const { ledgerAccounts } = await accepted(
      owner.query('{ ledgerAccounts(filter: { code: { in: ["1000", "6300"] } }) { nodes { id code } } }'),
    );
    expect(ledgerAccounts.nodes).toHaveLength(2);
    return Object.fromEntries(ledgerAccounts.nodes.map(({ id, code }: any) => [code, id]));
  });
  const seller = { legalName: 'Mill Ines GmbH', address: { city: 'Berlin', country: 'DE' }, termsDays: 30 };
  await send(owner, 'updateBillingSettings', seller, 'billingSettings { version }');
  const ofRate = async (rate: string) => {
    const code = { code: `S${rate}`, name: `Rate of ${rate} %`, category: 'S', validFrom: '2021-01-01' };
    const components = [{ name: `VAT ${rate} %`, rate }];
    return (await send(owner, 'createTaxCode', { ...code, components }, 'taxCode { id }')).taxCode
      .id as string;
  };
  const [s19, s7, s0] = [await ofRate('19'), await ofRate('7'), await ofRate('0')];
  return { s19, s7, s0, bank: accounts['1000'], rent: accounts['6300'] };
}

test('a winter of a mill: two invoices, one in dollars, and what becomes of them in two fiscal years', async () => {
  const { s19, s7, s0, bank, rent } = await openMill();
  let [ines, jonas]: Client[] = [];
  const on = async (day: string) => {
    await host.moveTo(`${day}T10:00:00Z`);
    [ines, jonas] = [await signIn(ownersEmail), await signIn(staffsEmail)];
  };
  const customer = async (name: string): Promise<string> =>
    (await send(jonas!, 'createCustomer', { name }, 'customer { id }')).customer.id;
  const issue = async (customerId: string, more: object, lines: readonly [string, string][]) => {
    const input = {
      ...{ customerId, ...more },
      lines: lines.map(([unitPrice, taxCodeId]) => ({ description: 'Flour', unitPrice, taxCodeId })),
    };
    const write = () => send(jonas!, 'createInvoice', input, 'invoice { id }', 'InvoiceInput');
    // Billing hears of a customer a moment later.
    const { invoice } = await eventually(write);
    const fields = `invoice { id number dueDate ${amounts('total', 'baseTotal')} lines { id } }`;
    return (await send(jonas!, 'finalizeInvoice', { id: invoice.id }, fields)).invoice;
  };
  const pay = async (valueDate: string, customerId: string, amount: object, invoiceId: string) => {
    const input = { customerId, amount, valueDate, allocations: [{ invoiceId, amount }] };
    const fields = `payment { id ${amounts('allocated', 'open')} }`;
    return (await send(jonas!, 'recordPayment', input, fields)).payment;
  };
  const rate = (day: string, dollarsOfEuro: string) =>
    send(
      ines!,
      'setExchangeRates',
      { rates: [{ from: 'EUR', to: 'USD', on: day, rate: dollarsOfEuro }] },
      'exchangeRates { id }',
    );

  await on('2026-11-03');
  const [lena, paul] = [await customer('Lena Hartwig'), await customer('Paul Haas')];
  const first = await issue(lena, { documentDiscountPercent: '3' }, [
    ['123.45', s19],
    ['67.89', s7],
    ['2.50', s0],
  ]);
  expect([minor(first.total), first.dueDate]).toEqual([21_538, '2026-12-03']);

  await on('2026-11-20');
  await pay('2026-11-20', lena, euros(10_000), first.id);

  await on('2026-12-05');
  await rate('2026-12-05', '1.0842');
  const second = await issue(paul, { currency: 'USD' }, [
    ['1000.00', s19],
    ['250.50', s19],
    ['99.99', s7],
  ]);
  expect([minor(second.total), minor(second.baseTotal), second.dueDate]).toEqual([
    ...[159_509, 147_121, '2027-01-04'],
  ]);

  await on('2026-12-18');
  await rate('2026-12-18', '1.0711');
  await pay('2026-12-18', paul, dollars(50_000), second.id);

  await on('2026-12-28');
  const wages = {
    ...{ entryDate: '2026-12-28', description: 'Rent of the barn' },
    lines: [
      { accountId: rent, debit: euros(30_000) },
      { accountId: bank, credit: euros(30_000) },
    ],
  };
  const byStaff = jonas!.query(
    'mutation ($input: PostLedgerEntryInput!) { postLedgerEntry(input: $input) { ledgerEntry { id } } }',
    { input: wages },
  );
  expect(outcomeOf(await byStaff)).toBe('AUTH-004 403');
  await send(ines!, 'postLedgerEntry', wages, 'ledgerEntry { id }');

  await on('2026-12-31');
  expect(await readReports(ines!, '2026-01-01', '2026-12-31')).toEqual(year2026);
  expect(await refusal(jonas!, '{ balanceSheet(asOf: "2026-12-31") { asOf } }')).toBe('AUTH-004 403');

  await on('2027-01-15');
  await rate('2027-01-15', '1.1013');
  await pay('2027-01-15', paul, dollars(109_509), second.id);

  await on('2027-02-10');
  const credit = `creditInvoice(input: { invoiceId: "${first.id}", reason: "Damp flour",
    lines: [{ lineId: "${first.lines[1].id}", quantity: "1" }] }) { creditNote { ${amounts('total', 'residual')} } }`;
  expect(await refusal(jonas!, `mutation { ${credit} }`)).toBe('AUTH-004 403');
  const { creditNote } = (await accepted(ines!.query(`mutation { ${credit} }`))).creditInvoice;
  // It settles its invoice at once.
  expect([minor(creditNote.total), minor(creditNote.residual)]).toEqual([7_046, 0]);

  await on('2027-02-20');
  const last = await pay('2027-02-20', lena, euros(6_000), first.id);
  expect([minor(last.allocated), minor(last.open)]).toEqual([4_492, 1_508]);

  await on('2027-03-01');
  const back = `mutation { refundPayment(input: { paymentId: "${last.id}", reason: "Paid too much",
    amount: { amountMinor: "1508", currency: "EUR" } }) { refund { id } } }`;
  expect(await refusal(jonas!, back)).toBe('AUTH-004 403');
  await accepted(ines!.query(back));

  await on('2027-03-31');
  expect(await readReports(ines!, '2027-01-01', '2027-03-31')).toEqual(quarter2027);
  expect(await readReports(ines!, '2026-01-01', '2026-12-31')).toEqual(year2026);
  await eventually(async () => {
    const { ledgerIntegrity } = await accepted(
      ines!.query('{ ledgerIntegrity { isIntact entryCount checks { name brokenIds } } }'),
    );
    expect(ledgerIntegrity).toMatchObject({ isIntact: true, entryCount: 14 });
  });
});

const minor = ({ amountMinor }: { amountMinor: string }) => Number(amountMinor);
const amounts = (...names: string[]) => names.map((name) => `${name} { amountMinor }`).join(' ');

const year2026 = {
  ...{ debits: 312_021, credits: 312_021, result: 113_926 },
  closings: {
    ...{ 1000: 26_681, 1100: 112_542, 2100: -24_190, 2101: -1_107, 2200: 0 },
    ...{ 4000: -143_362, 4900: -564, 6300: 30_000 },
  },
  balanceSheet: {
    ...{ assets: 139_223, liabilities: 25_297, equity: 113_926, retainedEarnings: 0, result: 113_926 },
  },
  // 28 days past its due day, and not due before 4 January.
  ageing: { notDue: 101_004, overdue: [11_538, 0, 0, 0], credits: 0, balance: 112_542 },
};
const quarter2027 = {
  ...{ debits: 226_532, credits: 226_532, result: -8_153 },
  closings: {
    ...{ 1000: 130_609, 1100: 0, 2100: -24_190, 2101: -646, 2200: 0, 4000: 6_585, 6950: 1_568 },
  },
  balanceSheet: {
    ...{ assets: 130_609, liabilities: 24_836, equity: 105_773, retainedEarnings: 113_926, result: -8_153 },
  },
  ageing: { notDue: 0, overdue: [0, 0, 0, 0], credits: 0, balance: 0 },
};

import { type DemoInvoice, type DemoYear, monthly, spentMonthly, taxCodeOf } from './demo-year.rules.js';

const fleet = 0;
const taxis = 1;
const labour = { description: 'Labour, an hour', taxCode: 'NONE', unitPrice: '118' };
const brakes = { description: 'Brake pads, a set', taxCode: 'CHI', unitPrice: '86.40' };
const oil = { description: 'Oil and filter', taxCode: 'CHI', unitPrice: '54.95' };

const contracts: readonly DemoInvoice[] = monthly(8).flatMap((daysAgo, month) => [
  {
    ...{ reference: `Fleet ${month + 1}`, customer: fleet, daysAgo: daysAgo + 5 },
    lines: [
      { ...labour, quantity: String(26 + month) },
      { ...oil, quantity: '9' },
    ],
  },
  {
    ...{ reference: `Taxis ${month + 1}`, customer: taxis, daysAgo },
    lines: [
      { ...brakes, quantity: String(6 + (month % 5)) },
      { ...labour, quantity: '12.5' },
    ],
  },
]);
const repairs: readonly DemoInvoice[] = [288, 214, 150, 96, 45, 1].map((daysAgo, index) => ({
  ...{ reference: `Repair ${index + 1}`, customer: 2 + index, daysAgo },
  lines: [
    { ...brakes, quantity: '1' },
    { ...labour, quantity: '1.5' },
  ],
}));
const draft: DemoInvoice = {
  ...{ reference: 'Repair 7', customer: 8, daysAgo: null },
  lines: [{ ...oil, quantity: '1' }],
};

const open = ['Fleet 12', 'Taxis 12', 'Taxis 9', 'Repair 5', 'Repair 6'];

/** A garage in Chicago, whose parts are taxed by the state and by the city. */
export const globexYear: DemoYear = {
  settings: {
    ...{ legalName: 'Globex Garage LLC', taxNumber: '36-4412345', termsDays: 30 },
    address: {
      street: '1450 W Lake Street',
      postalCode: '60607',
      city: 'Chicago',
      region: 'IL',
      country: 'US',
    },
    ...{ email: 'billing@globex.example', phone: '+1 312 555 0140' },
  },
  taxCodes: [
    taxCodeOf('CHI', 's', 'Parts sold in Chicago', [
      ['Illinois 6.25 %', 6_250_000n],
      ['Chicago and county 4 %', 4_000_000n],
    ]),
    taxCodeOf('NONE', 'o', 'Labour', [['Not taxed', 0n]]),
  ],
  profiles: {
    [fleet]: company('Windy City Couriers Inc.'),
    [taxis]: company('Loop Taxi Cooperative'),
  },
  rates: [],
  openingMinor: 2_210_000n,
  invoices: [...contracts, ...repairs, draft],
  credits: [{ reference: 'Taxis 5', daysAgo: 205, quantity: '1', reason: 'A set that did not fit' }],
  payments: [
    ...[...contracts, ...repairs]
      .filter(({ reference }) => !open.includes(reference) && reference !== 'Fleet 10')
      .map(({ reference, daysAgo }) => ({ reference, daysAgo: Math.max(daysAgo! - 21, 0), percent: 100 })),
    { reference: 'Fleet 10', daysAgo: 40, percent: 50 },
  ],
  writeOffs: [],
  entries: [
    ...spentMonthly('Rent of the garage', '6300', 28, 180_000n),
    ...spentMonthly('Wages', '6300', 4, 195_000n),
    ...spentMonthly('Parts', '5000', 14, 61_000n),
  ],
};

function company(legalName: string) {
  return { kind: 'company', legalName, address: { city: 'Chicago', region: 'IL', country: 'US' } } as const;
}

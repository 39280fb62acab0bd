import { type DemoInvoice, type DemoYear, monthly, spentMonthly, taxCodeOf } from './demo-year.rules.js';

const hotel = 0;
const office = 1;
const farmShop = 2;
const vienna = 3;
const chicago = 4;

const loaves = { description: 'Sourdough bread', taxCode: 'S7', unitPrice: '4.20' };
const rolls = { description: 'Rolls', taxCode: 'S7', unitPrice: '0.42' };
const buffet = { description: 'Breakfast buffet, served', taxCode: 'S19', unitPrice: '14.50' };
const cake = { description: 'Cake to order', taxCode: 'S7', quantity: '1' };
const course = { description: 'Baking course, a day', taxCode: 'AE', unitPrice: '780' };

/** What regular customers order each month, more of it towards the end of the year. */
const standingOrders: readonly DemoInvoice[] = monthly(9).flatMap((daysAgo, month) => [
  {
    ...{ reference: `Hotel ${month + 1}`, customer: hotel, daysAgo: daysAgo + 6 },
    lines: [
      { ...loaves, quantity: String(180 + 7 * month) },
      { ...rolls, quantity: String(2_400 + 60 * month) },
    ],
  },
  {
    ...{ reference: `Office ${month + 1}`, customer: office, daysAgo: daysAgo + 3, discountPercent: '3' },
    lines: [
      { ...buffet, quantity: String(60 + 3 * month) },
      { ...rolls, quantity: '120' },
    ],
  },
  {
    ...{ reference: `Shop ${month + 1}`, customer: farmShop, daysAgo },
    lines: [{ ...loaves, quantity: String(150 + 5 * month), unitPrice: '3.75' }],
  },
]);

/** Cakes for people, whose prices include tax. */
const cakes: readonly DemoInvoice[] = [310, 246, 182, 131, 88, 52, 24, 2].map((daysAgo, index) => ({
  ...{ reference: `Cake ${index + 1}`, customer: 5 + index, daysAgo, isGross: true },
  lines: [{ ...cake, unitPrice: String(48 + 12 * (index % 4)) }],
}));

const others: readonly DemoInvoice[] = [
  { reference: 'Course 1', customer: vienna, daysAgo: 203, lines: [{ ...course, quantity: '2' }] },
  { reference: 'Course 2', customer: vienna, daysAgo: 40, lines: [{ ...course, quantity: '1' }] },
  {
    ...{ reference: 'Gingerbread', customer: chicago, daysAgo: 75, currency: 'USD' },
    lines: [
      { description: 'Gingerbread, a box', quantity: '120', unitPrice: '11.90', taxCode: 'EX' },
      { description: 'Freight', quantity: '1', unitPrice: '185', taxCode: 'EX' },
    ],
  },
  { reference: 'Wedding', customer: 13, daysAgo: null, lines: [{ ...cake, unitPrice: '640' }] },
];

const unpaid = ['Hotel 12', 'Office 12', 'Shop 12', 'Shop 10', 'Cake 1', 'Cake 6', 'Cake 8', 'Course 2'];
const paidOtherwise = ['Hotel 6', 'Hotel 11', 'Shop 8', 'Cake 4', 'Gingerbread'];
const isPaidAsDue = ({ reference, daysAgo }: DemoInvoice) =>
  daysAgo !== null && !unpaid.includes(reference) && !paidOtherwise.includes(reference);

/** A bakery in Berlin that sells to hotels, offices and people. */
export const acmeYear: DemoYear = {
  settings: {
    ...{ legalName: 'Acme Bakery GmbH', vatId: 'DE136695976', registrationId: 'HRB 20265 B' },
    address: { street: 'Mühlenstraße 12', postalCode: '10243', city: 'Berlin', country: 'DE' },
    ...{ email: 'rechnung@acme.example', phone: '+49 30 555 0100' },
  },
  taxCodes: [
    taxCodeOf('S19', 's', 'Standard rate', [['VAT 19 %', 19_000_000n]]),
    taxCodeOf('S7', 's', 'Reduced rate', [['VAT 7 %', 7_000_000n]]),
    taxCodeOf('AE', 'ae', 'Reverse charge', [['Reverse charge', 0n]]),
    taxCodeOf('EX', 'g', 'Export', [['Export', 0n]]),
  ],
  profiles: {
    [hotel]: company('Hotel am Spreeufer GmbH', 'Berlin', 'DE', {
      discountPercent: 2_000_000n,
      discountDays: 10,
    }),
    [office]: company('Nordlicht Software AG', 'Hamburg', 'DE', { termsKind: 'net_days', termsDays: 30 }),
    [farmShop]: company('Hofladen Jansen KG', 'Potsdam', 'DE'),
    [vienna]: company('Wiener Backstube GmbH', 'Wien', 'AT', { vatId: 'ATU13585627' }),
    [chicago]: company('Lakeside Deli Inc.', 'Chicago', 'US', { currency: 'USD' }),
  },
  rates: [
    { daysAgo: 75, from: 'EUR', to: 'USD', rate: '1.0842' },
    { daysAgo: 58, from: 'EUR', to: 'USD', rate: '1.0711' },
  ],
  openingMinor: 1_840_000n,
  invoices: [...standingOrders, ...cakes, ...others],
  credits: [
    { reference: 'Hotel 6', daysAgo: 192, quantity: '40', reason: 'Bread that was delivered too late' },
  ],
  payments: [
    ...[...standingOrders, ...cakes, ...others].filter(isPaidAsDue).map(({ reference, daysAgo }) => ({
      ...{ reference, percent: 100 },
      daysAgo: Math.max(daysAgo! - 12, 0),
    })),
    { reference: 'Hotel 6', daysAgo: 190, percent: 100 },
    // In time for the discount, and only a part.
    { reference: 'Hotel 11', daysAgo: 38, percent: 98 },
    { reference: 'Shop 8', daysAgo: 110, percent: 60 },
    { reference: 'Cake 4', daysAgo: 120, percent: 150, isRefunded: true },
    { reference: 'Gingerbread', daysAgo: 58, percent: 100 },
  ],
  writeOffs: [{ reference: 'Cake 1', daysAgo: 90 }],
  entries: [
    ...spentMonthly('Rent of the bakery', '6300', 27, 115_000n),
    ...spentMonthly('Wages', '6300', 5, 148_000n),
    ...spentMonthly('Flour, butter and eggs', '5000', 17, 68_500n),
  ],
};

function company(legalName: string, city: string, country: string, more: object = {}) {
  return { kind: 'company', legalName, address: { city, country }, ...more } as const;
}

import { choices } from '../../../../shared/records/choices.js';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { objectClass } from '../../../../shared/records/graph-classes.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { Decimal, Id } from '../../../../shared/records/scalars.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { formatScaled } from '../../../../shared/values/decimal.js';
import { findBooks } from './books.reader.js';
import { amountCell, csvPart } from './report-csv.rules.js';
import { refuseBadDays } from './report-days.rules.js';
import { amount, csvField, day } from './report-fields.type.js';
import { findTaxMovements } from './vat-return.reader.js';
import { type ReturnedTax, type VatReturn as Computed, vatReturnOf } from './vat-return.rules.js';

const direction = choiceType(
  choices('TaxDirection', 'Whether a tax is on sales or on purchases.', {
    output: 'On sales.',
    input: 'On purchases.',
  }),
);

const VatReturnRow = objectClass('VatReturnRow', 'A tax in a return.', [
  { name: 'componentId', type: () => Id, description: 'The id of the rate that was taken.' },
  { name: 'name', type: () => String, isNullable: true, description: 'What documents call the tax.' },
  { name: 'rate', type: () => Decimal, isNullable: true, description: 'Percentage.' },
  { name: 'category', type: () => String, description: 'How it taxes, as UNTDID 5305 names it.' },
  { name: 'direction', type: () => direction, description: 'Whether it is on sales or on purchases.' },
  { name: 'returnBox', type: () => String, isNullable: true, description: 'Box of the tax return.' },
  amount('invoiceBase', 'What invoices tax.'),
  amount('invoiceTax', 'The tax of invoices.'),
  amount('creditBase', 'What credit notes, discounts and write-offs take back of that.'),
  amount('creditTax', 'The tax of these.'),
  amount('base', 'What is taxed in all.'),
  amount('tax', 'The tax in all.'),
]);

const VatReturnBox = objectClass('VatReturnBox', 'A box of a tax return.', [
  { name: 'box', type: () => String, description: 'Its name.' },
  amount('base', 'What is taxed.'),
  amount('tax', 'The tax.'),
]);

const VatReturn = objectClass('VatReturn', 'What is owed of taxes for a period, exact to the minor unit.', [
  day('from', 'Its first day.'),
  day('to', 'Its last day.'),
  { name: 'rows', type: () => [VatReturnRow], description: 'Each tax; sales first.' },
  { name: 'boxes', type: () => [VatReturnBox], description: 'The same by boxes of the return.' },
  amount('outputTax', 'Tax on sales.'),
  amount('inputTax', 'Tax on purchases.'),
  amount('due', 'What is owed: tax on sales less that on purchases.'),
]);

interface Period {
  readonly from: string;
  readonly to: string;
}

interface Report extends Period {
  readonly computed: Computed;
  readonly currency: string;
}

const amountsOf = (row: ReturnedTax) => ({
  invoiceBase: row.invoiceBaseMinor,
  invoiceTax: row.invoiceTaxMinor,
  creditBase: row.creditBaseMinor,
  creditTax: row.creditTaxMinor,
  base: row.baseMinor,
  tax: row.taxMinor,
});

function csvOf({ from, to, computed, currency }: Report) {
  const columns = ['invoice_base', 'invoice_tax', 'credit_base', 'credit_tax', 'base', 'tax'];
  return csvPart(
    `vat-return-${from}-${to}`,
    ['name', 'rate', 'category', 'direction', 'return_box', ...columns],
    computed.rows.map((row) => [
      row.name,
      row.rateE4 === null ? null : { digits: formatScaled(BigInt(row.rateE4), 4) },
      ...[row.category.toUpperCase(), row.direction, row.returnBox],
      ...Object.values(amountsOf(row)).map((minor) => amountCell(minor, currency)),
    ]),
  );
}

export const vatReturnResolver = resolverClass(VatReturn, [
  {
    kind: 'query',
    name: 'vatReturn',
    type: () => VatReturn,
    description: 'What is owed of taxes for a period, by the days that entries count on.',
    args: [day('from', 'Its first day, 1970 to 2200.'), day('to', 'Its last day, not before the first.')],
    async resolve({ kernel, context, args: { from, to } }: GraphCall<never, Period>) {
      refuseBadDays({ from, to }, ['from', 'to']);
      const { businessId } = principalOf(context);
      const [{ currency }, movements] = await Promise.all([
        findBooks(kernel, businessId),
        findTaxMovements(kernel, businessId, { from, to }),
      ]);
      const computed = vatReturnOf(movements);
      const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
      const allMoney = (amounts: Readonly<Record<string, bigint>>) =>
        Object.fromEntries(Object.entries(amounts).map(([name, minor]) => [name, money(minor)]));
      return {
        ...{ from, to, computed, currency },
        rows: computed.rows.map((row) => ({
          ...row,
          category: row.category.toUpperCase(),
          rate: row.rateE4 === null ? null : BigInt(row.rateE4) * 100n,
          ...allMoney(amountsOf(row)),
        })),
        boxes: computed.boxes.map(({ box, baseMinor, taxMinor }) => ({
          box,
          ...allMoney({ base: baseMinor, tax: taxMinor }),
        })),
        outputTax: money(computed.outputTaxMinor),
        inputTax: money(computed.inputTaxMinor),
        due: money(computed.dueMinor),
      };
    },
  },
  csvField(({ root }: GraphCall<Report, never>) => csvOf(root)),
]);

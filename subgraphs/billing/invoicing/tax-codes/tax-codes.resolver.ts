import { findToday } from '../../../../shared/businesses/find-today.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import { permitted } from '../../../../shared/access/rules.js';
import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { createdByOf } from '../../../../shared/records/operations/relations.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import type { RecordPage } from '../../../../shared/records/record-reader.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { CalendarDate, Id } from '../../../../shared/records/scalars.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { ratesOn } from '../../money/tax-rates.rules.js';
import { invoicesConfigure, invoicesView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { addTaxRate, type NewRate } from './add-tax-rate.service.js';
import { archiveTaxCode } from './archive-tax-code.service.js';
import { createTaxCode, type NewTaxCode } from './create-tax-code.service.js';
import { suggestTaxCode } from './suggest-tax-code.service.js';
import { AddTaxRateInput, ArchiveTaxCodeInput, CreateTaxCodeInput } from './tax-code.input.js';
import { type TaxCode, taxCode, taxCodeReader } from './tax-code.record.js';
import {
  type SuggestTaxCodeArguments,
  SuggestTaxCodeArguments as SuggestArguments,
  taxCodeGraph,
  TaxComponent,
  TaxSuggestion,
} from './tax-code.type.js';
import { componentsOfTaxCode, type TaxComponentRow } from './tax-codes.reader.js';

export const taxCodeShield = recordShield(taxCode, {
  view: permitted(invoicesView),
  edit: permitted(invoicesConfigure),
});

const presented = (component: TaxComponentRow) => ({ ...component, rate: component.rateE4 * 100n });

const reads: GraphOperation[] = [
  {
    kind: 'query',
    name: 'taxCode',
    type: () => taxCodeGraph.type,
    description: 'A tax code of the business. NOT-FOUND-001 for any other id.',
    args: [{ name: 'id', type: () => Id, description: 'The tax code id.' }],
    async resolve({ context, args: { id } }: GraphCall<never, { id: string }>) {
      const found = await context.loaders.load(taxCodeReader.reference.loader, id);
      if (!found) throw recordNotFound('tax code', id);
      return found;
    },
  },
  {
    kind: 'query',
    name: 'taxCodes',
    type: () => taxCodeGraph.connection,
    description: 'The tax codes of the business.',
    args: taxCodeGraph.listArguments,
    resolve: ({ kernel, context, args, info }: GraphCall<never, RecordPage>) =>
      taxCodeReader.page(kernel, principalOf(context), args, pageFields(info)),
  },
  {
    kind: 'query',
    name: 'suggestTaxCode',
    type: () => TaxSuggestion,
    description:
      'How a supply to a customer is probably taxed. NOT-FOUND-001 for a customer of another business.',
    args: SuggestArguments,
    async resolve({ kernel, context, args }: GraphCall<never, SuggestTaxCodeArguments>) {
      const { businessId } = principalOf(context);
      const on = args.on ?? (await findToday(kernel, businessId));
      const { category, taxCodeId } = await suggestTaxCode(kernel, businessId, { ...args, on });
      const loader = taxCodeReader.reference.loader;
      return { category, taxCode: taxCodeId && (await context.loaders.load(loader, taxCodeId)) };
    },
  },
];

const fields: GraphOperation[] = [
  {
    kind: 'field',
    name: 'components',
    type: () => [TaxComponent],
    description: 'All its rates, by position and day.',
    async resolve({ root: { id }, context }: GraphCall<TaxCode, never>) {
      return ((await context.loaders.load(componentsOfTaxCode, id)) ?? []).map(presented);
    },
  },
  {
    kind: 'field',
    name: 'rates',
    type: () => [TaxComponent],
    description: 'The rates in force on a day, by position.',
    args: [
      {
        name: 'on',
        type: () => CalendarDate,
        isNullable: true,
        description: 'The day. Default: today in the business.',
      },
    ],
    async resolve({
      kernel,
      root: { id },
      context,
      args: { on },
    }: GraphCall<TaxCode, { on?: string | null }>) {
      const [components, day] = await Promise.all([
        context.loaders.load(componentsOfTaxCode, id),
        on ?? findToday(kernel, principalOf(context).businessId),
      ]);
      return ratesOn(components ?? [], day).map(presented);
    },
  },
  createdByOf(taxCode, User),
];

const writes: GraphOperation[] = [
  {
    kind: 'mutation',
    name: 'createTaxCode',
    type: () => taxCodeGraph.payload,
    description: 'Adds a tax code with its first rates, and accounts for it. Publishes tax_code.changed.',
    args: [{ name: 'input', type: () => CreateTaxCodeInput, description: 'The tax code to add.' }],
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: NewTaxCode }>) => ({
      taxCode: await createTaxCode(kernel, actorOf(context), args.input),
    }),
  },
  {
    kind: 'mutation',
    name: 'addTaxRate',
    type: () => taxCodeGraph.payload,
    description:
      'Gives a tax code another rate from a day on; what was taxed before stays as it is. Publishes tax_code.changed.',
    args: [{ name: 'input', type: () => AddTaxRateInput, description: 'The rate.' }],
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: NewRate }>) => ({
      taxCode: await addTaxRate(kernel, actorOf(context), args.input),
    }),
  },
  {
    kind: 'mutation',
    name: 'archiveTaxCode',
    type: () => taxCodeGraph.payload,
    description: 'Archives a tax code: no new line has it. Publishes tax_code.changed.',
    args: [{ name: 'input', type: () => ArchiveTaxCodeInput, description: 'The tax code.' }],
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: ArchiveTaxCodeInput }>) => ({
      taxCode: await archiveTaxCode(kernel, actorOf(context), args.input),
    }),
  },
];

export const taxCodeResolvers = [resolverClass(taxCodeGraph.type, [...reads, ...fields, ...writes])];

import { DomainError, type FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidFields, recordNotFound } from '../../../../shared/errors/errors.js';
import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import {
  type ComputedDocument,
  computeDocument,
  largestTotalMinor,
  type TaxedLine,
} from '../../money/compute-document.rules.js';
import { lineAmount } from '../../money/line-amount.rules.js';
import type { TaxRounding } from '../../money/tax-group.rules.js';
import { ratesOn } from '../../money/tax-rates.rules.js';
import { amountsRefused, tooLarge } from '../errors.js';
import { taxRateMissing } from '../errors.js';
import type { TaxCodeRates, TaxComponentRow } from '../tax-codes/tax-codes.reader.js';
import type { Draft, DraftLine } from './draft.rules.js';

/** A tax of a document: of one group of lines, and one component. */
export interface DocumentTaxAmount {
  readonly group: number;
  /** Of its component among those of the group, from 1. */
  readonly position: number;
  readonly code: TaxCodeRates;
  readonly component: TaxComponentRow;
  readonly taxableMinor: bigint;
  readonly taxMinor: bigint;
}

/** A draft with every figure. */
export interface ComputedDraft {
  readonly document: ComputedDocument;
  readonly taxes: readonly DocumentTaxAmount[];
}

/** What the figures of a draft depend on besides. */
export interface TaxBasis {
  readonly taxCodes: ReadonlyMap<string, TaxCodeRates>;
  readonly taxRounding: TaxRounding;
  /** The day whose rates hold where the draft names none: that of its issue. */
  readonly issueDate: string;
}

/** A line as the computation takes it: the price in millionths of a minor unit. */
function pricedLine({ quantity, unitPrice, discountPercentE4, discount }: DraftLine, currency: string) {
  return {
    quantityE6: quantity,
    unitPriceE6: unitPrice * 10n ** BigInt(exponentOfCurrency(currency)),
    discountPercentE4,
    discountMinor: discount?.amountMinor ?? 0n,
  };
}

/**
 * Every figure of a draft, by the rates of its supply date. NOT-FOUND-001 for a tax code that the business does not have;
 * VAL-001 for an archived one, TAX-001, INVOICE-005 and INVOICE-008 with every fault and its path.
 */
export function computeDraft(draft: Draft, basis: TaxBasis): ComputedDraft {
  const lines = draft.lines.map((line): TaxedLine & { components: TaxComponentRow[]; code: TaxCodeRates } => {
    const code = basis.taxCodes.get(line.taxCodeId);
    if (!code) throw recordNotFound('tax code', line.taxCodeId);
    const components = ratesOn(code.components, supplyDayOf(draft, line, basis.issueDate));
    const taxes = components.map(({ id, rateE4 }) => ({ componentId: id, rateE4 }));
    return { ...pricedLine(line, draft.currency), taxCodeId: line.taxCodeId, taxes, components, code };
  });
  refuseTaxCodes(draft, basis, lines);
  refuseLargeLines(lines);
  const { taxRounding } = basis;
  const { priceMode, discount } = draft;
  const { document, faults } = computeDocument({ lines, discount, priceMode, taxRounding });
  if (!document) {
    const error = faults.every(({ field }) => field === 'lines') ? tooLarge : amountsRefused;
    throw refusal(error, faults.map(atInput));
  }
  const taxes = document.groups.flatMap(({ taxableMinor, taxes: ofGroup }, group) => {
    const { code, components } = lines[document.lines.findIndex((line) => line.group === group)]!;
    return ofGroup.map(({ taxMinor }, index) => ({
      ...{ group, position: index + 1, code, component: components[index]! },
      ...{ taxableMinor, taxMinor },
    }));
  });
  return { document, taxes };
}

/** The day whose rates tax a line. */
export function supplyDayOf(draft: Pick<Draft, 'supplyTo'>, line: DraftLine, issueDate: string): string {
  return line.periodTo ?? draft.supplyTo ?? issueDate;
}

function refuseTaxCodes(
  draft: Draft,
  { issueDate }: TaxBasis,
  lines: readonly { readonly code: TaxCodeRates; readonly components: readonly TaxComponentRow[] }[],
): void {
  const archived = lines.flatMap(({ code }, index): FieldFault[] => {
    const field = `lines[${index}].taxCodeId`;
    if (!code.isArchived) return [];
    return [{ field, code: 'not_allowed', message: `${field} must not be ${code.code}, which is archived.` }];
  });
  if (archived.length > 0) throw invalidFields(archived);
  const unrated = lines.flatMap(({ code, components }, index): FieldFault[] => {
    const field = `lines[${index}].taxCodeId`;
    const day = supplyDayOf(draft, draft.lines[index]!, issueDate);
    if (components.length > 0) return [];
    return [{ field, code: 'not_allowed', message: `Tax code ${code.code} has no rate on ${day}.` }];
  });
  if (unrated.length > 0) throw refusal(taxRateMissing, unrated);
}

function refuseLargeLines(lines: readonly TaxedLine[]): void {
  const faults = lines.flatMap((line, index): FieldFault[] => {
    const amount = lineAmount(line);
    if (amount <= largestTotalMinor && amount >= -largestTotalMinor) return [];
    const field = `lines[${index}]`;
    const message = `${field} is more than ${largestTotalMinor.toLocaleString('en')} minor units.`;
    return [{ field, code: 'too_large', message }];
  });
  if (faults.length > 0) throw refusal(tooLarge, faults);
}

/** The computation says `discount` of the one on all lines. */
function atInput(fault: FieldFault): FieldFault {
  if (fault.field !== 'discount') return fault;
  return {
    ...fault,
    field: 'documentDiscount',
    message: `documentDiscount ${fault.message.slice('discount '.length)}`,
  };
}

function refusal(
  error: ConstructorParameters<typeof DomainError>[0],
  faults: readonly FieldFault[],
): DomainError {
  return new DomainError(error, faults[0]!.message, faults);
}

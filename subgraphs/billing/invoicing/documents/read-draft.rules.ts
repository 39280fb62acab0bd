import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidFields } from '../../../../shared/errors/errors.js';
import type { Money } from '../../../../shared/values/money.js';
import type { DocumentDiscount } from '../../money/document-discount.rules.js';
import type { Draft, DraftLine } from './draft.rules.js';
import { faultsOfDraft, faultsOfMoney } from './draft-faults.rules.js';
import type { InvoiceInput, InvoiceLineInput } from './invoice.input.js';

/** What an input says of an invoice; what it changes says a part of that. */
export type SaidInvoice = Partial<{
  readonly [Key in keyof InvoiceInput]: InvoiceInput[Key] | null;
}>;

/** What an input means where it says nothing. */
export type DraftDefaults = Pick<Draft, 'currency' | 'priceMode'>;

const million = 1_000_000n;
const wholeInE4 = 100n * 10_000n;

/**
 * The draft that an input makes of the one before, or of none. VAL-001 with every fault and its path. `newId` is for
 * lines that say none.
 */
export function readDraft(
  input: SaidInvoice,
  before: Draft | null,
  defaults: DraftDefaults,
  newId: () => string,
): Draft {
  const faults: FieldFault[] = [];
  const said = <Key extends keyof SaidInvoice & keyof Draft>(key: Key): Draft[Key] =>
    (input[key] === undefined ? (before?.[key] ?? null) : input[key]) as Draft[Key];
  if (input.customerId === null)
    faults.push({ field: 'customerId', code: 'required', message: 'customerId cannot be cleared.' });
  const currency = (said('currency') ?? defaults.currency).toUpperCase();
  const draft: Draft = {
    customerId: said('customerId') ?? before?.customerId ?? '',
    ...{ dealId: said('dealId'), warehouseId: said('warehouseId'), currency },
    priceMode: said('priceMode') ?? defaults.priceMode,
    ...{ issueDate: said('issueDate'), supplyFrom: said('supplyFrom'), supplyTo: said('supplyTo') },
    ...{ dueDate: said('dueDate'), reference: said('reference'), notes: said('notes') },
    discount: readDiscount(input, before, currency, faults),
    lines: input.lines
      ? input.lines.map((line, index) =>
          readLine(line, `lines[${index}]`, before?.lines ?? [], newId, faults),
        )
      : (before?.lines ?? []),
  };
  const all = [...faults, ...faultsOfDraft(draft)];
  if (all.length > 0) throw invalidFields(all);
  return draft;
}

function readLine(
  line: InvoiceLineInput,
  path: string,
  before: readonly DraftLine[],
  newId: () => string,
  faults: FieldFault[],
): DraftLine {
  const { id } = line;
  if (id != null && !before.some((each) => each.id === id)) {
    const message = `${path}.id must be that of a line which the draft has.`;
    faults.push({ field: `${path}.id`, code: 'unknown', message });
  }
  return {
    id: id ?? newId(),
    description: line.description,
    quantity: line.quantity ?? million,
    unitCode: line.unitCode ?? null,
    unitPrice: line.unitPrice,
    discountPercentE4: readPercent(line.discountPercent ?? 0n, `${path}.discountPercent`, faults),
    discount: line.discount ? readMoney(line.discount) : null,
    taxCodeId: line.taxCodeId,
    ...{ accountId: line.accountId ?? null, productId: line.productId ?? null },
    stockSource: line.stockSource ?? null,
    ...{ periodFrom: line.periodFrom ?? null, periodTo: line.periodTo ?? null },
  };
}

function readDiscount(
  { documentDiscount, documentDiscountPercent }: SaidInvoice,
  before: Draft | null,
  currency: string,
  faults: FieldFault[],
): DocumentDiscount | null {
  if (documentDiscount && documentDiscountPercent != null) {
    const message = 'documentDiscount does not go with documentDiscountPercent.';
    faults.push({ field: 'documentDiscount', code: 'conflicting', message });
  }
  if (documentDiscount) {
    const money = readMoney(documentDiscount);
    faults.push(...faultsOfMoney('documentDiscount', money, currency));
    return { amountMinor: money.amountMinor };
  }
  if (documentDiscountPercent != null)
    return { percentE4: readPercent(documentDiscountPercent, 'documentDiscountPercent', faults) };
  const isCleared = documentDiscount === null || documentDiscountPercent === null;
  return isCleared ? null : (before?.discount ?? null);
}

/** Ten-thousandths of a percent. */
function readPercent(millionths: bigint, field: string, faults: FieldFault[]): bigint {
  const refuse = (code: FieldFault['code'], words: string) =>
    faults.push({ field, code, message: `${field} must ${words}.` });
  const percentE4 = millionths / 100n;
  if (millionths % 100n !== 0n) refuse('format', 'have at most 4 decimals');
  if (percentE4 < 0n) refuse('too_small', 'be at least 0');
  if (percentE4 > wholeInE4) refuse('too_large', 'be at most 100');
  return percentE4;
}

function readMoney({ amountMinor, currency }: Money): Money {
  return { amountMinor, currency: currency.toUpperCase() };
}

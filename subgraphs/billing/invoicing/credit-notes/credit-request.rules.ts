import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidFields, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Money } from '../../../../shared/values/money.js';
import type { CreditRequest, LineRequest } from '../../money/split-credit.rules.js';
import type { CreditInvoiceInput, CreditLineInput } from './credit-invoice.input.js';
import type { StoredLine } from './credited-invoice.reader.js';

type Code = FieldFault['code'];
const fault = (field: string, code: Code, words: string): FieldFault => ({
  ...{ field, code },
  message: `${field} ${words}.`,
});

/**
 * What is to be credited. NOT-FOUND-001 for a line that the invoice does not have; VAL-001 with every fault: none or
 * several ways, another currency.
 */
export function creditRequest(
  { lines, amount, isEverything }: CreditInvoiceInput,
  ofInvoice: readonly StoredLine[],
  currency: string,
): CreditRequest {
  const ways = [lines, amount, isEverything || null].filter((way) => way != null);
  if (ways.length !== 1)
    throw invalidFields([
      fault('lines', 'conflicting', 'or an amount or isEverything must be there, and one alone'),
    ]);
  if (isEverything) return 'everything';
  if (amount) {
    refuseAll(faultsOfCurrency('amount', amount, currency));
    return { grossMinor: amount.amountMinor };
  }
  const read = lines!.map((line, index) => readLine(line, `lines[${index}]`, ofInvoice, currency));
  const ids = lines!.map(({ lineId }) => lineId);
  const repeated = ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [fault(`lines[${index}].lineId`, 'repeated', 'is there twice')],
  );
  refuseAll([...read.flatMap(({ faults }) => faults), ...repeated]);
  return { lines: read.map(({ request }) => request!) };
}

function readLine(
  { lineId, quantity, amount }: CreditLineInput,
  path: string,
  ofInvoice: readonly StoredLine[],
  currency: string,
): { readonly request?: LineRequest; readonly faults: readonly FieldFault[] } {
  const line = ofInvoice.findIndex(({ id }) => id === lineId);
  if (line === -1) throw recordNotFound('line of the invoice', lineId);
  const faults = [
    ...((quantity == null) === (amount == null)
      ? [fault(path, 'conflicting', 'must have a quantity or an amount, and not both')]
      : []),
    ...(amount ? faultsOfCurrency(`${path}.amount`, amount, currency) : []),
    ...(quantity === 0n ? [fault(`${path}.quantity`, 'not_allowed', 'must not be zero')] : []),
  ];
  if (faults.length > 0) return { faults };
  if (amount) return { request: { line, amountMinor: amount.amountMinor }, faults };
  const isBelowZero = BigInt(ofInvoice[line]!.quantity) < 0n;
  if (quantity! < 0n !== isBelowZero)
    return { faults: [fault(`${path}.quantity`, 'conflicting', 'must have the sign of the line')] };
  return { request: { line, quantityE6: quantity! }, faults };
}

function faultsOfCurrency(path: string, money: Money, currency: string): FieldFault[] {
  if (money.currency.toUpperCase() === currency) return [];
  return [fault(`${path}.currency`, 'one_of', `must be ${currency}, the currency of the invoice`)];
}

function refuseAll(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw invalidFields(faults);
}

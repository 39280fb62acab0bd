import { DomainError, type FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import { type BaseAmounts, baseAmounts } from '../../money/base-amounts.rules.js';
import type { ExchangeRate } from '../../money/convert.rules.js';
import { dayRefused, incomplete } from '../errors.js';
import { taxIdentifierMissing } from '../errors.js';
import type { TaxCodeRates } from '../tax-codes/tax-codes.reader.js';
import { type ComputedDraft, computeDraft } from './compute-draft.rules.js';
import { type DraftBasis, termsOf } from './draft-basis.reader.js';
import type { Draft } from './draft.rules.js';
import {
  type Buyer,
  buyerOf,
  missingFacts,
  missingIdentifiers,
  type Seller,
  sellerOf,
} from './party-snapshot.rules.js';
import { type DueDays, dueDaysOf } from './terms.rules.js';

/** What the issue of a draft depends on besides. */
export interface IssueBasis extends DraftBasis {
  readonly taxCodes: ReadonlyMap<string, TaxCodeRates>;
  /** Of the day of issue; null where the books are in the currency of the invoice. */
  readonly rate: ExchangeRate | null;
  /** The day of the last document of the series; null for none. */
  readonly lastDay: string | null;
}

/** An invoice that lacks its number alone. */
export interface PreparedInvoice extends DueDays {
  readonly draft: Draft;
  readonly computed: ComputedDraft;
  readonly base: BaseAmounts;
  readonly rate: ExchangeRate | null;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly issueDate: string;
  readonly vatMethod: 'accrual' | 'cash';
  readonly taxRounding: 'document' | 'line';
}

/** The day of issue of a draft: the one that it names, else today. */
export function issueDateOf(draft: Draft, { today }: Pick<DraftBasis, 'today'>): string {
  return draft.issueDate ?? today;
}

/**
 * A draft with all that its issue says for good. INVOICE-006, INVOICE-007, TAX-002, VAL-001 for a due date before
 * the issue, and as `computeDraft`.
 */
export function prepareInvoice(draft: Draft, basis: IssueBasis): PreparedInvoice {
  const { settings, business, customer, taxCodes, rate } = basis;
  const issueDate = issueDateOf(draft, basis);
  const [seller, buyer] = [sellerOf(basis, draft.currency), buyerOf(basis)];
  refuseIssueDay(issueDate, basis);
  refuse(incomplete, missingFacts(seller, draft.lines.length));
  const computed = computeDraft(draft, { taxCodes, taxRounding: settings.taxRounding, issueDate });
  const categories = new Set(computed.taxes.map(({ code }) => code.category));
  refuse(taxIdentifierMissing, missingIdentifiers(seller, buyer, categories));
  const due = dueDaysOf(issueDate, termsOf(basis));
  if (draft.dueDate !== null && draft.dueDate < issueDate)
    throw invalidField('dueDate', 'too_small', `dueDate must not be before ${issueDate}, the day of issue.`);
  return {
    ...due,
    dueDate: draft.dueDate ?? due.dueDate,
    draft: { ...draft, customerId: customer.id },
    ...{ computed, rate, seller, buyer, issueDate },
    base: baseAmounts(computed.document, { currency: draft.currency, baseCurrency: business.currency, rate }),
    ...{ vatMethod: settings.vatMethod, taxRounding: settings.taxRounding },
  };
}

/** INVOICE-006 for a day of issue in the future, or before `lastDay`. */
export function refuseIssueDay(
  issueDate: string,
  { today, lastDay }: Pick<IssueBasis, 'today' | 'lastDay'>,
): void {
  const fault = (code: FieldFault['code'], words: string) => {
    const message = `The day of issue must not be ${words}.`;
    return new DomainError(dayRefused, message, [{ field: 'issueDate', code, message }]);
  };
  if (issueDate > today) throw fault('too_large', `in the future; today is ${today}`);
  if (lastDay !== null && issueDate < lastDay)
    throw fault('too_small', `before ${lastDay}, that of a document which comes first`);
}

function refuse(error: ConstructorParameters<typeof DomainError>[0], faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new DomainError(error, faults[0]!.message, faults);
}

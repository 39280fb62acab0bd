import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { findAccounts } from '../../accounting/ledger-accounts/find-accounts.service.js';
import type { PriceMode } from '../../money/tax-group.rules.js';
import { issuedForGood } from '../errors.js';
import { readTaxCodes } from '../tax-codes/tax-codes.reader.js';
import { type ComputedDraft, computeDraft } from './compute-draft.rules.js';
import { type DraftBasis, readBasis } from './draft-basis.reader.js';
import type { Draft } from './draft.rules.js';
import { insertDraft, removeDraft, updateDraft, type WrittenDraft } from './drafts.store.js';
import type { InvoiceInput, UpdateInvoiceInput } from './invoice.input.js';
import type { Invoice } from './invoice.record.js';
import { lockInvoice, type LockedInvoice } from './locked-invoices.reader.js';
import { readDraft, type SaidInvoice } from './read-draft.rules.js';

/**
 * Writes a draft. VAL-001 with every fault, NOT-FOUND-001 for a customer, tax code or account, LEDGER-002, TAX-001,
 * INVOICE-005, INVOICE-008.
 */
export function createInvoice({ database }: Kernel, actor: UserActor, input: InvoiceInput): Promise<Invoice> {
  return database.writeAnswer(actor, async (unit) =>
    insertDraft(unit, (await writeDraft(unit, input.customerId, input, null)).written),
  );
}

/** Changes a draft: what is absent stays. STALE-001, INVOICE-002, and as `createInvoice`. */
export function updateInvoice(
  { database }: Kernel,
  actor: UserActor,
  { id, version, ...input }: UpdateInvoiceInput,
): Promise<Invoice> {
  return database.writeAnswer(actor, async (unit) => {
    const { row, draft: before } = draftOf(await lockInvoice(unit, id));
    refuseStale('Invoice', row, version);
    const { written } = await writeDraft(unit, input.customerId ?? before.customerId, input, before);
    return isDeepStrictEqual(written.draft, before) ? row : updateDraft(unit, row, written);
  });
}

/** Deletes a draft; answers its id. NOT-FOUND-001, INVOICE-002. */
export function deleteInvoice({ database }: Kernel, actor: UserActor, id: string): Promise<string> {
  return database.writeAnswer(actor, async (unit) => {
    removeDraft(unit, draftOf(await lockInvoice(unit, id)).row);
    return id;
  });
}

/** A draft as it would be written, and nothing is. Throws as `createInvoice`. */
export interface TriedInvoice {
  readonly draft: Draft;
  readonly computed: ComputedDraft;
  readonly basis: DraftBasis;
}

/** Tries an invoice out, as of one moment. Throws as `createInvoice`. */
export function previewInvoice(
  { database }: Kernel,
  actor: UserActor,
  input: InvoiceInput,
): Promise<TriedInvoice> {
  return database.write(actor, async (unit) => {
    const { written, basis } = await writeDraft(unit, input.customerId, input, null);
    return { draft: written.draft, computed: written.computed, basis };
  });
}

async function writeDraft(
  unit: UnitOfWork,
  customerId: string,
  input: SaidInvoice,
  before: Draft | null,
): Promise<{ written: WrittenDraft; basis: DraftBasis }> {
  const lines = input.lines ?? before?.lines ?? [];
  const accounts = lines.flatMap(({ accountId }) => (accountId ? [{ accountId }] : []));
  const [basis, taxCodes] = await Promise.all([
    readBasis(unit, customerId),
    readTaxCodes(
      unit,
      lines.map(({ taxCodeId }) => taxCodeId),
    ),
    accounts.length > 0 && findAccounts(unit, accounts),
  ]);
  const { business, settings, profile, customer, today } = basis;
  const defaults = {
    currency: profile?.currency ?? business.currency,
    priceMode: (profile?.priceMode ?? settings.priceMode) as PriceMode,
  };
  const draft = { ...readDraft(input, before, defaults, () => unit.newId()), customerId: customer.id };
  const { taxRounding } = settings;
  const computed = computeDraft(draft, { taxCodes, taxRounding, issueDate: draft.issueDate ?? today });
  return { written: { draft, computed, taxRounding }, basis };
}

/** The invoice as the draft that it is. INVOICE-002. */
function draftOf({ row, draft }: LockedInvoice): LockedInvoice & { readonly draft: Draft } {
  if (draft) return { row, draft };
  throw new DomainError(issuedForGood, `${row.number} is issued and stays as it is; credit it.`);
}

import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { auditState, eventState, initialValues } from '../../../../shared/records/record-state.js';
import type { TaxRounding } from '../../money/tax-group.rules.js';
import type { TaxCategory } from '../tax-codes/tax-code.record.js';
import type { ComputedDraft } from './compute-draft.rules.js';
import { type Draft, type StoredContent, writeContent } from './draft.rules.js';
import { type Invoice, invoice, invoiceEvents } from './invoice.record.js';

/** A draft with its figures, as it is stored. */
export interface WrittenDraft {
  readonly draft: Draft;
  readonly computed: ComputedDraft;
  readonly taxRounding: TaxRounding;
}

/** The columns that follow from what was written. */
const written = [
  ...['customer_id', 'deal_id', 'warehouse_id', 'currency', 'price_mode', 'tax_rounding'],
  ...['issue_date', 'supply_from', 'supply_to', 'due_date', 'reference', 'notes', 'draft'],
  ...['discount_minor', 'net_minor', 'tax_minor', 'total_minor'],
];

const insert = `insert into billing.documents
    (business_id, id, kind, status, party_kind, created_by, created_at, updated_at, ${written.join(', ')})
  values (?, ?, 'invoice', 'draft', 'customer', ?, ?, ?, ${written.map(() => '?').join(', ')})`;

const update = `update billing.documents set ${written.map((column) => `${column} = ?`).join(', ')},
    updated_at = ?, version = version + 1
  where business_id = ? and id = ?`;

const remove = 'delete from billing.documents where business_id = ? and id = ?';

function valuesOf({ draft, computed, taxRounding }: WrittenDraft): unknown[] {
  const { discountMinor, netMinor, taxMinor, totalMinor } = computed.document;
  return [
    ...[draft.customerId, draft.dealId, draft.warehouseId, draft.currency, draft.priceMode, taxRounding],
    ...[draft.issueDate, draft.supplyFrom, draft.supplyTo, draft.dueDate, draft.reference, draft.notes],
    writeContent(draft, { computed: storedFigures(computed) }),
    ...[discountMinor, netMinor, taxMinor, totalMinor].map(String),
  ];
}

/** A tax of a draft, whole numbers as texts. */
export interface StoredTax {
  readonly group: number;
  readonly position: number;
  readonly category: TaxCategory;
  readonly name: string;
  readonly rateE4: string;
  readonly taxableMinor: string;
  readonly taxMinor: string;
  readonly exemptionCode: string | null;
  readonly exemptionText: string | null;
}

/** What the column `draft` has: what was written, and its figures. */
export interface StoredDraft extends StoredContent {
  readonly computed: {
    readonly lines: readonly {
      readonly amountMinor: string;
      readonly shareMinor: string;
      readonly netMinor: string;
      readonly group: number;
    }[];
    readonly taxes: readonly StoredTax[];
  };
}

/** A draft as the column has it. */
export function storedDraft({ draft, computed }: Pick<WrittenDraft, 'draft' | 'computed'>): StoredDraft {
  return JSON.parse(writeContent(draft, { computed: storedFigures(computed) })) as StoredDraft;
}

/** The figures of a draft as reads answer them, without a computation of their own. */
function storedFigures({ document, taxes }: ComputedDraft) {
  return {
    lines: document.lines,
    taxes: taxes.map(({ group, position, code, component, taxableMinor, taxMinor }) => ({
      ...{ group, position, category: code.category, name: component.name, rateE4: component.rateE4 },
      ...{ taxableMinor, taxMinor, componentId: component.id },
      ...{ exemptionCode: code.exemptionCode, exemptionText: code.exemptionText },
    })),
  };
}

/** The row of a draft, `before` being what it was. */
export function rowOfDraft(before: Invoice, { draft, computed }: WrittenDraft): Invoice {
  const { currency } = draft;
  const { discountMinor, netMinor, taxMinor, totalMinor } = computed.document;
  const money = (amountMinor: bigint) => ({ amountMinor, currency });
  const settled = ['paid', 'credited', 'discounted', 'writtenOff', 'creditNoted', 'refunded', 'residual'];
  return {
    ...before,
    ...{ customerId: draft.customerId, dealId: draft.dealId, currency, priceMode: draft.priceMode },
    ...{ issueDate: draft.issueDate, supplyFrom: draft.supplyFrom, supplyTo: draft.supplyTo },
    ...{ dueDate: draft.dueDate, reference: draft.reference, notes: draft.notes },
    ...{ discount: money(discountMinor), net: money(netMinor), tax: money(taxMinor) },
    total: money(totalMinor),
    ...Object.fromEntries(settled.map((name) => [name, money(0n)])),
  };
}

/** Adds a draft. Publishes invoice.created. */
export function insertDraft(unit: UnitOfWork, content: WrittenDraft): Invoice {
  const { businessId, userId } = unit.actor;
  const now = unit.now();
  const system = { id: unit.newId(), version: 1, createdBy: userId!, createdAt: now, updatedAt: now };
  const row = rowOfDraft({ ...initialValues(invoice), status: 'draft', ...system }, content);
  unit.send(insert, [businessId, row.id, userId, now, now, ...valuesOf(content)]);
  unit.record(invoiceEvents.created, eventState(invoice, row), changeOf(null, row));
  return row;
}

/** Changes a draft that the transaction has locked. Publishes invoice.updated. */
export function updateDraft(unit: UnitOfWork, before: Invoice, content: WrittenDraft): Invoice {
  const now = unit.now();
  const row = { ...rowOfDraft(before, content), version: before.version + 1, updatedAt: now };
  unit.send(update, [...valuesOf(content), now, unit.actor.businessId, row.id]);
  unit.record(invoiceEvents.updated, eventState(invoice, row), changeOf(before, row));
  return row;
}

/** Deletes a draft that the transaction has locked. Publishes invoice.deleted. */
export function removeDraft(unit: UnitOfWork, row: Invoice): void {
  unit.send(remove, [unit.actor.businessId, row.id]);
  unit.record(invoiceEvents.deleted, eventState(invoice, row), changeOf(row, null));
}

/** The change as the audit trail keeps it. */
export function changeOf(before: Invoice | null, after: Invoice | null) {
  return {
    table: 'billing.documents',
    recordId: (after ?? before)!.id,
    before: before && auditState(invoice, before),
    after: after && auditState(invoice, after),
  };
}

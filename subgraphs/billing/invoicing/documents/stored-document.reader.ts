import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { momentOf } from '../../../../shared/records/fields/moment.js';
import { baseCurrencyOf } from './document-fields.record.js';
import { linesOfDocument, taxesOfDocument } from './document-rows.reader.js';
import { readBasis, termsOf } from './draft-basis.reader.js';
import { type Buyer, buyerOf, type Seller, sellerOf } from './party-snapshot.rules.js';
import type { StoredDocument } from './stored-document.rules.js';
import { dueDaysOf } from './terms.rules.js';

const head = `select d.id, d.kind, d.status, d.number, d.customer_id as "customerId", d.currency,
    ${baseCurrencyOf('d.')} as "baseCurrency", d.price_mode as "priceMode", d.issue_date::text as "issueDate",
    d.supply_from::text as "supplyFrom", d.supply_to::text as "supplyTo", d.due_date::text as "dueDate",
    d.discount_until::text as "discountUntil", d.discount_percent_e4::text as "discountPercentE4", d.reference, d.notes,
    d.payment_reference as "paymentReference", d.seller, d.buyer, d.discount_minor::text as "discountMinor",
    d.net_minor::text as "netMinor", d.tax_minor::text as "taxMinor", d.total_minor::text as "totalMinor",
    d.base_tax_minor::text as "baseTaxMinor", d.issued_at as "issuedAt", d.voided_at as "voidedAt",
    (select jsonb_build_object('number', c.number, 'issueDate', c.issue_date::text) from billing.documents c
      where c.business_id = d.business_id and c.id = d.credited_document_id) as credited
  from billing.documents d where d.business_id = $1 and d.id = $2`;

type Moment = Parameters<typeof momentOf>[0];

type HeadRow = Omit<
  StoredDocument,
  'lines' | 'taxes' | 'seller' | 'buyer' | 'issueDate' | 'issuedAt' | 'voidedAt'
> & {
  readonly customerId: string | null;
  readonly issueDate: string | null;
  readonly seller: Seller | null;
  readonly buyer: Buyer | null;
  readonly issuedAt: Moment | null;
  readonly voidedAt: Moment | null;
};

/** A document with all that is written of it, a draft as it would be issued now. NOT-FOUND-001. */
export async function readStoredDocument(
  kernel: Pick<Kernel, 'database'>,
  actor: Actor,
  id: string,
): Promise<StoredDocument> {
  const { businessId } = actor;
  const [rows, lines, taxes] = await Promise.all([
    kernel.database.rows<HeadRow>(businessId, head, [businessId, id]),
    linesOfDocument.load(kernel as Kernel, businessId, [id]),
    taxesOfDocument.load(kernel as Kernel, businessId, [id]),
  ]);
  const [row] = rows;
  if (!row) throw recordNotFound('document', id);
  const { customerId, ...stored } = row;
  const parts = { lines: lines.get(id) ?? [], taxes: taxes.get(id) ?? [] };
  if (row.status === 'draft')
    return { ...stored, ...parts, ...(await ofToday(kernel, actor, row, customerId!)), ...noMoments };
  return {
    ...stored,
    ...parts,
    issueDate: row.issueDate!,
    // What the law retains no longer is blank.
    seller: { ...nobody, taxNumber: null, isTest: false, locale: null, bankAccount: null, ...row.seller },
    buyer: { ...nobody, ...noBuyer, ...row.buyer },
    issuedAt: momentOf(row.issuedAt!),
    voidedAt: row.voidedAt === null ? null : momentOf(row.voidedAt),
  };
}

const noMoments = { issuedAt: null, voidedAt: null };
const nobody = {
  ...{ name: '', vatId: null, registrationId: null, email: null, phone: null },
  address: { street: null, postalCode: null, city: null, region: null, country: null },
  ...{ electronicAddress: null, electronicScheme: null },
};
const noBuyer = {
  ...({ kind: 'person', vatIdState: 'unchecked', buyerReference: null, language: null } as const),
};

type Undecided = Pick<
  StoredDocument,
  'issueDate' | 'dueDate' | 'discountUntil' | 'discountPercentE4' | 'seller' | 'buyer'
>;

/** What a draft does not say yet. */
function ofToday(
  { database }: Pick<Kernel, 'database'>,
  actor: Actor,
  row: HeadRow,
  customerId: string,
): Promise<Undecided> {
  return database.write(actor, async (unit: UnitOfWork) => {
    const basis = await readBasis(unit, customerId);
    const issueDate = row.issueDate ?? basis.today;
    const due = dueDaysOf(issueDate, termsOf(basis));
    return {
      ...{ issueDate, dueDate: row.dueDate ?? due.dueDate, discountUntil: due.discountUntil },
      discountPercentE4: due.discountPercentE4 === null ? null : String(due.discountPercentE4),
      ...{ seller: sellerOf(basis, row.currency), buyer: buyerOf(basis) },
    };
  });
}

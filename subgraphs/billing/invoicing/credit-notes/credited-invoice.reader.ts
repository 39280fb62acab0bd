import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { TaxCategory } from '../tax-codes/tax-code.record.js';

/** A line of an invoice or of one of its credit notes; amounts are PostgreSQL's texts. */
export interface StoredLine {
  readonly id: string;
  readonly documentId: string;
  readonly creditedLineId: string | null;
  readonly description: string;
  readonly unitCode: string | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly discount: string;
  readonly after: string;
  readonly net: string;
  readonly baseNet: string;
  readonly taxCodeId: string;
  readonly group: number;
  readonly accountId: string;
  readonly productId: string | null;
  readonly stockSource: object | null;
}

/** A tax of an invoice or of one of its credit notes, with the accounts of its component. */
export interface StoredTax {
  readonly documentId: string;
  readonly group: number;
  readonly position: number;
  readonly componentId: string;
  readonly category: TaxCategory;
  readonly name: string;
  readonly rate: string;
  readonly taxable: string;
  readonly tax: string;
  readonly baseTaxable: string;
  readonly baseTax: string;
  readonly exemptionCode: string | null;
  readonly exemptionText: string | null;
  readonly taxAccountId: string;
  readonly pendingAccountId: string;
}

/** What of an invoice no list asks for. */
export interface StoredHead {
  readonly partyKind: string;
  readonly partyId: string | null;
  readonly taxRounding: 'document' | 'line';
  readonly vatMethod: 'accrual' | 'cash';
  readonly seller: object;
  readonly buyer: object;
}

/** An invoice that the transaction has locked, with all that its credit notes are made of. */
export interface CreditedRows {
  readonly head: StoredHead;
  /** Of the invoice and its credit notes, in order. */
  readonly lines: readonly StoredLine[];
  readonly taxes: readonly StoredTax[];
}

const head = `select party_kind as "partyKind", party_id as "partyId", tax_rounding as "taxRounding",
    vat_method as "vatMethod", seller, buyer
  from billing.documents where business_id = ? and id = ?`;

const lines = `select l.id, l.document_id as "documentId", l.credited_line_id as "creditedLineId", l.description,
    l.unit_code as "unitCode", l.quantity_e6 as quantity, l.unit_price_e6 as "unitPrice",
    l.discount_percent_e4::text as "discountPercent", l.discount_minor as discount,
    (l.amount_minor - l.share_minor)::text as after, l.net_minor as net,
    l.base_net_minor as "baseNet", l.tax_code_id as "taxCodeId",
    l.tax_group as group, l.account_id as "accountId", l.product_id as "productId", l.stock_source as "stockSource"
  from billing.document_lines l
  join billing.documents d on d.business_id = l.business_id and d.id = l.document_id
  where l.business_id = ? and (d.id = ? or d.credited_document_id = ?) order by d.id, l.position`;

const taxes = `select t.document_id as "documentId", t.tax_group as group, t.position, t.component_id as "componentId",
    t.category, t.name, t.rate_e4::text as rate, t.taxable_minor as taxable, t.tax_minor as tax,
    t.base_taxable_minor as "baseTaxable", t.base_tax_minor as "baseTax", t.exemption_code as "exemptionCode",
    t.exemption_text as "exemptionText", c.tax_account_id as "taxAccountId", c.pending_account_id as "pendingAccountId"
  from billing.document_taxes t
  join billing.documents d on d.business_id = t.business_id and d.id = t.document_id
  join billing.tax_components c on c.business_id = t.business_id and c.id = t.component_id
  where t.business_id = ? and (d.id = ? or d.credited_document_id = ?) order by d.id, t.tax_group, t.position`;

/** Reads an invoice and its credit notes so far; the transaction has locked the invoice, so none comes meanwhile. */
export async function readCredited(unit: UnitOfWork, invoiceId: string): Promise<CreditedRows> {
  const { businessId } = unit.actor;
  const values = [businessId, invoiceId, invoiceId];
  const [[found], ofLines, ofTaxes] = await Promise.all([
    unit.execute<StoredHead>(head, [businessId, invoiceId]),
    unit.execute<StoredLine>(lines, values),
    unit.execute<StoredTax>(taxes, values),
  ]);
  return { head: found!, lines: ofLines, taxes: ofTaxes };
}

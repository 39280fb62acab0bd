import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { bothFor, RowSource } from '../../../../shared/postgres/row-source.js';

/** A line of an issued document, by column. */
export interface NewLine {
  readonly id: string;
  readonly document_id: string;
  readonly position: number;
  readonly description: string;
  readonly unit_code: string | null;
  readonly quantity_e6: string;
  readonly unit_price_e6: string;
  readonly discount_percent_e4: string;
  readonly discount_minor: string;
  readonly amount_minor: string;
  readonly share_minor: string;
  readonly net_minor: string;
  readonly base_net_minor: string;
  readonly tax_code_id: string;
  readonly tax_group: number;
  readonly account_id: string;
  readonly product_id: string | null;
  readonly stock_source: object | null;
  readonly restock: boolean;
  readonly period_from: string | null;
  readonly period_to: string | null;
  readonly credited_line_id: string | null;
}

/** A tax of an issued document, by column. */
export interface NewTax {
  readonly id: string;
  readonly document_id: string;
  readonly tax_group: number;
  readonly position: number;
  readonly component_id: string;
  readonly category: string;
  readonly name: string;
  readonly rate_e4: string;
  readonly taxable_minor: string;
  readonly tax_minor: string;
  readonly base_taxable_minor: string;
  readonly base_tax_minor: string;
  readonly exemption_code: string | null;
  readonly exemption_text: string | null;
}

const lineTypes: Readonly<Record<keyof NewLine, string>> = {
  ...{ id: 'uuid', document_id: 'uuid', position: 'integer', description: 'text', unit_code: 'text' },
  ...{ quantity_e6: 'bigint', unit_price_e6: 'bigint', discount_percent_e4: 'integer' },
  ...{ discount_minor: 'bigint', amount_minor: 'bigint', share_minor: 'bigint', net_minor: 'bigint' },
  ...{ base_net_minor: 'bigint', tax_code_id: 'uuid', tax_group: 'integer', account_id: 'uuid' },
  ...{ product_id: 'uuid', stock_source: 'jsonb', restock: 'boolean', period_from: 'date' },
  ...{ period_to: 'date', credited_line_id: 'uuid' },
};
const taxTypes: Readonly<Record<keyof NewTax, string>> = {
  ...{ id: 'uuid', document_id: 'uuid', tax_group: 'integer', position: 'integer', component_id: 'uuid' },
  ...{ category: 'text', name: 'text', rate_e4: 'integer', taxable_minor: 'bigint', tax_minor: 'bigint' },
  ...{ base_taxable_minor: 'bigint', base_tax_minor: 'bigint', exemption_code: 'text' },
  exemption_text: 'text',
};

function insertInto(table: string, types: Readonly<Record<string, string>>) {
  const rows = new RowSource(types);
  const columns = Object.keys(types);
  const text = bothFor(
    rows,
    (source) => `insert into ${table} (business_id, ${columns.join(', ')})
      select ?::uuid, ${columns.map((column) => `r.${column}`).join(', ')} from ${source}`,
  );
  return (unit: UnitOfWork, sent: readonly object[]) => {
    if (sent.length > 0) unit.send(text(sent.length), [unit.actor.businessId, ...rows.valuesOf(sent)]);
  };
}

/** Adds lines of documents that are about to be issued, in one statement. */
export const insertLines: (unit: UnitOfWork, lines: readonly NewLine[]) => void = insertInto(
  'billing.document_lines',
  lineTypes,
);

/** Adds their taxes, in one statement. */
export const insertTaxes: (unit: UnitOfWork, taxes: readonly NewTax[]) => void = insertInto(
  'billing.document_taxes',
  taxTypes,
);

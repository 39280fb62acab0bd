import { presentMoney } from '../../../../shared/records/present-money.js';
import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import type { DocumentLine, DocumentTax } from './document.type.js';
import type { DocumentLineRow, DocumentTaxRow } from './document-rows.reader.js';

/** A line as clients get it. */
export function presentLine(row: DocumentLineRow): DocumentLine {
  const { currency, baseCurrency, baseNetMinor, ...line } = row;
  const money = (minor: string) => presentMoney({ amountMinor: BigInt(minor), currency });
  return {
    ...line,
    quantity: BigInt(row.quantityE6),
    unitPrice: BigInt(row.unitPriceE6) / 10n ** BigInt(exponentOfCurrency(currency)),
    discountPercent: BigInt(row.discountPercentE4) * 100n,
    ...{ discount: money(row.discountMinor), amount: money(row.amountMinor) },
    ...{ discountShare: money(row.shareMinor), net: money(row.netMinor) },
    baseNet: baseMoney(baseNetMinor, baseCurrency),
  };
}

/** A tax as clients get it. */
export function presentTax(
  row: DocumentTaxRow,
): DocumentTax & Pick<DocumentTaxRow, 'documentId' | 'group' | 'position'> {
  const { currency, baseCurrency, id, documentId, group, position } = row;
  const money = (minor: string) => presentMoney({ amountMinor: BigInt(minor), currency });
  return {
    ...{
      id,
      documentId,
      group,
      position,
      category: row.category,
      name: row.name,
      rate: BigInt(row.rateE4) * 100n,
    },
    ...{ taxable: money(row.taxableMinor), tax: money(row.taxMinor) },
    baseTaxable: baseMoney(row.baseTaxableMinor, baseCurrency),
    baseTax: baseMoney(row.baseTaxMinor, baseCurrency),
    ...{ exemptionCode: row.exemptionCode, exemptionText: row.exemptionText },
  };
}

function baseMoney(minor: string | null, currency: string) {
  return minor === null ? null : presentMoney({ amountMinor: BigInt(minor), currency });
}

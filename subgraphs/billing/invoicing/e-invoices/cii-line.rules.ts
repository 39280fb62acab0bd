import { allowanceOf, period, ram, tradeTax } from './cii-parts.rules.js';
import type { EinvoiceLine } from './e-invoice.rules.js';
import { amountText, priceText, quantityText } from './write-text.rules.js';
import type { XmlElement } from './xml.rules.js';

/** A line of the invoice. */
export function lineOf(line: EinvoiceLine, currency: string): XmlElement | null {
  const { allowanceMinor: allowance } = line;
  return ram('IncludedSupplyChainTradeLineItem', [
    ram('AssociatedDocumentLineDocument', [ram('LineID', line.id)]),
    ram('SpecifiedTradeProduct', [ram('Name', line.name), ram('Description', line.description)]),
    ram('SpecifiedLineTradeAgreement', [
      ram('NetPriceProductTradePrice', [
        ram('ChargeAmount', priceText(line.priceE6, currency)),
        ram('BasisQuantity', quantityText(line.baseQuantityE6), { unitCode: line.unitCode }),
      ]),
    ]),
    ram('SpecifiedLineTradeDelivery', [
      ram('BilledQuantity', quantityText(line.quantityE6), { unitCode: line.unitCode }),
    ]),
    ram('SpecifiedLineTradeSettlement', [
      tradeTax(line),
      period(line.periodFrom, line.periodTo),
      allowance === 0n ? null : allowanceOf(allowance, currency),
      ram('SpecifiedTradeSettlementLineMonetarySummation', [
        ram('LineTotalAmount', amountText(line.netMinor, currency)),
      ]),
    ]),
  ]);
}

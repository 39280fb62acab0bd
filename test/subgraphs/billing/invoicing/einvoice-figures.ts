/** What a structured invoice says, read from its XML: amounts as texts. */
export interface EinvoiceFigures {
  readonly type: string;
  readonly preceding: string | null;
  readonly lines: string;
  readonly allowances: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly due: string;
  readonly groups: readonly {
    readonly category: string;
    readonly rate: string | null;
    readonly taxable: string;
    readonly tax: string;
    readonly allowance: string;
  }[];
  readonly rows: readonly {
    readonly quantity: string;
    readonly price: string;
    readonly base: string;
    readonly allowance: string;
    readonly net: string;
    readonly category: string;
    readonly rate: string | null;
  }[];
}

const textOf = (node: any): string => (typeof node === 'object' ? node['#text'] : node);

/** Of a Cross Industry Invoice, as fast-xml-parser reads it. */
export function figuresOfCii({
  CrossIndustryInvoice: { ExchangedDocument: head, SupplyChainTradeTransaction: body },
}: any): EinvoiceFigures {
  const settlement = body.ApplicableHeaderTradeSettlement;
  const sums = settlement.SpecifiedTradeSettlementHeaderMonetarySummation;
  const allowanceOf = (each: any) =>
    each ? `${each.ChargeIndicator.Indicator === 'true' ? '-' : ''}${each.ActualAmount}` : '0';
  const ofTax = (tax: any) => (each: any) =>
    each.CategoryTradeTax.CategoryCode === tax.CategoryCode &&
    each.CategoryTradeTax.RateApplicablePercent === tax.RateApplicablePercent;
  return {
    ...{ type: head.TypeCode, preceding: settlement.InvoiceReferencedDocument?.IssuerAssignedID ?? null },
    ...{ lines: sums.LineTotalAmount, allowances: sums.AllowanceTotalAmount, net: sums.TaxBasisTotalAmount },
    ...{ tax: textOf(sums.TaxTotalAmount[0]), total: sums.GrandTotalAmount, due: sums.DuePayableAmount },
    groups: settlement.ApplicableTradeTax.map((tax: any) => ({
      ...{ category: tax.CategoryCode, rate: tax.RateApplicablePercent ?? null },
      ...{ taxable: tax.BasisAmount, tax: tax.CalculatedAmount },
      allowance: allowanceOf(settlement.SpecifiedTradeAllowanceCharge?.find(ofTax(tax))),
    })),
    rows: body.IncludedSupplyChainTradeLineItem.map((line: any) => {
      const { SpecifiedLineTradeSettlement: of, SpecifiedLineTradeAgreement: agreed } = line;
      const price = agreed.NetPriceProductTradePrice;
      return {
        quantity: textOf(line.SpecifiedLineTradeDelivery.BilledQuantity),
        ...{ price: price.ChargeAmount, base: textOf(price.BasisQuantity) },
        allowance: allowanceOf(of.SpecifiedTradeAllowanceCharge?.[0]),
        net: of.SpecifiedTradeSettlementLineMonetarySummation.LineTotalAmount,
        category: of.ApplicableTradeTax[0].CategoryCode,
        rate: of.ApplicableTradeTax[0].RateApplicablePercent ?? null,
      };
    }),
  };
}

/** Of UBL. */
export function figuresOfUbl({ Invoice, CreditNote }: any): EinvoiceFigures {
  const root = Invoice ?? CreditNote;
  const sums = root.LegalMonetaryTotal;
  const allowanceOf = (each: any) =>
    each ? `${each.ChargeIndicator === 'true' ? '-' : ''}${textOf(each.Amount)}` : '0';
  return {
    type: root.InvoiceTypeCode ?? root.CreditNoteTypeCode,
    preceding: root.BillingReference?.InvoiceDocumentReference.ID ?? null,
    ...{ lines: textOf(sums.LineExtensionAmount), allowances: textOf(sums.AllowanceTotalAmount) },
    ...{ net: textOf(sums.TaxExclusiveAmount), tax: textOf(root.TaxTotal[0].TaxAmount) },
    ...{ total: textOf(sums.TaxInclusiveAmount), due: textOf(sums.PayableAmount) },
    groups: root.TaxTotal[0].TaxSubtotal.map(({ TaxCategory: category, ...sub }: any) => ({
      ...{ category: category.ID, rate: category.Percent ?? null },
      ...{ taxable: textOf(sub.TaxableAmount), tax: textOf(sub.TaxAmount) },
      allowance: allowanceOf(
        root.AllowanceCharge?.find(
          ({ TaxCategory: other }: any) => other.ID === category.ID && other.Percent === category.Percent,
        ),
      ),
    })),
    rows: (root.InvoiceLine ?? root.CreditNoteLine).map((line: any) => ({
      quantity: textOf(line.InvoicedQuantity ?? line.CreditedQuantity),
      ...{ price: textOf(line.Price.PriceAmount), base: textOf(line.Price.BaseQuantity) },
      ...{ allowance: allowanceOf(line.AllowanceCharge?.[0]), net: textOf(line.LineExtensionAmount) },
      category: line.Item.ClassifiedTaxCategory.ID,
      rate: line.Item.ClassifiedTaxCategory.Percent ?? null,
    })),
  };
}

const scale = 10n ** 12n;

/** A decimal in units of 10^-12. */
function exact(text: string): bigint {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,12}))?$/.exec(text)!;
  return BigInt(`${sign}${whole}${decimals.padEnd(12, '0')}`);
}

const sum = (texts: readonly string[]) => texts.reduce((before, text) => before + exact(text), 0n);
const size = (value: bigint) => (value < 0n ? -value : value);

/** The rules of EN 16931 about sums that do not hold, by name; written anew, and not by the code that writes invoices. */
export function sumsOf(figures: EinvoiceFigures): string[] {
  const { rows, groups } = figures;
  const hasCents = /\.\d\d$/.test(figures.total);
  const unit = hasCents ? scale / 100n : scale;
  const rules: Record<string, boolean> = {
    'BR-CO-10': exact(figures.lines) === sum(rows.map(({ net }) => net)),
    'BR-CO-11': exact(figures.allowances) === sum(groups.map(({ allowance }) => allowance)),
    'BR-CO-13': exact(figures.net) === exact(figures.lines) - exact(figures.allowances),
    'BR-CO-14': exact(figures.tax) === sum(groups.map(({ tax }) => tax)),
    'BR-CO-15': exact(figures.total) === exact(figures.net) + exact(figures.tax),
    'BR-CO-16': figures.due === figures.total,
    'BR-CO-17': groups.every(
      ({ taxable, tax, rate }) =>
        size((exact(taxable) * exact(rate ?? '0')) / (100n * scale) - exact(tax)) < scale,
    ),
    'BR-CO-18': new Set(groups.map(({ category, rate }) => `${category} ${rate}`)).size === groups.length,
    'BR-x-08': groups.every(
      ({ category, rate, taxable, allowance }) =>
        exact(taxable) ===
        sum(rows.filter((row) => row.category === category && row.rate === rate).map(({ net }) => net)) -
          exact(allowance),
    ),
    'BR-27': rows.every(({ price }) => exact(price) >= 0n),
    'BR-DEC': [figures.lines, figures.net, figures.tax, figures.total, ...rows.map(({ net }) => net)].every(
      (text) => /^-?\d+(\.\d{1,2})?$/.test(text),
    ),
    'PEPPOL-EN16931-R120': rows.every(
      ({ quantity, price, base, allowance, net }) =>
        size((exact(quantity) * exact(price)) / exact(base) - exact(allowance) - exact(net)) <=
        unit / 2n + 1n,
    ),
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : rule));
}

/** Where a text is no well-formed XML: elements that are not closed in order, empty ones, signs that are not escaped. */
export function faultOfXml(xml: string): string | null {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '');
  for (const [piece, slash, name, attributes, text] of body.matchAll(
    /<(\/?)([\w:]+)((?: [\w:]+="[^"<&]*")*)>|([^<]+)/g,
  )) {
    if (text !== undefined && (/&(?!(amp|lt|gt|quot|#13);)/.test(text) || text.includes('>'))) return text;
    if (name === undefined) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name || attributes !== '') return piece;
  }
  const rest = body.replace(/<\/?[\w:]+(?: [\w:]+="[^"<&]*")*>|[^<]+/g, '');
  return open.length > 0 || rest !== '' ? `${open.join()} ${rest}` : null;
}

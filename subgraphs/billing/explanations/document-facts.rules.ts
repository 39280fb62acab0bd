import { exponentOfCurrency } from '../../../shared/values/currency.js';
import type { ExchangeRate } from '../money/convert.rules.js';
import type { PriceMode, TaxRounding } from '../money/tax-group.rules.js';
import type { StoredContent } from '../invoicing/documents/draft.rules.js';

/** A document as it is stored, with all that its figures are computed from. */
export interface DocumentFacts {
  readonly id: string;
  readonly kind: 'invoice' | 'credit_note';
  readonly isDraft: boolean;
  readonly currency: string;
  readonly baseCurrency: string;
  readonly priceMode: PriceMode;
  readonly taxRounding: TaxRounding;
  /** Off the whole document, in its price mode. */
  readonly discountMinor: bigint;
  /** Null where the books are in its currency. */
  readonly rate: ExchangeRate | null;
  readonly creditedDocumentId: string | null;
  readonly lines: readonly LineFacts[];
  readonly taxes: readonly TaxFacts[];
}

/** A line as it is stored. */
export interface LineFacts {
  readonly id: string;
  readonly quantityE6: bigint;
  readonly unitPriceE6: bigint;
  readonly discountPercentE4: bigint;
  readonly discountMinor: bigint;
  readonly amountMinor: bigint;
  readonly shareMinor: bigint;
  readonly netMinor: bigint;
  /** Null for a draft. */
  readonly baseNetMinor: bigint | null;
  readonly taxCodeId: string;
  readonly group: number;
  readonly accountId: string | null;
  readonly creditedLineId: string | null;
}

/** A tax as it is stored. */
export interface TaxFacts {
  /** Null for a draft. */
  readonly id: string | null;
  readonly group: number;
  readonly position: number;
  readonly componentId: string;
  readonly rateE4: bigint;
  readonly taxableMinor: bigint;
  readonly taxMinor: bigint;
  /** Null for a draft. */
  readonly baseTaxableMinor: bigint | null;
  readonly baseTaxMinor: bigint | null;
}

/** What the column `draft` has, as far as figures follow from it. */
export interface FiguresOfDraft extends StoredContent {
  readonly computed: {
    readonly lines: readonly {
      readonly amountMinor: string;
      readonly shareMinor: string;
      readonly netMinor: string;
      readonly group: number;
    }[];
    readonly taxes: readonly {
      readonly group: number;
      readonly position: number;
      readonly componentId: string;
      readonly rateE4: string;
      readonly taxableMinor: string;
      readonly taxMinor: string;
    }[];
  };
}

/** The lines of a draft, as those of an issued document are stored. */
export function draftLines({ lines, computed }: FiguresOfDraft, currency: string): LineFacts[] {
  const scale = 10n ** BigInt(exponentOfCurrency(currency));
  return lines.map((line, index) => {
    const { amountMinor, shareMinor, netMinor, group } = computed.lines[index]!;
    return {
      ...{ id: line.id, quantityE6: BigInt(line.quantity), unitPriceE6: BigInt(line.unitPrice) * scale },
      discountPercentE4: BigInt(line.discountPercentE4),
      discountMinor: BigInt(line.discount?.amountMinor ?? 0),
      ...{ amountMinor: BigInt(amountMinor), shareMinor: BigInt(shareMinor), netMinor: BigInt(netMinor) },
      ...{ baseNetMinor: null, taxCodeId: line.taxCodeId, group },
      ...{ accountId: line.accountId, creditedLineId: null },
    };
  });
}

/** The taxes of a draft, as those of an issued document are stored. */
export function draftTaxes({ computed }: FiguresOfDraft): TaxFacts[] {
  return computed.taxes.map(({ group, position, componentId, rateE4, taxableMinor, taxMinor }) => ({
    ...{ id: null, group, position, componentId, rateE4: BigInt(rateE4) },
    ...{ taxableMinor: BigInt(taxableMinor), taxMinor: BigInt(taxMinor) },
    ...{ baseTaxableMinor: null, baseTaxMinor: null },
  }));
}

import type { Money } from '../../../../shared/values/money.js';
import type { DocumentDiscount } from '../../money/document-discount.rules.js';
import type { PriceMode } from '../../money/tax-group.rules.js';

/** A line as somebody wrote it: quantity and price in millionths, the price in the currency's own unit. */
export interface DraftLine {
  readonly id: string;
  readonly description: string;
  readonly quantity: bigint;
  readonly unitCode: string | null;
  readonly unitPrice: bigint;
  readonly discountPercentE4: bigint;
  readonly discount: Money | null;
  readonly taxCodeId: string;
  readonly accountId: string | null;
  readonly productId: string | null;
  readonly stockSource: Readonly<Record<string, unknown>> | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

/** An invoice as somebody wrote it. */
export interface Draft {
  readonly customerId: string;
  readonly dealId: string | null;
  readonly warehouseId: string | null;
  readonly currency: string;
  readonly priceMode: PriceMode;
  readonly issueDate: string | null;
  readonly supplyFrom: string | null;
  readonly supplyTo: string | null;
  readonly dueDate: string | null;
  readonly reference: string | null;
  readonly notes: string | null;
  readonly discount: DocumentDiscount | null;
  readonly lines: readonly DraftLine[];
}

/** What of a draft no column has. */
export type DraftContent = Pick<Draft, 'discount' | 'lines'>;

/** The content as JSON keeps it: whole numbers as texts. */
export function writeContent({ discount, lines }: DraftContent, more: object): string {
  return JSON.stringify({ discount, lines, ...more }, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

type Stored<Value> = {
  readonly [Key in keyof Value]: Value[Key] extends bigint
    ? string
    : Value[Key] extends Money | null
      ? { readonly amountMinor: string; readonly currency: string } | null
      : Value[Key];
};

/** As the column has it. */
export interface StoredContent {
  readonly discount: { readonly amountMinor: string } | { readonly percentE4: string } | null;
  readonly lines: readonly Stored<DraftLine>[];
}

/** The content of a draft as it was written. */
export function readContent({ discount, lines }: StoredContent): DraftContent {
  return { discount: discount && readDiscount(discount), lines: lines.map(readLine) };
}

function readDiscount(stored: NonNullable<StoredContent['discount']>): DocumentDiscount {
  return 'percentE4' in stored
    ? { percentE4: BigInt(stored.percentE4) }
    : { amountMinor: BigInt(stored.amountMinor) };
}

function readLine(line: Stored<DraftLine>): DraftLine {
  const { discount } = line;
  return {
    ...line,
    quantity: BigInt(line.quantity),
    unitPrice: BigInt(line.unitPrice),
    discountPercentE4: BigInt(line.discountPercentE4),
    discount: discount && { ...discount, amountMinor: BigInt(discount.amountMinor) },
  };
}
